import type { Reading } from './activity.ts';
import { type Instant, MINUTE, SECOND } from './time.ts';

/**
 * What earlier readings reveal about the plausibility of the next ones. Moments are milliseconds of the monotonic
 * clock.
 */
export interface Doubts {
  /** The last idle reading, and when it was taken. */
  readonly idle: { readonly ms: number; readonly at: number } | null;
  /** How the idle counter has recently grown, if not in step with time. */
  readonly pace: { readonly type: 'fast' | 'slow'; readonly since: number } | null;
  /** Whether the idle counter has grown like one in another unit, and not like a clock since. */
  readonly isIdleDoubted: boolean;
  /** When input began although the session reads as locked. */
  readonly lockedInputSince: number | null;
  /** Whether input has contradicted the lock and no unlock has been reported since. */
  readonly isLockDoubted: boolean;
}

/** No doubts about the readings. */
export const noDoubts: Doubts = {
  idle: null,
  pace: null,
  isIdleDoubted: false,
  lockedInputSince: null,
  isLockDoubted: false,
};

/** A lock is not believed if input contradicts it for longer. */
const LOCKED_INPUT_MS = 2 * MINUTE;
/** The contradiction ends if input stops for longer. */
const STEADY_INPUT_MS = MINUTE;
/** A counter that grows this many times faster or slower than time counts in another unit. */
const UNIT_FACTOR = 10;
/** A wrong pace has to last this long: a single jump comes from another session or source. */
const FAST_MS = 10 * SECOND;
/** Short intervals between inputs look like slow growth for a while. */
const SLOW_MS = 2 * MINUTE;

const unknown = (reason: string) => ({ known: false, reason, cause: 'doubtful' }) as const;

/** The two readings, with implausible ones replaced by unknown, and what to remember for the next ones. */
export interface Checked {
  readonly idleMs: Reading<number>;
  readonly isLocked: Reading<boolean>;
  readonly doubts: Doubts;
}

/**
 * Checks the idle and lock readings of a sample against each other, against earlier readings and for possible values.
 */
export function checked(
  doubts: Doubts,
  readings: { readonly idleMs: Reading<number>; readonly isLocked: Reading<boolean> },
  at: Instant,
): Checked {
  const t = at.monoMs;
  const counted = withCounter(doubts, readings.idleMs, t);
  const idleMs = possibleIdle(counted, readings.idleMs, t);
  const next = withLock(counted, { ...readings, idleMs }, t);
  const { isLocked } = readings;
  const isContradicted = next.isLockDoubted && isLocked.known && isLocked.value;
  return {
    idleMs,
    isLocked: isContradicted ? unknown('input contradicts the lock') : isLocked,
    doubts: next,
  };
}

function possibleIdle({ isIdleDoubted }: Doubts, idleMs: Reading<number>, t: number): Reading<number> {
  if (!idleMs.known) return idleMs;
  if (idleMs.value < 0 || idleMs.value > t) return unknown('longer than the machine has been on');
  return isIdleDoubted ? unknown('the counter runs in another unit') : idleMs;
}

/** Compares how much the idle counter has grown with the time that has passed. */
function withCounter(doubts: Doubts, idleMs: Reading<number>, t: number): Doubts {
  const isPossible = idleMs.known && idleMs.value >= 0 && idleMs.value <= t;
  if (!isPossible) return { ...doubts, idle: null, pace: null };
  const { idle, pace, isIdleDoubted } = doubts;
  const next: Doubts = { ...doubts, idle: { ms: idleMs.value, at: t } };
  const passedMs = idle === null ? 0 : t - idle.at;
  if (idle === null || passedMs < SECOND) return next;
  const grownMs = idleMs.value - idle.ms;
  // Input has reset the counter, or it is not growing: neither says anything about its unit.
  if (grownMs <= 0) return { ...next, pace: null };
  const type = paceOf(grownMs / passedMs);
  if (type === 'right') return { ...next, pace: null, isIdleDoubted: false };
  const since = pace?.type === type ? pace.since : idle.at;
  const lasts = t - since >= (type === 'fast' ? FAST_MS : SLOW_MS);
  return { ...next, pace: { type, since }, isIdleDoubted: isIdleDoubted || lasts };
}

function paceOf(factor: number): 'fast' | 'slow' | 'right' {
  if (factor > UNIT_FACTOR) return 'fast';
  return factor < 1 / UNIT_FACTOR ? 'slow' : 'right';
}

function withLock(
  doubts: Doubts,
  { idleMs, isLocked }: { readonly idleMs: Reading<number>; readonly isLocked: Reading<boolean> },
  t: number,
): Doubts {
  if (!isLocked.known) return doubts;
  if (!isLocked.value) return { ...doubts, lockedInputSince: null, isLockDoubted: false };
  if (!idleMs.known || idleMs.value > STEADY_INPUT_MS) return { ...doubts, lockedInputSince: null };
  const lockedInputSince = doubts.lockedInputSince ?? t;
  return {
    ...doubts,
    lockedInputSince,
    isLockDoubted: doubts.isLockDoubted || t - lockedInputSince > LOCKED_INPUT_MS,
  };
}
