import { release } from 'node:os';

/** What the environment tells of the desktop. */
export interface DesktopSession {
  readonly platform: NodeJS.Platform;
  /** XDG_SESSION_TYPE. */
  readonly sessionType: string | undefined;
  /** XDG_CURRENT_DESKTOP: names joined by colons. */
  readonly desktop: string | undefined;
  /** Chromium's --ozone-platform; empty where it was not forced. */
  readonly ozonePlatform: string;
}

/** Reads the desktop of this process. */
export function desktopSession(ozonePlatform: string): DesktopSession {
  const { XDG_SESSION_TYPE, XDG_CURRENT_DESKTOP } = process.env;
  return {
    platform: process.platform,
    sessionType: XDG_SESSION_TYPE,
    desktop: XDG_CURRENT_DESKTOP,
    ozonePlatform,
  };
}

/** Whether a window could not be shown: Linux without X or Wayland, where Chromium would crash. */
export function isDisplayMissing(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
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

/** Whether windows are drawn through Wayland itself: there none can stay on top, be placed, or leave the focus alone. */
export function isWayland({ platform, sessionType, ozonePlatform }: DesktopSession): boolean {
  return platform === 'linux' && sessionType === 'wayland' && ozonePlatform !== 'x11';
}
