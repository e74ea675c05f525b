import { type Reading, SAMPLE_INTERVAL_MS } from './activity.ts';
import { type Advance, advance } from './engine.ts';
import type { Event } from './event.ts';
import type { Rules } from './rules.ts';
import { SLOW_SAMPLE_INTERVAL_MS } from './sample-interval.ts';
import type { State } from './state.ts';
import type { Instant } from './time.ts';

const notAsked = { known: false, reason: 'this sample was left out' } as const;

/**
 * Advances the state by an event. If samples were left out before it, first applies the last of them as far as it is
 * known now, because after an event that ends a bout, new input is judged by the sample before. `idleMs` is the
 * reading at the event.
 */
export function advanceCaughtUp(
  state: State,
  event: Event,
  rules: Rules,
  idleMs: () => Reading<number>,
): Advance {
  // No samples are due while the program is not running.
  const isOwn = event.type === 'sampled' || event.type === 'started';
  const missedAt = isOwn ? null : lastMissed(state, event.at);
  if (missedAt === null) return advance(state, event, rules);
  const sample = {
    idleMs: idleAt(missedAt, event.at, idleMs(), state),
    isLocked: notAsked,
    isInCall: notAsked,
    quiet: notAsked,
  };
  const caughtUp = advance(state, { type: 'sampled', sample, at: missedAt }, rules);
  const next = advance(caughtUp.state, event, rules);
  return { state: next.state, effects: [...caughtUp.effects, ...next.effects] };
}

/** The last moment before `at` at which a sample would have been taken; null if none was left out. */
function lastMissed({ activity, bout, opportunity, run, pause }: State, at: Instant): Instant | null {
  const { sampledAt, lockedAt, gapAt, isInCall } = activity;
  if (sampledAt === null || lockedAt !== null || gapAt !== null || isInCall) return null;
  if (!bout?.isOpen || opportunity !== null || run !== null || pause !== null) return null;
  const passedMs = at.monoMs - sampledAt;
  const missed = Math.ceil(passedMs / SAMPLE_INTERVAL_MS) - 1;
  if (missed < 1 || passedMs > SLOW_SAMPLE_INTERVAL_MS + SAMPLE_INTERVAL_MS) return null;
  const monoMs = sampledAt + missed * SAMPLE_INTERVAL_MS;
  const beforeMs = at.monoMs - monoMs;
  const moment = { ...at, monoMs, wallMs: at.wallMs - beforeMs };
  return at.awakeMs === undefined ? moment : { ...moment, awakeMs: at.awakeMs - beforeMs };
}

/** An input since then hides the one before, which is known only from the last sample. */
function idleAt(missed: Instant, at: Instant, idle: Reading<number>, { activity }: State): Reading<number> {
  if (!idle.known) return idle;
  const inputAt = at.monoMs - idle.value;
  if (inputAt <= missed.monoMs) return { known: true, value: missed.monoMs - inputAt };
  return { known: true, value: missed.monoMs - (activity.inputAt ?? missed.monoMs) };
}
