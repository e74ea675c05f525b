import { join } from 'node:path';

/** The socket of this session's compositor; null if there is none. */
export function waylandSocket(env: Readonly<Record<string, string | undefined>>): string | null {
  const { WAYLAND_DISPLAY: display, XDG_RUNTIME_DIR: folder } = env;
  if (!display) return null;
  if (display.startsWith('/')) return display;
  return folder ? join(folder, display) : null;
}
