import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findProgram } from './live-idle.ts';

/** Opens an address in the default browser; does nothing if there is no display or no way to open it. */
export function openBrowser(address: string): void {
  const opener = openerOf(address);
  if (opener === null) return;
  const child = spawn(opener.program, opener.args, { stdio: 'ignore', detached: true });
  // The address has been printed, so the user can open it.
  child.on('error', () => {});
  child.unref();
}

function openerOf(address: string): { program: string; args: readonly string[] } | null {
  const { DISPLAY, WAYLAND_DISPLAY, PATH, SystemRoot } = process.env;
  switch (process.platform) {
    case 'darwin':
      return { program: '/usr/bin/open', args: [address] };
    case 'win32':
      return {
        program: join(SystemRoot ?? 'C:\\Windows', 'System32', 'rundll32.exe'),
        args: ['url.dll,FileProtocolHandler', address],
      };
    default: {
      if (!DISPLAY && !WAYLAND_DISPLAY) return null;
      const program = findProgram('xdg-open', PATH ?? '');
      return program === null ? null : { program, args: [address] };
    }
  }
}
