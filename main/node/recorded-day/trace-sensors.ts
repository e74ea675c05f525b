import { MINUTE, SECOND, type Span } from '../../../shared/core/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CallSource, IdleSource, LockSource, QuietSource, Sensor } from '../../ports/sensors.ts';
import type { Timeline } from './trace.ts';
import type { TraceCourse } from './trace-clock.ts';

/** An absence longer than this is fast-forwarded. */
const LONG_ABSENCE_MS = 10 * MINUTE;
/** How much of an absence is played at normal speed: after it, the absence is certain. */
const ABSENCE_SHOWN_MS = 6 * MINUTE;
/** How long before the next input normal speed resumes. */
const BEFORE_INPUT_MS = 10 * SECOND;
/** The assumed idle time at the start of a recording. */
const IDLE_AT_START_MS = 10 * MINUTE;

/** What the recorded user is doing at a moment. */
export type RecordedState = 'typing' | 'idle' | 'away' | 'over';

/** The sensors of a trace: only idle time was recorded. */
export interface TraceSensors {
  readonly idle: IdleSource;
  readonly lock: LockSource;
  readonly call: CallSource;
  readonly quiet: QuietSource;
}

/** The course of a recording for its clock; null if nothing was recorded. */
export function courseOf(timeline: Timeline): TraceCourse | null {
  const first = timeline.blocks[0];
  const last = timeline.blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  const holes = timeline.blocks.slice(1).map((block, index): Span => {
    return { fromMs: timeline.blocks[index]?.untilMs ?? block.fromMs, untilMs: block.fromMs };
  });
  return {
    fromMs: first.fromMs,
    untilMs: last.untilMs,
    holes,
    absences: absencesOf(timeline, first.fromMs),
  };
}

function absencesOf(timeline: Timeline, startMs: number): Span[] {
  const absences: Span[] = [];
  let leftMs: number | null = null;
  for (const { fromMs, untilMs } of inputsOf(timeline)) {
    const hurryFrom = leftMs === null ? startMs : leftMs + ABSENCE_SHOWN_MS;
    const isLong = leftMs === null || fromMs - leftMs > LONG_ABSENCE_MS;
    const hurryUntil = fromMs - BEFORE_INPUT_MS;
    if (isLong && hurryUntil > hurryFrom) absences.push({ fromMs: hurryFrom, untilMs: hurryUntil });
    leftMs = untilMs;
  }
  return absences;
}

/** All inputs of a recording, in order. */
function inputsOf(timeline: Timeline): readonly Span[] {
  return timeline.blocks.flatMap(({ inputs }) => inputs);
}

/** Creates the sensors of a recording that `clock` plays. */
export function createTraceSensors(timeline: Timeline, clock: Clock): TraceSensors {
  const inputs = inputsOf(timeline);
  const recorded = <Value>(read: () => Value): Sensor<Value> => ({
    read: () => ({ known: true, value: read() }),
    account: () => ({ methods: ['recording'], certainty: 'sure', lastError: null }),
  });
  return {
    idle: recorded(() => idleAt(inputs, timeline, clock.now().wallMs)),
    lock: recorded(() => false),
    call: recorded(() => false),
    quiet: recorded(() => 'none'),
  };
}

/** What the recorded user is doing at `wallMs`, Unix milliseconds. */
export function recordedStateAt(timeline: Timeline, wallMs: number): RecordedState {
  const last = timeline.blocks.at(-1);
  if (last === undefined || wallMs >= last.untilMs) return 'over';
  const idleMs = idleAt(inputsOf(timeline), timeline, wallMs);
  if (idleMs < 5 * SECOND) return 'typing';
  return idleMs < 5 * MINUTE ? 'idle' : 'away';
}

/** Milliseconds since the last recorded input, including holes. */
function idleAt(inputs: readonly Span[], timeline: Timeline, wallMs: number): number {
  const before = inputs.findLast(({ fromMs }) => fromMs <= wallMs);
  if (before !== undefined) return Math.max(0, wallMs - before.untilMs);
  return wallMs - (timeline.blocks[0]?.fromMs ?? wallMs) + IDLE_AT_START_MS;
}
