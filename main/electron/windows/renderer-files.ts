import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** Where windows load their pages from. */
export const ORIGIN = 'app://unhunch';

/** The types of the files that a page may load; any other name is not served. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/** Sent with every file. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/**
 * The file that an address stands for; null unless it is an existing file of a known type inside `root`, links
 * resolved.
 */
export async function fileFor(url: string, root: string): Promise<{ path: string; type: string } | null> {
  const { protocol: scheme, host, pathname } = new URL(url);
  if (scheme !== 'app:' || host !== 'unhunch') return null;
  const type = contentTypes[extname(pathname)];
  if (type === undefined) return null;
  try {
    const path = await realpath(join(root, decodeURIComponent(pathname)));
    const base = await realpath(root);
    return path.startsWith(base + sep) ? { path, type } : null;
  } catch {
    return null;
  }
}
