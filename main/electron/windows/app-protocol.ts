import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { fileFor, securityHeaders } from './renderer-files.ts';

/** Registers the `app:` scheme. Call it before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Serves `app://unhunch/` from the renderer's build and from nowhere else. */
export function serveRenderer(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? await fileFor(request.url, root) : null;
    if (file === null) return new Response('not found', { status: 404, headers: securityHeaders });
    const body = new Uint8Array(await readFile(file.path));
    return new Response(body, { headers: { ...securityHeaders, 'content-type': file.type } });
  });
}
