import type { Reading } from '../../../../shared/core/activity.ts';
import type { ClosableSensor } from '../asked-sensor.ts';
import { openUnixSocket, type UnixSocket } from '../protocols/unix-socket.ts';
import {
  createWaylandReader,
  globalOf,
  type WaylandEvent,
  waylandRequest,
} from '../protocols/wayland-messages.ts';

/** After this long without input the compositor tells; until then the person counts as active, milliseconds. */
const IDLED_AFTER_MS = 2000;

/** What it offers it tells within this, milliseconds. */
const ANSWER_MS = 2000;

/** The wait before a lost compositor is tried again, milliseconds. */
const RETRY_MS = { first: 1000, longest: 60_000 };

/** The numbers by which this client calls what it makes. */
const ids = { display: 1, registry: 2, listed: 3, seat: 4, notifier: 5, notification: 6 } as const;

interface Global {
  readonly name: number;
  readonly version: number;
}

/** Where the compositor is, and how long a lost one is waited for, milliseconds. */
export interface WaylandIdleOptions {
  /** The compositor's socket; null: there is none. */
  readonly socket: string | null;
  /** A clock that goes on in sleep. */
  readonly nowMs: () => number;
  readonly retryMs?: { readonly first: number; readonly longest: number };
}

/**
 * Idle time from a Wayland compositor that has `ext-idle-notify-v1`: KDE's from 5.27, Sway 1.8, wlroots 0.16, Hyprland,
 * COSMIC. It tells when there was no input for 2 s and when there is input again: an absence costs nothing, and a
 * reading is at most 2 s off. Version 1 does not tell while a program keeps the screen on (a film): there an absence
 * looks like presence, so it is only likely; version 2 looks at the input alone and is sure.
 */
export function createWaylandIdle({
  socket,
  nowMs,
  retryMs = RETRY_MS,
}: WaylandIdleOptions): ClosableSensor<number> {
  let connection: UnixSocket | null = null;
  let whyNot = 'the compositor has not answered yet';
  let lastError: string | null = null;
  let seesInputAlone = false;
  /** When the last input was; 'now' while it is less than 2 s ago; null while nothing is known. */
  let input: number | 'now' | null = null;
  let waitMs = retryMs.first;
  let timer: NodeJS.Timeout | undefined;

  function connect(): void {
    timer = undefined;
    if (socket === null) {
      whyNot = 'there is no Wayland compositor';
      return;
    }
    const globals = new Map<string, Global>();
    const reader = createWaylandReader();
    const opened = openUnixSocket(socket, {
      opened() {
        timer = setTimeout(() => lose('the compositor: it did not answer in time'), ANSWER_MS);
        timer.unref();
        opened.write(waylandRequest(ids.display, 1, ids.registry));
        opened.write(waylandRequest(ids.display, 0, ids.listed));
      },
      data(chunk) {
        try {
          for (const event of reader.take(chunk)) if (connection === opened) take(event, globals, opened);
        } catch {
          lose('the compositor sent what is no Wayland');
        }
      },
      closed: (reason) => lose(`the compositor: ${reason}`),
    });
    connection = opened;
  }

  function lose(reason: string): void {
    giveUp(reason);
    timer = setTimeout(connect, waitMs);
    timer.unref();
    waitMs = Math.min(2 * waitMs, retryMs.longest);
  }

  function giveUp(reason: string): void {
    clearTimeout(timer);
    connection?.close();
    connection = null;
    input = null;
    whyNot = reason;
    lastError = reason;
  }

  function take(event: WaylandEvent, globals: Map<string, Global>, opened: UnixSocket): void {
    if (event.object === ids.registry && event.opcode === 0) {
      const { interface: name, ...global } = globalOf(event);
      globals.set(name, global);
    } else if (event.object === ids.listed) {
      subscribe(globals, opened);
    } else if (event.object === ids.notification) {
      input = event.opcode === 0 ? nowMs() - IDLED_AFTER_MS : 'now';
    } else if (event.object === ids.display && event.opcode === 0) {
      lose('the compositor refused');
    }
  }

  function subscribe(globals: Map<string, Global>, opened: UnixSocket): void {
    const seat = globals.get('wl_seat');
    const notifier = globals.get('ext_idle_notifier_v1');
    if (seat === undefined || notifier === undefined) {
      giveUp('this Wayland desktop does not report idle time');
      return;
    }
    seesInputAlone = notifier.version >= 2;
    const bind = (name: number, type: string, version: number, id: number) =>
      opened.write(waylandRequest(ids.registry, 0, name, type, version, id));
    bind(seat.name, 'wl_seat', 1, ids.seat);
    bind(notifier.name, 'ext_idle_notifier_v1', seesInputAlone ? 2 : 1, ids.notifier);
    opened.write(
      waylandRequest(ids.notifier, seesInputAlone ? 2 : 1, ids.notification, IDLED_AFTER_MS, ids.seat),
    );
    waitMs = retryMs.first;
    clearTimeout(timer);
    // Who is active from the beginning is not told of: that no absence was told is what says it.
    timer = setTimeout(() => {
      timer = undefined;
      if (connection === opened) input ??= 'now';
    }, IDLED_AFTER_MS + 500);
    timer.unref();
  }

  connect();
  return {
    read(): Reading<number> {
      if (input === null) return { known: false, reason: whyNot };
      return { known: true, value: input === 'now' ? 0 : Math.max(0, nowMs() - input) };
    },
    account: () => ({
      methods: ['wayland-idle'],
      certainty: seesInputAlone ? 'sure' : 'likely',
      lastError,
    }),
    close() {
      clearTimeout(timer);
      connection?.close();
      connection = null;
    },
  };
}
