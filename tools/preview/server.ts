import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Log } from '../../main/ports/log.ts';
import type { WindowRole } from '../../shared/contract/request.ts';
import { type Access, createAccess } from './access.ts';
import { readServed, type ServedFile, securityHeaders } from './files.ts';
import { type FrameRole, frameRoles, roleOfPath } from './protocol.ts';
import type { Sockets } from './sockets.ts';

/** The running server of the preview, on loopback only. */
export interface PreviewServer {
  /** The address to open, with the token. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Folders whose files are served; absolute paths. */
export interface ServedFolders {
  /** The renderer's build. */
  readonly renderer: string;
  /** The build of the preview's own pages. */
  readonly desktop: string;
  /** The pictures of the app. */
  readonly icons: string;
}

/** The file of a page in the renderer's build, by role. */
const pageFiles: { readonly [Role in FrameRole]: string } = {
  card: 'prompt.html',
  routine: 'prompt.html',
  app: 'app.html',
};

const WINDOW_PREFIX = '/window/';
/** Longer messages cannot be requests of ours. */
const LONGEST_MESSAGE_BYTES = 64 * 1024;

/**
 * Serves the preview on 127.0.0.1 only. Rejects if the port is taken.
 * @param port 0 for any free one
 */
export async function startServer(
  folders: ServedFolders,
  sockets: Sockets,
  log: Log,
  port = 0,
): Promise<PreviewServer> {
  const access = createAccess();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error('a page could not be served', error);
      if (response.headersSent) response.destroy();
      else send(response, 500, null);
    });
  });
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE_BYTES });
  const ownPort = () => (server.address() as AddressInfo).port;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!access.isAddressed(request, ownPort())) return send(response, 403, null);
    const url = urlOf(request);
    if (url === null) return send(response, 400, null);
    const isFirst = url.pathname === '/' && access.hasToken(url);
    if (!isFirst && !access.hasCookie(request, ownPort())) return send(response, 403, null);
    if (request.method !== 'GET') return send(response, 405, null);
    if (url.pathname.startsWith(WINDOW_PREFIX)) return sendWindow(response, url);
    if (url.pathname === '/favicon.ico') {
      const icon = await readServed(folders.icons, 'icon.ico');
      return send(response, icon ? 200 : 404, icon);
    }
    const isDesktop = url.pathname === '/';
    const found = await readServed(folders.desktop, isDesktop ? 'desktop.html' : url.pathname);
    const file = isDesktop && found !== null ? withBridge(found, 'tray') : found;
    // The page is sent at once, without a redirect: after a link from another site, a redirect would lose the cookie.
    send(response, file ? 200 : 404, file, isFirst ? { 'set-cookie': access.cookie(ownPort()) } : {});
  }

  /** A window's page gets the bridge before its own script; its address gives its role. */
  async function sendWindow(response: ServerResponse, url: URL): Promise<void> {
    const name = url.pathname.slice(WINDOW_PREFIX.length);
    const role = frameRoles.find((known) => known === name);
    if (role === undefined) {
      const file = name.endsWith('.html') ? null : await readServed(folders.renderer, name);
      return send(response, file ? 200 : 404, file);
    }
    if (url.searchParams.get('window') !== role) {
      return send(response, 303, null, { location: `${WINDOW_PREFIX}${role}?window=${role}` });
    }
    const file = await readServed(folders.renderer, pageFiles[role]);
    if (file === null) return send(response, 404, null);
    send(response, 200, withBridge(file, role));
  }

  function send(
    response: ServerResponse,
    status: number,
    file: ServedFile | null,
    headers: Readonly<Record<string, string>> = {},
  ): void {
    response.writeHead(status, {
      ...securityHeaders(ownPort()),
      'content-type': file?.type ?? 'text/plain; charset=utf-8',
      ...headers,
    });
    response.end(file?.body ?? (status === 303 ? '' : (reasons[status] ?? 'not found')));
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // If a client disconnects before its answer is sent, the socket emits an error, which would end the process if
    // unhandled.
    socket.on('error', () => socket.destroy());
    const role = roleOfPath(urlOf(request)?.pathname ?? '');
    if (role === null || !maySocket(access, request, ownPort())) {
      log.warn('a socket that is not one of our own pages was refused');
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    upgrades.handleUpgrade(request, socket, head, (opened) => sockets.add(role, opened));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${ownPort()}/?token=${access.token}`,
    port: ownPort(),
    close() {
      for (const client of upgrades.clients) client.terminate();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const reasons: Readonly<Record<number, string>> = {
  400: 'This address is not valid.',
  403: 'Rejected. Open the address that the preview printed when it started.',
  405: 'Only GET is served.',
  500: 'The page could not be served.',
};

/** The address that a client asks for; null if it is not valid: "//" lacks a host name. */
function urlOf({ url }: IncomingMessage): URL | null {
  return URL.parse(url ?? '/', 'http://localhost');
}

/** The page with the script that creates its bridge, before its own scripts. */
function withBridge(page: ServedFile, role: WindowRole): ServedFile {
  const script = `<head><script src="/preview-bridge.js" data-role="${role}"></script>`;
  return { ...page, body: Buffer.from(page.body.toString('utf8').replace('<head>', script)) };
}

function maySocket(access: Access, request: IncomingMessage, port: number): boolean {
  return (
    access.isAddressed(request, port) && access.isOwnOrigin(request, port) && access.hasCookie(request, port)
  );
}
