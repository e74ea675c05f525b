import { release } from 'node:os';

/** What the environment tells of the desktop. */
export interface DesktopSession {
  readonly platform: NodeJS.Platform;
  /** XDG_SESSION_TYPE. */
  readonly sessionType: string | undefined;
  /** XDG_CURRENT_DESKTOP: names joined by colons. */
  readonly desktop: string | undefined;
  /** Whether the person's input and windows belong to a Wayland compositor, however this program draws its own. */
  readonly isOnWayland: boolean;
  /** Chromium's --ozone-platform, which it sets by itself where nobody did; empty where it does not. */
  readonly ozonePlatform: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The desktop of this process; `ozonePlatform` as Chromium has it. */
export function desktopSession(
  ozonePlatform: string,
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
    ozonePlatform,
  };
}

/** Whether a window could not be shown: Linux without X or Wayland, where Chromium would crash. */
export function isDisplayMissing(platform: NodeJS.Platform, env: Env): boolean {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** Facts of the machine and the desktop for a diagnosis, by name. */
export function environmentOf({
  platform,
  sessionType,
  desktop,
  ozonePlatform,
}: DesktopSession): Record<string, string> {
  return {
    system: `${platform} ${release()} ${process.arch}`,
    session: [sessionType ?? 'no session type', desktop ?? 'no desktop name', ozonePlatform].join(' / '),
    electron: process.versions.electron ?? 'none',
  };
}

/**
 * Whether our windows are drawn by Wayland itself: there none can stay on top, be placed, or leave the focus alone.
 * Where Chromium does not say what it draws with, a session that calls itself Wayland is believed.
 */
export function isDrawnByWayland({ platform, sessionType, ozonePlatform }: DesktopSession): boolean {
  return platform === 'linux' && (ozonePlatform || sessionType) === 'wayland';
}
