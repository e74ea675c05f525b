import {
  AWAY_IDLE_MS,
  type Quiet,
  type Reading,
  SAMPLE_INTERVAL_MS,
  type Sample,
} from '../../shared/core/activity.ts';
import { checked } from '../../shared/core/plausible.ts';
import { isQuietHour } from '../../shared/core/quiet-hours.ts';
import { type SensorDemand, sampleIntervalOf, sensorDemandOf } from '../../shared/core/sample-interval.ts';
import { type Instant, SECOND } from '../../shared/core/time.ts';
import type { SensorReport } from '../../shared/views/sensors.ts';
import type { Clock } from '../ports/clock.ts';
import type { CallSource, IdleSource, LockSource, QuietSource } from '../ports/sensors.ts';
import type { Publisher } from '../ports/windows.ts';
import type { Snapshot } from '../snapshot.ts';

/** A user who has looked at the readings is assumed to keep looking for this long. */
const WATCHED_MS = 15 * SECOND;

/** Reads the sensors at an interval that depends on the state of the program. */
export interface Sampler {
  /** Takes the first sample and continues until the returned function is called. */
  start(): () => void;
  /** Sets the interval and the demand on the sensors for a state; call it after every change. */
  plan(snapshot: Snapshot): void;
  /** Each sensor's current reading and condition, for a page that is being looked at. */
  reports(snapshot: Snapshot): readonly SensorReport[];
}

/** The ports and the callbacks of a sampler. */
export interface SamplerContext {
  readonly clock: Pick<Clock, 'every'>;
  readonly idle: IdleSource;
  readonly lock: LockSource;
  readonly call: CallSource;
  readonly quiet: QuietSource;
  readonly publisher: Pick<Publisher, 'isOpen'>;
  /** Receives each sample; calls `plan` before it returns. */
  take(sample: Sample): void;
  /** Whether a message waits for a sample that allows it. */
  hasWaiting(now: Instant): boolean;
}

/** The timer in use, and the last demand on the sensors. */
interface SamplerState {
  isRunning: boolean;
  timer: { readonly ms: number; cancel(): void } | null;
  demand: SensorDemand;
  /** Milliseconds of the monotonic clock. */
  watchedUntil: number;
}

/** Sensors whose readings cost something measure only while a decision depends on them or the user looks at them. */
export function createSampler(context: SamplerContext): Sampler {
  const state: SamplerState = {
    isRunning: false,
    timer: null,
    demand: 'idle',
    watchedUntil: Number.NEGATIVE_INFINITY,
  };
  const take = () => context.take(readSample(context));

  return {
    start() {
      state.isRunning = true;
      take();
      if (state.timer === null) setTimer(state, context, SAMPLE_INTERVAL_MS, take);
      return () => {
        state.isRunning = false;
        state.timer?.cancel();
        state.timer = null;
      };
    },
    plan(snapshot) {
      const isWatched = isWatchedIn(state, context, snapshot);
      setDemand(state, context, isWatched ? 'needed' : sensorDemandOf(snapshot));
      if (!state.isRunning) return;
      const ms = sampleIntervalOf(snapshot, isWatched || context.publisher.isOpen('app'));
      if (state.timer?.ms !== ms) setTimer(state, context, ms, take);
    },
    reports(snapshot) {
      state.watchedUntil = snapshot.now.monoMs + WATCHED_MS;
      setDemand(state, context, 'needed');
      return sensorReports(context, snapshot);
    },
  };
}

function readSample({ idle, lock, call, quiet }: SamplerContext): Sample {
  return { idleMs: idle.read(), isLocked: lock.read(), isInCall: call.read(), quiet: quiet.read() };
}

function setTimer(state: SamplerState, { clock }: SamplerContext, ms: number, take: () => void): void {
  state.timer?.cancel();
  state.timer = { ms, cancel: clock.every(ms, take) };
}

/** A message only waits for a user who is present. */
function isWatchedIn(
  { watchedUntil }: SamplerState,
  { hasWaiting }: SamplerContext,
  { now, state }: Snapshot,
): boolean {
  const { lockedAt, presentAt } = state.activity;
  const isThere = lockedAt === null && presentAt !== null && now.monoMs - presentAt < AWAY_IDLE_MS;
  return now.monoMs < watchedUntil || (isThere && hasWaiting(now));
}

function setDemand(
  state: SamplerState,
  { idle, lock, call, quiet }: SamplerContext,
  demand: SensorDemand,
): void {
  if (demand === state.demand) return;
  state.demand = demand;
  for (const sensor of [idle, lock, call, quiet]) sensor.attend?.(demand);
}

function sensorReports(context: SamplerContext, { now, rules, state }: Snapshot): readonly SensorReport[] {
  const { idle, lock, call, quiet } = context;
  // The user's own quiet hours override the desktop, as they do for the card.
  const isQuiet = isQuietHour(rules.quietHours, now.wallMs, now.zone);
  const quietReading: Reading<Quiet> = isQuiet ? { known: true, value: 'quiet-hours' } : quiet.read();
  const { idleMs, isLocked } = checked(state.doubts, { idleMs: idle.read(), isLocked: lock.read() }, now);
  return [
    { name: 'idle', reading: idleMs, account: idle.account() },
    { name: 'locked', reading: isLocked, account: lock.account() },
    { name: 'call', reading: call.read(), account: call.account() },
    { name: 'quiet', reading: quietReading, account: quiet.account() },
  ];
}
