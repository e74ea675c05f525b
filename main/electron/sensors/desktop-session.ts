import { release } from 'node:os';
import type { WindowDrawing } from '../../../shared/views/about-view.ts';
import type { WindowSystem } from '../../node/window-system/window-system.ts';

/** What is known about the desktop. */
export interface DesktopSession {
  readonly platform: NodeJS.Platform;
  /** XDG_SESSION_TYPE. */
  readonly sessionType: string | undefined;
  /** XDG_CURRENT_DESKTOP: names joined by colons. */
  readonly desktop: string | undefined;
  /** Whether the session has a Wayland compositor, whatever draws the windows of this program. */
  readonly isOnWayland: boolean;
  /** The display system of this program's windows on Linux; under a Wayland compositor, X11 means XWayland. */
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
  // A compositor started from a text console remains in a session of type `tty`.
  const hasCompositor = sessionType === 'wayland' || (sessionType !== 'x11' && Boolean(env.WAYLAND_DISPLAY));
  return {
    platform,
    sessionType,
    desktop,
    isOnWayland: platform === 'linux' && hasCompositor,
    windowSystem,
  };
}

/** Whether windows cannot be shown: on Linux without X or Wayland, Chromium would crash. */
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

/** The display system of this program's windows on Linux; null on other systems, where there is no choice. */
export function windowDrawing(session: DesktopSession): WindowDrawing | null {
  const { platform, isOnWayland, windowSystem } = session;
  if (platform !== 'linux') return null;
  if (windowSystem === 'wayland') return 'Wayland';
  return isOnWayland ? 'XWayland' : 'X11';
}
