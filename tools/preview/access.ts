import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Decides who may talk to the preview: only its own pages, with its token and under its own host name. */
export interface Access {
  /** Secret of this run; part of the printed address. */
  readonly token: string;
  /** Whether a request is addressed to this server and not to another host name that resolves to it. */
  isAddressed(request: IncomingMessage, port: number): boolean;
  /** Whether the address carries the token. */
  hasToken(url: URL): boolean;
  /** Whether the request carries the cookie. */
  hasCookie(request: IncomingMessage, port: number): boolean;
  /** Whether a socket is opened by one of the preview's own pages. */
  isOwnOrigin(request: IncomingMessage, port: number): boolean;
  /** The header that sets the cookie. */
  cookie(port: number): string;
}

/** Makes the access rules with a new random token. */
export function createAccess(token: string = randomBytes(24).toString('base64url')): Access {
  return {
    token,
    isAddressed: ({ headers }, port) => hostsOf(port).includes(headers.host ?? ''),
    hasToken: (url) => isSame(url.searchParams.get('token') ?? '', token),
    hasCookie: ({ headers }, port) => isSame(cookieOf(headers.cookie ?? '', nameOf(port)), token),
    isOwnOrigin: ({ headers }, port) =>
      headers.origin === `http://${headers.host}` && hostsOf(port).includes(headers.host ?? ''),
    cookie: (port) => `${nameOf(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

function hostsOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Cookies are shared between ports, so two previews at once need two names. */
function nameOf(port: number): string {
  return `unhunch-${port}`;
}

function cookieOf(header: string, name: string): string {
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name) return value ?? '';
  }
  return '';
}

/** Compares in constant time, so that timing does not reveal where the two differ. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
