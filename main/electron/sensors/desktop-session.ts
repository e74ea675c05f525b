import { release } from 'node:os';
import type { WindowDrawing } from '../../../shared/views/views.ts';
import type { WindowSystem } from '../../node/window-system/window-system.ts';

/** What is known about the desktop. */
export interface DesktopSession {
  readonly platform: NodeJS.Platform;
  /** XDG_SESSION_TYPE. */
  readonly sessionType: string | undefined;
  /** XDG_CURRENT_DESKTOP: names joined by colons. */
  readonly desktop: string | undefined;
  /** Whether a Wayland compositor has the user's input and windows, whatever draws the windows of this program. */
  readonly isOnWayland: boolean;
  /** What draws the windows of this program on Linux: under a Wayland compositor X11 means XWayland. */
  readonly windowSystem: WindowSystem;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The desktop of this process, whose windows are drawn by `windowSystem`. */
export function desktopSession(
  windowSystem: WindowSystem,
  platform = process.platform,
  env: Env = process.env,
): DesktopSession {
  const { XDG_SESSION_TYPE: sessionType, XDG_CURRENT_DESKTOP: desktop } = env;
  // A compositor that was started from a text console stays in a session of the type `tty`.
  const hasCompositor = sessionType === 'wayland' || (sessionType !== 'x11' && Boolean(env.WAYLAND_DISPLAY));
  return {
    platform,
    sessionType,
    desktop,
    isOnWayland: platform === 'linux' && hasCompositor,
    windowSystem,
  };
}

/** Whether a window could not be shown: Linux without X or Wayland, where Chromium would crash. */
export function isDisplayMissing(platform: NodeJS.Platform, env: Env): boolean {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** Facts about the machine and the desktop for a diagnosis, by name. */
export function environmentOf(session: DesktopSession): Record<string, string> {
  const { platform, sessionType, desktop } = session;
  const drawing = windowDrawing(session);
  return {
    system: `${platform} ${release()} ${process.arch}`,
    session: [sessionType ?? 'no session type', desktop ?? 'no desktop name'].join(' / '),
    ...(drawing === null ? {} : { windows: `drawn by ${drawing}` }),
    electron: process.versions.electron ?? 'none',
  };
}

/** How the windows of this program are drawn on Linux; null on other systems, which have one way. */
export function windowDrawing(session: DesktopSession): WindowDrawing | null {
  const { platform, isOnWayland, windowSystem } = session;
  if (platform !== 'linux') return null;
  if (windowSystem === 'wayland') return 'Wayland';
  return isOnWayland ? 'XWayland' : 'X11';
}
