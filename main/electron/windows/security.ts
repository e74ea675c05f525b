import { join } from 'node:path';
import { app, type Session } from 'electron';
import { serveRenderer } from './app-protocol.ts';
import { ORIGIN } from './renderer-files.ts';

/**
 * Denies every page everything but its own files, which are served from `build/renderer`. Call it before the first
 * window opens.
 *
 * A session is restricted when Electron creates it for the first window. Restricting `session.defaultSession` at the
 * start would create it then: a whole browser profile, with databases and caches, which takes 7 MB all day and which an
 * app without windows does not need.
 */
export function restrictPages(build: string): void {
  app.on('session-created', (session) => {
    restrictSession(session);
    serveRenderer(session, join(build, 'renderer'));
  });
  restrictContents();
}

/** Denies downloads, the network, and every permission except filling the screen, which the player needs. */
function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(permission === 'fullscreen'),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === 'fullscreen');
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwn(details.url) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** Denies navigation, new windows and web views. */
function restrictContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    // A peer connection gathers the computer's addresses before any permission is asked for.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/**
 * Keeps Chromium itself off the network and away from proxies. Call it before the app is ready.
 *
 * At a first start Chromium downloads a spelling dictionary. The resolver rule fails its host name, but before that the
 * resolver of newer versions connects a UDP socket to an address of Google, to see whether there is IPv6. A session
 * without dictionary languages downloads none; turning the spell checker off is not enough.
 */
export function denyNetwork(): void {
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', (session) => session.setSpellCheckerLanguages([]));
}

/** Whether an address is one of the app's own files. Developer tools and inline images use no network either. */
function isOwn(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || url.startsWith('devtools://') || url.startsWith('data:image/');
}
