import type { Reading } from '../../../../shared/core/activity.ts';
import { openUnixSocket, type UnixSocket } from '../../protocols/unix-socket.ts';
import {
  createWaylandReader,
  globalOf,
  type WaylandEvent,
  waylandRequest,
} from '../../protocols/wayland-messages.ts';
import type { ClosableSensor } from '../asked-sensor.ts';

/** The compositor reports an absence after this long without input; until then the user counts as active, milliseconds. */
const IDLED_AFTER_MS = 2000;

/** Timeout for the list of what the compositor offers, milliseconds. */
const ANSWER_MS = 2000;

/** The first and the longest delay before reconnecting, milliseconds. */
const RETRY_MS = { first: 1000, longest: 60_000 };

/** The object numbers that this client uses. */
const ids = { display: 1, registry: 2, listed: 3, seat: 4, notifier: 5, notification: 6 } as const;

interface Global {
  readonly name: number;
  readonly version: number;
}

/** Where the compositor is, and the delays before reconnecting. */
export interface WaylandIdleOptions {
  /** The compositor's socket; null if there is none. */
  readonly socket: string | null;
  /** A clock that continues during sleep. */
  readonly nowMs: () => number;
  readonly retryMs?: { readonly first: number; readonly longest: number };
}

/** The state of the sensor. */
interface WaylandIdle {
  readonly options: Required<WaylandIdleOptions>;
  connection: UnixSocket | null;
  /** Why there is no reading. */
  reason: string;
  lastError: string | null;
  seesInputAlone: boolean;
  /** When the last input was; 'now' while it is less than 2 s ago; null while unknown. */
  input: number | 'now' | null;
  /** Delay before the next reconnection, milliseconds. */
  delayMs: number;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Idle time from a Wayland compositor that has `ext-idle-notify-v1`: KDE's from 5.27, Sway 1.8, wlroots 0.16, Hyprland,
 * COSMIC. The compositor notifies after 2 s without input and on the next input, so waiting costs nothing and a reading
 * is at most 2 s late. Version 1 stays silent while a program keeps the screen on (a film): an absence then looks like
 * presence, so its readings are only likely. Version 2 considers input alone, so its readings are certain.
 */
export function createWaylandIdle(options: WaylandIdleOptions): ClosableSensor<number> {
  const { nowMs, retryMs = RETRY_MS } = options;
  const idle: WaylandIdle = {
    options: { ...options, retryMs },
    connection: null,
    reason: 'the compositor has not answered yet',
    lastError: null,
    seesInputAlone: false,
    input: null,
    delayMs: retryMs.first,
    timer: undefined,
  };
  connect(idle);
  return {
    read(): Reading<number> {
      const { input, reason } = idle;
      if (input === null) return { known: false, reason };
      return { known: true, value: input === 'now' ? 0 : Math.max(0, nowMs() - input) };
    },
    account: () => ({
      methods: ['wayland-idle'],
      certainty: idle.seesInputAlone ? 'sure' : 'likely',
      lastError: idle.lastError,
    }),
    close: () => disconnect(idle),
  };
}

function connect(idle: WaylandIdle): void {
  const { socket } = idle.options;
  idle.timer = undefined;
  if (socket === null) {
    idle.reason = 'there is no Wayland compositor';
    return;
  }
  const globals = new Map<string, Global>();
  const reader = createWaylandReader();
  const opened = openUnixSocket(socket, {
    opened() {
      wait(idle, ANSWER_MS, () => lose(idle, 'the compositor: it did not answer in time'));
      opened.write(waylandRequest(ids.display, 1, ids.registry));
      opened.write(waylandRequest(ids.display, 0, ids.listed));
    },
    data(chunk) {
      try {
        for (const event of reader.take(chunk)) {
          if (idle.connection === opened) take(idle, event, globals, opened);
        }
      } catch {
        lose(idle, 'the compositor sent something other than Wayland');
      }
    },
    closed: (reason) => lose(idle, `the compositor: ${reason}`),
  });
  idle.connection = opened;
}

function disconnect(idle: WaylandIdle): void {
  clearTimeout(idle.timer);
  idle.connection?.close();
  idle.connection = null;
}

/** Reports the loss and reconnects later. */
function lose(idle: WaylandIdle, reason: string): void {
  giveUp(idle, reason);
  wait(idle, idle.delayMs, () => connect(idle));
  idle.delayMs = Math.min(2 * idle.delayMs, idle.options.retryMs.longest);
}

function giveUp(idle: WaylandIdle, reason: string): void {
  disconnect(idle);
  idle.input = null;
  idle.reason = reason;
  idle.lastError = reason;
}

function wait(idle: WaylandIdle, ms: number, callback: () => void): void {
  idle.timer = setTimeout(callback, ms);
  idle.timer.unref();
}

function take(
  idle: WaylandIdle,
  event: WaylandEvent,
  globals: Map<string, Global>,
  opened: UnixSocket,
): void {
  if (event.object === ids.registry && event.opcode === 0) {
    const { interface: name, ...global } = globalOf(event);
    globals.set(name, global);
  } else if (event.object === ids.listed) {
    subscribe(idle, globals, opened);
  } else if (event.object === ids.notification) {
    idle.input = event.opcode === 0 ? idle.options.nowMs() - IDLED_AFTER_MS : 'now';
  } else if (event.object === ids.display && event.opcode === 0) {
    lose(idle, 'the compositor rejected a request');
  }
}

/** Asks for notifications of absences, with what the compositor has listed. */
function subscribe(idle: WaylandIdle, globals: ReadonlyMap<string, Global>, opened: UnixSocket): void {
  const seat = globals.get('wl_seat');
  const notifier = globals.get('ext_idle_notifier_v1');
  if (seat === undefined || notifier === undefined) {
    return giveUp(idle, 'this Wayland desktop does not report idle time');
  }
  const version = notifier.version >= 2 ? 2 : 1;
  idle.seesInputAlone = version === 2;
  const bind = (name: number, type: string, bound: number, id: number) =>
    opened.write(waylandRequest(ids.registry, 0, name, type, bound, id));
  bind(seat.name, 'wl_seat', 1, ids.seat);
  bind(notifier.name, 'ext_idle_notifier_v1', version, ids.notifier);
  opened.write(waylandRequest(ids.notifier, version, ids.notification, IDLED_AFTER_MS, ids.seat));
  idle.delayMs = idle.options.retryMs.first;
  clearTimeout(idle.timer);
  // The compositor does not report activity from the beginning, so a missing report of an absence means activity.
  wait(idle, IDLED_AFTER_MS + 500, () => {
    idle.timer = undefined;
    if (idle.connection === opened) idle.input ??= 'now';
  });
}
