import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentTypes } from '../../main/electron/windows/renderer-files.ts';

/** The types that the app serves, and that of the page's icon in a browser. */
const servedTypes: Readonly<Record<string, string>> = { ...contentTypes, '.ico': 'image/x-icon' };

/** A file as it is sent: its content type and its bytes. */
export interface ServedFile {
  readonly type: string;
  readonly body: Buffer;
}

/**
 * Reads `path` below `root`; null unless it is an existing file of a known type inside `root` after resolving links.
 */
export async function readServed(root: string, path: string): Promise<ServedFile | null> {
  const type = servedTypes[extname(path)];
  if (type === undefined) return null;
  try {
    const base = await realpath(root);
    const file = await realpath(join(root, decodeURIComponent(path)));
    return file.startsWith(base + sep) ? { type, body: await readFile(file) } : null;
  } catch {
    return null;
  }
}

/** The headers of every response: the app's content security policy, plus sockets and frames of the preview itself. */
export function securityHeaders(port: number): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "media-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
