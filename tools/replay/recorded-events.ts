import type { Timeline, TraceBlock } from '../../main/node/recorded-day/trace.ts';
import { type Quiet, type Reading, SAMPLE_INTERVAL_MS, type Sample } from '../../shared/core/activity.ts';
import type { Event } from '../../shared/core/event.ts';
import { HOUR } from '../../shared/core/time.ts';

/** The idle reading before the first recorded input. */
const NO_INPUT_YET_MS = 24 * HOUR;
/** After this long without input, nothing is open that a sample could change, so none is taken until the next input. */
const SAMPLED_ABSENCE_MS = 24 * HOUR;

const no: Reading<boolean> = { known: true, value: false };
const notQuiet: Reading<Quiet> = { known: true, value: 'none' };
const active: Reading<number> = { known: true, value: 0 };

/**
 * The events that a recorded trace would have caused, in order: samples every 5 s in each block and at its
 * ends, suspend and resume at the holes, the end of the trace. Wall time serves as the monotonic clock too.
 */
export function* eventsOf(timeline: Timeline, zone: string): Generator<Event> {
  const { blocks, untilMs } = timeline;
  const [first] = blocks;
  if (!first) return;
  const at = (ms: number) => ({ wallMs: ms, monoMs: ms, zone });
  let inputAt = first.fromMs - NO_INPUT_YET_MS;
  let lastEndMs: number | null = null;
  for (const block of blocks) {
    if (lastEndMs !== null) yield* hole(at, lastEndMs, block.fromMs);
    inputAt = yield* samplesOf(block, inputAt, at);
    lastEndMs = block.untilMs;
  }
  if (lastEndMs !== null && untilMs > lastEndMs) yield* hole(at, lastEndMs, untilMs);
  yield { type: 'traceEnded', at: at(untilMs) };
}

type At = (ms: number) => Event['at'];

function* hole(at: At, fromMs: number, untilMs: number): Generator<Event> {
  yield { type: 'suspended', at: at(fromMs) };
  yield { type: 'resumed', at: at(untilMs) };
}

/** Yields a block's samples and returns the last input up to its end. */
function* samplesOf(block: TraceBlock, before: number, at: At): Generator<Event, number> {
  let inputAt = before;
  let next = 0;
  const sampleAt = (t: number): Event => {
    for (let input = block.inputs[next]; input && input.fromMs <= t; input = block.inputs[next]) {
      inputAt = Math.max(inputAt, Math.min(input.untilMs, t));
      if (input.untilMs > t) break;
      next += 1;
    }
    return { type: 'sampled', at: at(t), sample: traceSample(t - inputAt) };
  };
  for (let t = block.fromMs; t < block.untilMs; t += SAMPLE_INTERVAL_MS) {
    yield sampleAt(t);
    const returnsAt = block.inputs[next]?.fromMs ?? block.untilMs;
    if (t - inputAt >= SAMPLED_ABSENCE_MS) t = lastSampleBefore(returnsAt, block.fromMs, t);
  }
  yield sampleAt(block.untilMs);
  return inputAt;
}

/** The last sample before a moment: samples keep their places in the block. */
function lastSampleBefore(untilMs: number, fromMs: number, t: number): number {
  const steps = Math.ceil((untilMs - fromMs) / SAMPLE_INTERVAL_MS) - 2;
  return Math.max(t, fromMs + steps * SAMPLE_INTERVAL_MS);
}

/** A sample of a desktop for which only the idle time was recorded. */
function traceSample(idleMs: number): Sample {
  return {
    idleMs: idleMs === 0 ? active : { known: true, value: idleMs },
    isLocked: no,
    isInCall: no,
    quiet: notQuiet,
  };
}
