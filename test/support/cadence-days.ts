import { type Reading, SAMPLE_INTERVAL_MS, type Sample } from '../../shared/core/activity.ts';
import { advanceCaughtUp } from '../../shared/core/catch-up.ts';
import type { Effect } from '../../shared/core/effect.ts';
import { answerInput, type EventInput } from '../../shared/core/event.ts';
import type { Rules } from '../../shared/core/rules.ts';
import { sampleIntervalOf, sensorDemandOf } from '../../shared/core/sample-interval.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import { HOUR, MINUTE, SECOND, type Span } from '../../shared/core/time.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A user's actions in a day, regardless of sampling. Moments are milliseconds from its start. */
export interface CadenceDay {
  readonly untilMs: number;
  /** In order. */
  readonly inputs: readonly number[];
  readonly calls: readonly Span[];
  readonly sleeps: readonly Span[];
  /** In order. */
  readonly happenings: readonly { readonly atMs: number; readonly what: EventInput }[];
  /** How each card is answered, by its number, and how long after it appeared. */
  readonly answers: readonly {
    readonly afterMs: number;
    readonly what: 'start' | 'skip' | 'ignore' | 5 | 10;
  }[];
}

/** Pauses in seconds: some at the limits of the rules, some ordinary. */
const pauses = [6, 12, 25, 60, 118, 165, 176, 181, 190, 240, 296, 301, 304, 330, 900];

/** A random day of this many hours: typing with pauses, calls, locks, sleep, and clicks. */
export function cadenceDay({ next, between, pick: one }: SeededRandom, hours: number): CadenceDay {
  const untilMs = hours * HOUR;
  const inputs: number[] = [];
  const calls: Span[] = [];
  const sleeps: Span[] = [];
  const happenings: { atMs: number; what: EventInput }[] = [];
  const happen = (atMs: number, what: EventInput) => void happenings.push({ atMs: Math.round(atMs), what });
  let t = between(0, 10 * SECOND);
  while (t < untilMs) {
    const typedUntil = t + between(5 * SECOND, one([MINUTE, 5 * MINUTE, 40 * MINUTE]));
    for (; t < typedUntil; t += between(100, one([2, 8, 15]) * SECOND)) inputs.push(Math.round(t));
    const chance = next();
    if (chance < 0.06) {
      happen(t, { type: 'locked' });
      t += one([20, 100, 118, 125, 600]) * SECOND;
      happen(t, { type: 'unlocked' });
    } else if (chance < 0.1) {
      const slept = {
        fromMs: Math.round(t),
        untilMs: Math.round(t + one([8, 29, 33, 115, 130, 1800]) * SECOND),
      };
      sleeps.push(slept);
      happen(slept.fromMs, { type: 'suspended' });
      happen(slept.untilMs, { type: 'resumed' });
      t = slept.untilMs;
    } else if (chance < 0.16) {
      calls.push({ fromMs: t, untilMs: t + between(1, one([1, 20, 100])) * MINUTE });
    } else if (chance < 0.2) {
      happen(
        t,
        one<EventInput>([
          { type: 'breakRequested', opportunityId: null, plan: null },
          { type: 'standingSet', isStanding: true },
          { type: 'standingSet', isStanding: false },
          { type: 'paused', length: 30 },
          { type: 'pauseEnded' },
          { type: 'awayReported', minutesAgo: one([0, 1, 5]) },
        ]),
      );
    }
    t += one(pauses) * SECOND * (next() < 0.5 ? 1 : between(0.9, 1.1));
  }
  const answers = Array.from({ length: 60 }, () => ({
    afterMs: Math.round(between(1, 90) * SECOND),
    what: one(['start', 'skip', 'ignore', 'ignore', 5, 10] as const),
  }));
  return { untilMs, inputs, calls, sleeps, happenings, answers };
}

/** The result of a day with a sample every 5 s, or with as few samples as the interval allows. */
export interface CadenceRun {
  readonly effects: readonly Effect[];
  readonly state: State;
  readonly samples: number;
}

interface Waiting {
  readonly atMs: number;
  readonly what: (state: State) => EventInput | null;
}

/** The monotonic clock at the start of a day. */
const BOOT_MS = 20 * HOUR;

/** Runs a day. `isSteady`: samples every 5 s, whatever happens. */
export function runDay(
  day: CadenceDay,
  rules: Rules,
  start: { wallMs: number; zone: string },
  isSteady: boolean,
): CadenceRun {
  const effects: Effect[] = [];
  const waiting: Waiting[] = day.happenings.map(({ atMs, what }) => ({ atMs, what: () => what }));
  let state = initialState();
  let samples = 0;
  let inputsSeen = 0;

  const instant = (t: number) => ({ wallMs: start.wallMs + t, monoMs: BOOT_MS + t, zone: start.zone });
  const snapshotAt = (t: number) => ({ now: instant(t), state, rules });
  const wait = (atMs: number, what: Waiting['what']) => {
    const index = waiting.findIndex((each) => each.atMs > atMs);
    waiting.splice(index === -1 ? waiting.length : index, 0, { atMs, what });
  };

  function feed(t: number, input: EventInput): void {
    const next = advanceCaughtUp(state, { ...input, at: instant(t) }, rules, () => idleAt(t));
    state = next.state;
    effects.push(...next.effects);
    for (const effect of next.effects) {
      if (effect.type === 'openPrompt') answer(t, effect.id);
      if (effect.type === 'openRoutine') exercise(t);
    }
  }

  function answer(t: number, opportunityId: number): void {
    const given = day.answers[opportunityId % day.answers.length];
    if (given === undefined || given.what === 'ignore') return;
    const { what } = given;
    wait(t + given.afterMs, () => answerInput(opportunityId, what));
  }

  function exercise(t: number): void {
    wait(t + 61 * SECOND, ({ run }) =>
      run === null
        ? null
        : { type: 'routineEnded', runId: run.id, doneSeconds: run.plannedSeconds, hasBothSides: true },
    );
  }

  function idleAt(t: number): Reading<number> {
    while ((day.inputs[inputsSeen] ?? Number.POSITIVE_INFINITY) <= t) inputsSeen += 1;
    const inputAt = day.inputs[inputsSeen - 1];
    return { known: true, value: inputAt === undefined ? t + HOUR : t - inputAt };
  }

  function sampleAt(t: number): Sample {
    // Costly sensors report nothing while they are not needed.
    const isSharp = sensorDemandOf(snapshotAt(t)) === 'needed';
    const isInCall = day.calls.some(({ fromMs, untilMs }) => fromMs <= t && t < untilMs);
    return {
      idleMs: idleAt(t),
      isLocked: { known: false, reason: 'reported by events' },
      isInCall: isSharp ? { known: true, value: isInCall } : { known: false, reason: 'not asked' },
      quiet: { known: true, value: 'none' },
    };
  }

  for (let grid = 0; grid <= day.untilMs; grid += SAMPLE_INTERVAL_MS) {
    for (let next = waiting[0]; next !== undefined && next.atMs <= grid; next = waiting[0]) {
      waiting.shift();
      const input = next.what(state);
      if (input !== null) feed(next.atMs, input);
    }
    if (day.sleeps.some(({ fromMs, untilMs }) => fromMs < grid && grid < untilMs)) continue;
    // What happened since the last sample may have brought the next one forward.
    const sampledAt = (state.activity.sampledAt ?? BOOT_MS - SAMPLE_INTERVAL_MS) - BOOT_MS;
    const isDue = grid - sampledAt >= sampleIntervalOf(snapshotAt(sampledAt), false);
    const isLast = grid + SAMPLE_INTERVAL_MS > day.untilMs;
    if (!isSteady && !isDue && !isLast) continue;
    feed(grid, { type: 'sampled', sample: sampleAt(grid) });
    samples += 1;
  }
  return { effects, state, samples };
}
