import { expect, test } from 'vitest';
import { desktopSession, isDrawnByWayland } from '../../../../main/electron/sensors/desktop-session.ts';

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
  expect(desktopSession('', 'linux', env).isOnWayland).toBe(isOnWayland);
  expect(desktopSession('', 'win32', env).isOnWayland).toBe(false);
});

test.each([
  ['linux', 'wayland', true],
  ['linux', 'x11', false],
  ['linux', 'headless', false],
  ['win32', '', false],
  ['darwin', '', false],
] as const)('windows on %s with "%s"', (platform, ozonePlatform, isByWayland) => {
  // What draws the windows, not what the session is: the card goes by it.
  for (const env of [compositor, { XDG_SESSION_TYPE: 'tty', ...compositor, ...xServer }, xServer]) {
    expect(isDrawnByWayland(desktopSession(ozonePlatform, platform, env))).toBe(isByWayland);
  }
});

test('where Chromium does not say what it draws with, the session is believed', () => {
  const drawnIn = (env: Record<string, string>) => isDrawnByWayland(desktopSession('', 'linux', env));
  expect(drawnIn({ XDG_SESSION_TYPE: 'wayland', ...compositor })).toBe(true);
  expect(drawnIn({ XDG_SESSION_TYPE: 'tty', ...compositor, ...xServer })).toBe(false);
  expect(drawnIn({ XDG_SESSION_TYPE: 'x11', ...xServer })).toBe(false);
});
