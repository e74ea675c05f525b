import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { findCookie, x11Display } from '../../../../../main/node/protocols/x11-display.ts';
import { createX11FullScreen } from '../../../../../main/node/sensors/linux/x11-full-screen.ts';
import { eventually } from '../../../../support/eventually.ts';
import { describeWith } from '../../../../support/required-programs.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';
import { xServer } from '../../../../support/x-server.ts';

/** The sensor at an X server, queried ten times a second. */
function watchScreen(env: Record<string, string>, ownPid = 1) {
  const display = x11Display(env);
  if (display === null) throw new Error('no local display');
  const sensor = createX11FullScreen({
    display,
    nowMs: () => performance.now(),
    ownPid,
    intervalMs: 100,
    timeoutMs: 500,
  });
  onTestFinished(() => sensor.close());
  return sensor;
}

const known = (value: boolean) => ({ known: true, value });
const programs = ['/usr/bin/Xvfb', '/usr/bin/openbox', '/usr/bin/xterm', '/usr/bin/xprop'];

describeWith(programs, 'full screen, on a real X server', () => {
  it('follows a real window, and rests when nothing depends on it', async () => {
    const server = await xServer();
    const sensor = watchScreen({ DISPLAY: server.display });
    expect(sensor.read()).toMatchObject({ known: false });
    sensor.attend?.('needed');
    // Without a window manager, the active window is unknown.
    await eventually(() =>
      expect(sensor.read()).toMatchObject({ reason: expect.stringContaining('manager') }),
    );
    server.start('/usr/bin/openbox');
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
    const small = server.start('/usr/bin/xterm');
    await eventually(() => expect(active(server.display)).not.toBe('0x0'));
    expect(sensor.read()).toEqual(known(false));
    const full = server.start('/usr/bin/xterm', '-fullscreen');
    await eventually(() => expect(sensor.read()).toEqual(known(true)));
    expect(sensor.account()).toEqual({
      methods: ['x11-full-screen'],
      certainty: 'sure',
      lastError: expect.anything(),
    });
    full.kill();
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
    small.kill();
    sensor.attend?.('idle');
    await server.stop();
    sensor.attend?.('needed');
    await eventually(() =>
      expect(sensor.read()).toMatchObject({ reason: expect.stringContaining('X server') }),
    );
  });

  it("the app's own window does not count", async () => {
    const server = await xServer();
    server.start('/usr/bin/openbox');
    const others = watchScreen({ DISPLAY: server.display });
    others.attend?.('needed');
    await eventually(() => expect(others.read()).toEqual(known(false)));
    const terminal = server.start('/usr/bin/xterm', '-fullscreen');
    await eventually(() => expect(others.read()).toEqual(known(true)));
    const own = watchScreen({ DISPLAY: server.display }, terminal.pid);
    own.attend?.('needed');
    await eventually(() => expect(own.read()).toEqual(known(false)));
  });

  it('the sensor sends its cookie if the server asks for one', async () => {
    const folder = tempFolder();
    const cookie = randomBytes(16);
    const file = `${folder}/xauthority`;
    writeFileSync(file, entry('', cookie));
    const server = await xServer('-auth', file);
    const stranger = watchScreen({ DISPLAY: server.display, HOME: folder });
    stranger.attend?.('needed');
    await eventually(() =>
      expect(stranger.read()).toMatchObject({ reason: expect.stringContaining('accept') }),
    );
    const guest = watchScreen({ DISPLAY: server.display, XAUTHORITY: file });
    guest.attend?.('needed');
    await eventually(() =>
      expect(guest.read()).toMatchObject({ reason: expect.stringContaining('manager') }),
    );
  });
});

it.each([
  ['rubbish', Buffer.from('\x01rubbish'.repeat(9))],
  ['a greeting and no more', Buffer.concat([Buffer.from([1, 0, 11, 0, 0, 0, 0, 0])])],
  ['nothing', Buffer.alloc(0)],
])('a server that sends %s is unknown', async (_what, reply) => {
  const socket = `${tempFolder()}/x`;
  const server = createServer((client) => {
    client.on('error', () => {});
    client.on('data', () => client.write(reply));
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const sensor = createX11FullScreen({
    display: { socket, cookie: Buffer.alloc(0) },
    nowMs: () => performance.now(),
    ownPid: 1,
    intervalMs: 50,
    timeoutMs: 100,
  });
  onTestFinished(() => sensor.close());
  sensor.attend?.('needed');
  await eventually(() => expect(sensor.account().lastError).toContain('the X server'));
  expect(sensor.read()).toMatchObject({ known: false });
});

it('only a local server is queried', () => {
  expect(x11Display({ DISPLAY: ':7.0' })?.socket).toBe('/tmp/.X11-unix/X7');
  expect(x11Display({ DISPLAY: 'unix:7' })?.socket).toBe('/tmp/.X11-unix/X7');
  for (const display of ['far.example:0', '127.0.0.1:0', 'tcp/a:0', '', ':x']) {
    expect(x11Display({ DISPLAY: display })).toBeNull();
  }
});

it('the cookie of a display is found', () => {
  const [one, two] = [randomBytes(16), randomBytes(16)];
  const file = Buffer.concat([entry('3', one), entry('4', two)]);
  expect(findCookie(file, '4')).toEqual(two);
  expect(findCookie(file, '5')).toEqual(Buffer.alloc(0));
  expect(() => findCookie(file.subarray(0, 9), '4')).toThrow(RangeError);
});

/** An entry of an Xauthority file. */
function entry(display: string, cookie: Buffer): Buffer {
  const fields = [Buffer.from('vm'), Buffer.from(display), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  const bytes = fields.map((field) => Buffer.concat([Buffer.from([0, field.length]), field]));
  return Buffer.concat([Buffer.from([1, 0]), ...bytes]);
}

function active(display: string): string {
  const text = execFileSync('/usr/bin/xprop', [
    '-display',
    display,
    '-root',
    '_NET_ACTIVE_WINDOW',
  ]).toString();
  return /# (\S+)/.exec(text)?.[1] ?? '0x0';
}
