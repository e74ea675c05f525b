import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openX11Connection } from '../../../../main/node/protocols/x11-connection.ts';
import { x11Display } from '../../../../main/node/protocols/x11-display.ts';
import {
  betterWindowSystem,
  inspectWindowSystems,
  windowSystemInUse,
} from '../../../../main/node/window-system/window-system.ts';
import { compositor } from '../../../support/compositor.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { xServer } from '../../../support/x-server.ts';

describe('the window system to start again with', () => {
  const session = { current: 'wayland', isChosen: false, scales: [1], hasX11: true } as const;

  it.each([
    ['XWayland where there is one', session, 'x11'],
    ['none where XWayland is used already', { ...session, current: 'x11' }, null],
    ['none without XWayland', { ...session, hasX11: false }, null],
    [
      'Wayland where X11 was chosen and there is none',
      { ...session, current: 'x11', hasX11: false },
      'wayland',
    ],
    ['none where a display is scaled: text would be blurred', { ...session, scales: [1, 2] }, null],
    ['Wayland where a display is scaled', { ...session, current: 'x11', scales: [1, 2] }, 'wayland'],
    ['none where the command line says which', { ...session, isChosen: true }, null],
    ['none in a session of X11', { ...session, current: 'x11', scales: null }, null],
    ['none where no compositor answers', { ...session, scales: null }, null],
  ] as const)('%s', (_what, facts, expected) => {
    expect(betterWindowSystem(facts)).toBe(expected);
  });

  it('is found once: after a restart with it, the program keeps it', () => {
    for (const scales of [[1], [2], [1, 2]]) {
      for (const hasX11 of [true, false]) {
        for (const current of ['x11', 'wayland'] as const) {
          const facts = { current, isChosen: false, scales, hasX11 };
          const better = betterWindowSystem(facts);
          expect(betterWindowSystem({ ...facts, current: better ?? current })).toBeNull();
        }
      }
    }
  });
});

describe('the session', () => {
  const noX11 = { DISPLAY: ':4711' };

  it('gives the scale of each display, and whether there is an X server', async () => {
    const socket = join(tempFolder(), 'wayland');
    await compositor(socket, { wl_seat: 7 }, [1, 2]);
    const { display } = await xServer();
    const env = { WAYLAND_DISPLAY: socket, DISPLAY: display };
    expect(await inspectWindowSystems([], 'wayland', env)).toEqual({
      current: 'wayland',
      isChosen: false,
      scales: [1, 2],
      hasX11: true,
    });
    expect(await inspectWindowSystems([], '', { ...env, ...noX11 })).toMatchObject({
      current: 'x11',
      hasX11: false,
    });
  });

  it('has no X server if that does not accept this program', async () => {
    const socket = join(tempFolder(), 'wayland');
    await compositor(socket, {}, [1]);
    const cookies = join(tempFolder(), 'cookies');
    const texts = ['', '', 'MIT-MAGIC-COOKIE-1', 'sixteen bytes it'];
    const fields = texts.map((text) => Buffer.concat([Buffer.from([0, text.length]), Buffer.from(text)]));
    writeFileSync(cookies, Buffer.concat([Buffer.from([0xff, 0xff]), ...fields]));
    const { display } = await xServer('-auth', cookies);
    const env = { WAYLAND_DISPLAY: socket, DISPLAY: display };
    expect(await inspectWindowSystems([], 'wayland', { ...env, XAUTHORITY: cookies })).toMatchObject({
      hasX11: true,
    });
    expect(await inspectWindowSystems([], 'wayland', { ...env, XAUTHORITY: '/nowhere' })).toMatchObject({
      hasX11: false,
    });
  });

  it('has no compositor if none answers, or only nonsense', async () => {
    const socket = join(tempFolder(), 'wayland');
    expect(await inspectWindowSystems([], 'x11', { WAYLAND_DISPLAY: socket, ...noX11 })).toMatchObject({
      scales: null,
    });
    const server = createServer((client) => client.end('this is not Wayland'));
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    onTestFinished(() => void server.close());
    expect(await inspectWindowSystems([], 'x11', { WAYLAND_DISPLAY: socket, ...noX11 })).toMatchObject({
      scales: null,
    });
  });

  it.each([
    [['--ozone-platform=x11'], true],
    [['.', '--ozone-platform-hint=wayland', '--background'], true],
    [['--ozone-platform-hint=auto'], false],
    [['--background'], false],
  ])('%j: was it chosen? %s', async (args, isChosen) => {
    expect(await inspectWindowSystems(args, 'x11', {})).toMatchObject({ isChosen });
  });
});

describe('the window system in use', () => {
  const compositorSocket = { WAYLAND_DISPLAY: '/nowhere/wayland' };

  it('is X11 without a compositor and Wayland without an X server, whatever the switch says', async () => {
    expect(await windowSystemInUse('wayland', { DISPLAY: ':0' })).toBe('x11');
    expect(await windowSystemInUse('x11', compositorSocket)).toBe('wayland');
  });

  it('is found through the X server, because only its clients draw there', async () => {
    const { display, start } = await xServer();
    const env = { ...compositorSocket, DISPLAY: display };
    // The switch was set too late: this process has no connection of its own.
    expect(await windowSystemInUse('x11', env)).toBe('wayland');
    // Connections of other programs do not count.
    start('xprop', '-spy', '-root');
    expect(await windowSystemInUse('x11', env)).toBe('wayland');
    const server = x11Display(env);
    if (server === null) throw new Error('there is no X server');
    const connection = await openX11Connection(server, 1000);
    onTestFinished(() => connection.close());
    expect(await windowSystemInUse('', env)).toBe('x11');
  });

  it('is what Chromium says if no X server answers', async () => {
    const env = { ...compositorSocket, DISPLAY: ':4711' };
    expect(await windowSystemInUse('x11', env)).toBe('x11');
    expect(await windowSystemInUse('wayland', env)).toBe('wayland');
  });
});
