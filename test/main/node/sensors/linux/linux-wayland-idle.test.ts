import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { waylandSocket } from '../../../../../main/node/protocols/wayland-socket.ts';
import { createWaylandIdle } from '../../../../../main/node/sensors/linux/linux-wayland-idle.ts';
import { compositor } from '../../../../support/compositor.ts';
import { ended } from '../../../../support/ended.ts';
import { eventually } from '../../../../support/eventually.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';
import { xServer } from '../../../../support/x-server.ts';

const notification = 6;
const [idled, resumed] = [0, 1];

function listen(socket: string | null, nowMs = () => performance.now()) {
  const idle = createWaylandIdle({ socket, nowMs, retryMs: { first: 50, longest: 200 } });
  onTestFinished(() => idle.close());
  return idle;
}

it.each([
  [1, '5.1', 'likely'],
  [2, '5.2', 'sure'],
])('version %d of the notifier: the time since the last input', async (version, request, certainty) => {
  const path = `${tempFolder()}/wayland`;
  const desktop = await compositor(path, { wl_compositor: 5, wl_seat: 8, ext_idle_notifier_v1: version });
  const time = { ms: 100_000 };
  const idle = listen(path, () => time.ms);
  expect(idle.read()).toMatchObject({ known: false });
  await eventually(() => expect(desktop.requests).toEqual(['1.1', '1.0', '2.0', '2.0', request]));
  desktop.emit(notification, idled);
  await eventually(() => expect(idle.read()).toEqual({ known: true, value: 2000 }));
  time.ms += 60_000;
  expect(idle.read()).toEqual({ known: true, value: 62_000 });
  desktop.emit(notification, resumed);
  await eventually(() => expect(idle.read()).toEqual({ known: true, value: 0 }));
  expect(idle.account()).toEqual({ methods: ['wayland-idle'], certainty, lastError: null });
});

it('a user who is active from the start counts as such only once no absence was reported', async () => {
  const path = `${tempFolder()}/wayland`;
  await compositor(path, { wl_seat: 8, ext_idle_notifier_v1: 1 });
  const idle = listen(path);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(idle.read()).toMatchObject({ known: false });
  await eventually(() => expect(idle.read()).toEqual({ known: true, value: 0 }));
});

it.each([
  ['no notifier', { wl_seat: 8 }],
  ['no seat', { ext_idle_notifier_v1: 1 }],
  ['nothing', {}],
])('a compositor that offers %s does not report idle time, and is left alone', async (_what, globals) => {
  const path = `${tempFolder()}/wayland`;
  const desktop = await compositor(path, globals);
  const idle = listen(path);
  await eventually(() =>
    expect(idle.read()).toEqual({ known: false, reason: 'this Wayland desktop does not report idle time' }),
  );
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(desktop.requests).toEqual(['1.1', '1.0']);
});

it('a compositor that restarts: unknown, then known again', async () => {
  const path = `${tempFolder()}/wayland`;
  const desktop = await compositor(path, { wl_seat: 8, ext_idle_notifier_v1: 1 });
  const idle = listen(path);
  await eventually(() => expect(desktop.requests).toHaveLength(5));
  desktop.emit(notification, idled);
  await eventually(() => expect(idle.read().known).toBe(true));
  desktop.drop();
  await eventually(() => expect(idle.read().known).toBe(false));
  await eventually(() => expect(desktop.requests).toHaveLength(10));
  desktop.emit(notification, idled);
  await eventually(() => expect(idle.read().known).toBe(true));
});

it.each([
  ['rubbish', Buffer.alloc(64, 0xff)],
  ['the beginning of something long', Buffer.from('rubbish '.repeat(20))],
  ['an event of no length', Buffer.alloc(64)],
  ['a global without an end', Buffer.from([2, 0, 0, 0, 0, 0, 12, 0, 1, 0, 0, 0])],
])('a compositor that sends %s is unknown', async (_what, reply) => {
  const path = `${tempFolder()}/wayland`;
  const server = createServer((client) => {
    client.on('error', () => {});
    client.on('data', () => client.write(reply));
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const idle = listen(path);
  await eventually(() =>
    expect(idle.account().lastError).toMatch(/something other than Wayland$|did not answer in time$/),
  );
  expect(idle.read()).toMatchObject({ known: false });
});

it('the socket of the compositor is found', () => {
  expect(waylandSocket({ WAYLAND_DISPLAY: 'wayland-1', XDG_RUNTIME_DIR: '/run/user/7' })).toBe(
    '/run/user/7/wayland-1',
  );
  expect(waylandSocket({ WAYLAND_DISPLAY: '/tmp/w' })).toBe('/tmp/w');
  expect(waylandSocket({ XDG_RUNTIME_DIR: '/run/user/7' })).toBeNull();
  expect(listen(null).read()).toMatchObject({ known: false });
});

// It is a whole desktop's worth of packages, so it runs only if they happen to be installed.
const kwin = ['/usr/bin/kwin_wayland', '/usr/bin/xdotool', '/usr/bin/Xvfb'];
const missing = kwin.filter((program) => !existsSync(program));

it.skipIf(missing.length > 0)(`KDE's own compositor and a real pointer (not here: ${missing})`, async () => {
  const folder = tempFolder();
  const runtime = `${folder}/run`;
  mkdirSync(runtime, { mode: 0o700 });
  // The installed file requests a permission (real-time priority) that containers refuse.
  copyFileSync('/usr/bin/kwin_wayland', `${folder}/kwin_wayland`);
  const screen = await xServer();
  const desktop = spawn(
    `${folder}/kwin_wayland`,
    [
      '--x11-display',
      screen.display,
      '--width',
      '640',
      '--height',
      '480',
      '--socket',
      'w',
      '--no-lockscreen',
    ],
    {
      stdio: 'ignore',
      env: {
        PATH: '/usr/bin:/bin',
        HOME: folder,
        XDG_RUNTIME_DIR: runtime,
        DISPLAY: screen.display,
        KWIN_COMPOSE: 'Q',
      },
    },
  );
  onTestFinished(() => ended(desktop));
  const idle = listen(`${runtime}/w`);
  const read = () => {
    const reading = idle.read();
    return reading.known ? reading.value : Number.NaN;
  };
  await eventually(() => expect(read()).toBeGreaterThan(3000));
  for (const x of [100, 150, 200])
    await once(screen.start('/usr/bin/xdotool', 'mousemove', `${x}`, '200'), 'exit');
  await eventually(() => expect(read()).toBe(0));
  await eventually(() => expect(read()).toBeGreaterThan(2500));
});
