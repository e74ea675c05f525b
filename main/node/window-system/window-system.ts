import { waylandSocket } from '../protocols/wayland-socket.ts';
import { openX11Connection } from '../protocols/x11-connection.ts';
import { type X11Display, x11Display } from '../protocols/x11-display.ts';
import { readOutputScales } from './wayland-outputs.ts';
import { isClientOf } from './x11-clients.ts';

/** The window systems of Linux desktops, by Chromium's names (`--ozone-platform`). */
export type WindowSystem = 'x11' | 'wayland';

/** What the choice of a window system depends on. */
export interface WindowSystemFacts {
  /** The window system that Chromium uses unless the program is started again. */
  readonly current: WindowSystem;
  /** The user or an administrator chose it on the command line. */
  readonly isChosen: boolean;
  /** The session is behind a Wayland compositor: the scale of each display. Null: none answers. */
  readonly scales: readonly number[] | null;
  /** An X server accepts this program: under a compositor that is XWayland. */
  readonly hasX11: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Servers of this machine answer at once; this is for one that hangs, milliseconds. */
const ANSWER_MS = 1000;
/** The same for an XWayland that has to be started first, on a machine that is busy with a login, milliseconds. */
const XWAYLAND_START_MS = 5000;

/**
 * The window system to start the program again with; null: it draws with the right one.
 *
 * Only on X11 can a window be placed near the tray, stay on top and leave the keyboard alone, so the card needs it.
 * XWayland is used where there is one, unless a display is scaled: most compositors let X11 programs draw at the size
 * of an unscaled display and enlarge the picture, which blurs text.
 */
export function betterWindowSystem(facts: WindowSystemFacts): WindowSystem | null {
  const { current, isChosen, scales, hasX11 } = facts;
  if (scales === null || isChosen) return null;
  const wanted = hasX11 && scales.every((scale) => scale === 1) ? 'x11' : 'wayland';
  return wanted === current ? null : wanted;
}

/** Examines the session. Quick outside a Wayland session, where no server is queried. */
export async function inspectWindowSystems(
  args: readonly string[],
  ozonePlatform: string,
  env: Env,
): Promise<WindowSystemFacts> {
  const compositor = waylandSocket(env);
  const server = x11Display(env);
  const [scales, hasX11] =
    compositor === null
      ? [null, server !== null]
      : await Promise.all([
          readOutputScales(compositor, ANSWER_MS),
          server === null ? false : accepts(server),
        ]);
  return {
    current: ozonePlatform === 'wayland' ? 'wayland' : 'x11',
    isChosen: args.some((arg) => /^--ozone-platform(-hint)?=(x11|wayland)$/.test(arg)),
    scales,
    hasX11,
  };
}

/**
 * Whether an X server accepts this program. A compositor may start its XWayland only when the first program connects.
 */
async function accepts(server: X11Display): Promise<boolean> {
  try {
    const connection = await openX11Connection(server, XWAYLAND_START_MS);
    connection.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * The window system of this process, once Electron is ready: asks the X server whether this process is its client.
 * `ozonePlatform`, Chromium's switch, decides only if the server does not say, because a switch that was set too late
 * has no effect.
 */
export async function windowSystemInUse(ozonePlatform: string, env: Env): Promise<WindowSystem> {
  if (waylandSocket(env) === null) return 'x11';
  const server = x11Display(env);
  if (server === null) return 'wayland';
  const isX11 = (await isClientOf(server, ANSWER_MS)) ?? ozonePlatform !== 'wayland';
  return isX11 ? 'x11' : 'wayland';
}
