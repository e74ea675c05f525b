import { app, type Session } from 'electron';
import { ORIGIN } from './renderer-files.ts';

/**
 * Denies every page everything but its own files: navigation, new windows, web views, the network, and every
 * permission but the player's, to fill the screen.
 */
export function denyByDefault(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(permission === 'fullscreen'),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === 'fullscreen');
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwn(details.url) });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/**
 * Keeps Chromium itself off the network, no proxy asked either; to be called before the app is ready. At its first
 * start it would look for a dictionary to check spelling with before any session can be told not to.
 */
export function denyNetwork(): void {
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Whether an address is one of the app's own files; developer tools and inline images load no network either. */
function isOwn(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || url.startsWith('devtools://') || url.startsWith('data:image/');
}
