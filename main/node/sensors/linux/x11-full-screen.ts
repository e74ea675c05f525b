import type { Reading } from '../../../../shared/core/activity.ts';
import { messageOf } from '../../../../shared/error-text.ts';
import { openX11Connection, type X11Connection } from '../../protocols/x11-connection.ts';
import type { X11Display } from '../../protocols/x11-display.ts';
import { type ClosableSensor, createPollingSensor } from '../asked-sensor.ts';

/** The sensor's options. `nowMs` includes time asleep; intervals and timeouts in milliseconds. */
export interface X11FullScreenOptions {
  readonly display: X11Display;
  readonly nowMs: () => number;
  /** This program's process id: its own windows do not count. */
  readonly ownPid: number;
  readonly intervalMs?: number;
  readonly timeoutMs?: number;
}

const names = [
  '_NET_SUPPORTED',
  '_NET_ACTIVE_WINDOW',
  '_NET_WM_STATE',
  '_NET_WM_STATE_FULLSCREEN',
  '_NET_WM_PID',
] as const;

interface Asked {
  readonly connection: X11Connection;
  readonly atoms: Readonly<Record<(typeof names)[number], number>>;
}

/**
 * Whether the active window covers the whole screen, as the window manager marks it. Queries the X server itself
 * (three short requests on a connection that is kept open while a decision depends on it), then every 10 s and
 * otherwise never.
 */
export function createX11FullScreen(options: X11FullScreenOptions): ClosableSensor<boolean> {
  const { display, nowMs, ownPid, intervalMs, timeoutMs = 2000 } = options;
  let asked: Asked | null = null;
  let isWanted = false;

  async function begin(): Promise<Asked> {
    const connection = await openX11Connection(display, timeoutMs);
    const numbers = await Promise.all(names.map((name) => connection.atom(name)));
    const number = (name: (typeof names)[number]) => numbers[names.indexOf(name)] ?? 0;
    return {
      connection,
      atoms: {
        _NET_SUPPORTED: number('_NET_SUPPORTED'),
        _NET_ACTIVE_WINDOW: number('_NET_ACTIVE_WINDOW'),
        _NET_WM_STATE: number('_NET_WM_STATE'),
        _NET_WM_STATE_FULLSCREEN: number('_NET_WM_STATE_FULLSCREEN'),
        _NET_WM_PID: number('_NET_WM_PID'),
      },
    };
  }

  async function ask(): Promise<Reading<boolean>> {
    try {
      asked ??= await begin();
      const reading = await query(asked, ownPid);
      // A name that no program has used yet can have a number next time.
      if (!isWanted || Object.values(asked?.atoms ?? {}).includes(0)) disconnect();
      return reading;
    } catch (error) {
      disconnect();
      return { known: false, reason: messageOf(error) };
    }
  }

  function disconnect(): void {
    asked?.connection.close();
    asked = null;
  }

  const sensor = createPollingSensor<boolean>({
    ask,
    methods: ['x11-full-screen'],
    certainty: 'sure',
    nowMs,
    ...(intervalMs === undefined ? {} : { intervalMs }),
  });
  return {
    ...sensor,
    attend(attention) {
      isWanted = attention === 'needed';
      sensor.attend?.(attention);
      if (!isWanted) disconnect();
    },
    close() {
      isWanted = false;
      sensor.close();
      disconnect();
    },
  };
}

async function query({ connection, atoms }: Asked, ownPid: number): Promise<Reading<boolean>> {
  const managed = await connection.property(connection.root, atoms._NET_SUPPORTED);
  if (managed === null) return { known: false, reason: 'no window manager reports the active window' };
  // Without a window there is no active one.
  const active = await connection.property(connection.root, atoms._NET_ACTIVE_WINDOW);
  const window = active?.[0] ?? 0;
  if (window === 0) return { known: true, value: false };
  const states = (await connection.property(window, atoms._NET_WM_STATE)) ?? [];
  if (!states.includes(atoms._NET_WM_STATE_FULLSCREEN)) return { known: true, value: false };
  const pid = await connection.property(window, atoms._NET_WM_PID);
  return { known: true, value: pid?.[0] !== ownPid };
}
