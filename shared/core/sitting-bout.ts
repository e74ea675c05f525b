import { DESK_IDLE_MS } from './activity.ts';
import {
  type Day,
  joinedWith,
  MINUTE,
  overlapMs,
  SECOND,
  type Span,
  type WallTime,
  without,
} from './time.ts';

/** Two fresh samples at most this far apart begin a bout. */
export const BOUT_START_MS = MINUTE;
/** A bout with less desk time is left out of all statistics. */
export const SHORTEST_BOUT_MS = 60 * SECOND;

/** What ended a bout. */
export type BoutEnd = 'natural' | 'completed' | 'self-reported' | 'hours' | 'end-of-trace';

/**
 * Desk time between two breaks. Moments are in milliseconds of the monotonic clock. Time counted since `presentAt` is
 * provisional: it is taken back if the user turns out to have left then.
 */
export interface Bout {
  /** Whether it is open; a candidate still waits for the second fresh sample. */
  readonly isOpen: boolean;
  readonly startedAt: number;
  readonly started: WallTime;
  readonly day: Day;
  /** The last sign of presence; time up to here is settled. */
  readonly presentAt: number;
  /** Desk time up to `presentAt`, in milliseconds. */
  readonly deskMs: number;
  /** Standing time up to `presentAt`, in milliseconds. */
  readonly standingMs: number;
  /** Whether time at the desk counts as standing. */
  readonly isStanding: boolean;
  /** Settled stretches that are not desk time: pauses, frozen and standing time. */
  readonly notDesk: readonly Span[];
  /** Settled stretches of standing time. */
  readonly stood: readonly Span[];
  /** Stretches after `presentAt` in which the clock was stopped. */
  readonly frozen: readonly Span[];
  /** When the clock was stopped (locked, asleep, in a routine); null while it is running. */
  readonly frozenSince: number | null;
  /** Desk time at which the micro clock was last reset. */
  readonly microMarkMs: number;
  /** Desk time at which the long clock was last reset. */
  readonly longMarkMs: number;
}

const none: readonly Span[] = [];

/** A bout that may begin with the fresh sample at `startedAt`. */
export function candidateBout(startedAt: number, started: WallTime, day: Day, isStanding: boolean): Bout {
  return {
    isOpen: false,
    startedAt,
    started,
    day,
    presentAt: startedAt,
    deskMs: 0,
    standingMs: 0,
    isStanding,
    notDesk: none,
    stood: none,
    frozen: none,
    frozenSince: null,
    microMarkMs: 0,
    longMarkMs: 0,
  };
}

/** Settles the time up to a sign of presence at `presentAt`; an earlier one changes nothing. */
export function settledUntil(bout: Bout, presentAt: number): Bout {
  if (presentAt <= bout.presentAt) return bout;
  const counted = countedUntil(bout, presentAt);
  const isWhole = counted === presentAt - bout.presentAt;
  return {
    ...bout,
    ...(isWhole && !bout.isStanding ? null : remembered(bout, presentAt)),
    presentAt,
    deskMs: bout.isStanding ? bout.deskMs : bout.deskMs + counted,
    standingMs: bout.isStanding ? bout.standingMs + counted : bout.standingMs,
    frozen: bout.frozen.length === 0 ? bout.frozen : frozenAfter(bout.frozen, presentAt),
  };
}

/** The stretches that are needed later to compute how much had been counted at a moment of the settled time. */
function remembered(bout: Bout, presentAt: number): Pick<Bout, 'notDesk' | 'stood'> {
  const whole = { fromMs: bout.presentAt, untilMs: presentAt };
  const lost = uncounted(bout, presentAt);
  return bout.isStanding
    ? { notDesk: joinedWith(bout.notDesk, [whole]), stood: joinedWith(bout.stood, without(whole, lost)) }
    : { notDesk: joinedWith(bout.notDesk, lost), stood: bout.stood };
}

/** The stretches from `presentAt` to `t` that do not count, in order. */
function uncounted({ presentAt, frozen, frozenSince }: Bout, t: number): Span[] {
  const until = Math.min(t, presentAt + DESK_IDLE_MS);
  const stops = frozenSince === null ? frozen : [...frozen, { fromMs: frozenSince, untilMs: t }];
  const lost = stops
    .map((span) => ({ fromMs: Math.max(span.fromMs, presentAt), untilMs: Math.min(span.untilMs, until) }))
    .filter((span) => span.untilMs > span.fromMs);
  return until < t ? [...lost, { fromMs: until, untilMs: t }] : lost;
}

function frozenAfter(frozen: readonly Span[], from: number): readonly Span[] {
  const left = frozen
    .filter((span) => span.untilMs > from)
    .map((span) => ({ fromMs: Math.max(span.fromMs, from), untilMs: span.untilMs }));
  return left.length === 0 ? none : left;
}

/** Desk time at `t` in milliseconds, settled or not. */
export function deskMsAt(bout: Bout, t: number): number {
  const { presentAt, deskMs } = bout;
  if (t < presentAt) return deskMs - (presentAt - t - sharedMs(bout.notDesk, t, presentAt));
  return bout.isStanding ? deskMs : deskMs + countedUntil(bout, t);
}

/** Standing time at `t` in milliseconds, settled or not. */
export function standingMsAt(bout: Bout, t: number): number {
  const { presentAt, standingMs } = bout;
  if (t < presentAt) return standingMs - sharedMs(bout.stood, t, presentAt);
  return bout.isStanding ? standingMs + countedUntil(bout, t) : standingMs;
}

function sharedMs(spans: readonly Span[], fromMs: number, untilMs: number): number {
  let shared = 0;
  for (const span of spans) shared += overlapMs(span, fromMs, untilMs);
  return shared;
}

/** Time since `presentAt` that counts: at most 3 min, without frozen time. */
function countedUntil(bout: Bout, t: number): number {
  const from = bout.presentAt;
  const until = Math.min(t, from + DESK_IDLE_MS);
  if (until <= from) return 0;
  let counted = until - from;
  for (const span of bout.frozen) counted -= overlapMs(span, from, until);
  if (bout.frozenSince !== null) counted -= overlapMs({ fromMs: bout.frozenSince, untilMs: t }, from, until);
  return counted;
}

/** Stops the clock at `t`, or lets it continue. */
export function withClockPaused(bout: Bout, t: number, isFrozen: boolean): Bout {
  if (isFrozen === (bout.frozenSince !== null)) return bout;
  if (bout.frozenSince === null) return { ...bout, frozenSince: t };
  const fromMs = Math.max(bout.frozenSince, bout.presentAt);
  if (fromMs >= t) return { ...bout, frozenSince: null };
  return { ...bout, frozenSince: null, frozen: [...bout.frozen, { fromMs, untilMs: t }] };
}

/** A bout that has ended. */
export interface EndedBout {
  readonly started: WallTime;
  readonly ended: WallTime;
  readonly day: Day;
  readonly endedBy: BoutEnd;
  /** Desk time in seconds. */
  readonly deskSeconds: number;
  /** Time at the desk while standing, in seconds. */
  readonly standingSeconds: number;
  /** Whether its desk time stayed within the short-sitting limit in effect at its end. */
  readonly isShort: boolean;
}
