import { expect, test } from 'vitest';
import { desktopSession, windowDrawing } from '../../../../main/electron/sensors/desktop-session.ts';

const compositor = { WAYLAND_DISPLAY: 'wayland-1' };
const xServer = { DISPLAY: ':0' };

test.each([
  ['Wayland by its type', { XDG_SESSION_TYPE: 'wayland', ...compositor }, true],
  ['Wayland without the name of its socket', { XDG_SESSION_TYPE: 'wayland', ...xServer }, true],
  ['a compositor from a text console', { XDG_SESSION_TYPE: 'tty', ...compositor }, true],
  ['the same with XWayland', { XDG_SESSION_TYPE: 'tty', ...compositor, ...xServer }, true],
  ['a compositor without any session', { ...compositor, ...xServer }, true],
  ['X11 by its type', { XDG_SESSION_TYPE: 'x11', ...xServer }, false],
  ['a compositor in a window of X11', { XDG_SESSION_TYPE: 'x11', ...compositor, ...xServer }, false],
  ['X11 from a text console', { XDG_SESSION_TYPE: 'tty', ...xServer }, false],
  ['X11 without any session', { ...xServer, WAYLAND_DISPLAY: '' }, false],
])('%s', (_what, env, isOnWayland) => {
  // The kind of session, not what draws the windows, because the sensors depend on the session.
  for (const windowSystem of ['x11', 'wayland'] as const) {
    expect(desktopSession(windowSystem, 'linux', env).isOnWayland).toBe(isOnWayland);
    expect(desktopSession(windowSystem, 'win32', env).isOnWayland).toBe(false);
  }
});

const waylandSession = { XDG_SESSION_TYPE: 'wayland', ...compositor, ...xServer };

test.each([
  ['linux', 'wayland', waylandSession, 'Wayland'],
  ['linux', 'x11', waylandSession, 'XWayland'],
  ['linux', 'x11', { XDG_SESSION_TYPE: 'x11', ...xServer }, 'X11'],
  ['win32', 'x11', {}, null],
  ['darwin', 'x11', {}, null],
] as const)('windows on %s by %s', (platform, windowSystem, env, drawing) => {
  expect(windowDrawing(desktopSession(windowSystem, platform, env))).toBe(drawing);
});
