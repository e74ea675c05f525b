import { SECOND, type Span } from '../../../shared/core/time.ts';
import { eventsOfFile, type Status, type Stretch } from './trace-export.ts';

/** A stretch in which something was recorded, between two holes; moments are Unix milliseconds. */
export interface TraceBlock extends Span {
  /** When the user gave input: continuously from `fromMs` to `untilMs`, or once if the two are equal. */
  readonly inputs: readonly Span[];
}

/** A recorded trace as one line of time. */
export interface Timeline {
  readonly blocks: readonly TraceBlock[];
  /** The end of the last event, even if that is a hole. */
  readonly untilMs: number;
}

/** A trace that was read from files. */
export interface ParsedTrace extends Timeline {
  /** What was left out of the files, a line for each bucket. */
  readonly warnings: readonly string[];
}

/** Between two recorded stretches, a hole of at most this length is not a gap. */
const CLOSED_HOLE_MS = SECOND;
/** A shorter stretch of activity is one input. */
const SHORTEST_ACTIVITY_MS = 5 * SECOND;

/**
 * Reads ActivityWatch exports (a whole export, one bucket, or a bare list of events) into one line of time.
 * @throws TraceError if a file is not an export, has no afkstatus bucket, or has only impossible events
 */
export function parseTrace(files: readonly { readonly name: string; readonly text: string }[]): ParsedTrace {
  const read = files.map(({ name, text }) => eventsOfFile(name, text));
  const stretches = read.flatMap((each) => each.stretches).filter(hasPlace);
  return { ...timelineOf(stretches), warnings: read.flatMap(({ warnings }) => warnings) };
}

/** An event of zero length has no effect, unless it is an input. */
function hasPlace({ fromMs, untilMs, status }: Stretch): boolean {
  return untilMs > fromMs || status === 'not-afk';
}

function timelineOf(events: readonly Stretch[]): Timeline {
  const untilMs = events.reduce((latest, event) => Math.max(latest, event.untilMs), Number.NEGATIVE_INFINITY);
  const blocks: TraceBlock[] = [];
  let open: { fromMs: number; untilMs: number; inputs: Span[] } | null = null;
  let isAfterGap = false;
  for (const { fromMs, untilMs: endMs, status } of joined(flattened(events))) {
    if (status !== 'afk' && status !== 'not-afk') {
      isAfterGap = true;
      continue;
    }
    if (open === null || isAfterGap || fromMs - open.untilMs > CLOSED_HOLE_MS) {
      open = { fromMs, untilMs: endMs, inputs: [] };
      blocks.push(open);
    }
    isAfterGap = false;
    open.untilMs = endMs;
    if (status === 'not-afk') {
      open.inputs.push({ fromMs, untilMs: endMs - fromMs < SHORTEST_ACTIVITY_MS ? fromMs : endMs });
    }
  }
  return { blocks, untilMs };
}

/** Of events with the same start and end, the one whose status is first in this list applies. */
const precedence: readonly Status[] = ['afk', 'unknown', 'hibernating', 'other', 'not-afk'];

/**
 * Merges overlapping events into one line: at each moment the event that started last applies, and of two that start
 * together the shorter. A zero-length input remains as a moment; a zero-length event of another status is dropped.
 */
function flattened(events: readonly Stretch[]): Stretch[] {
  const ordered = [...events].sort(
    (a, b) =>
      a.fromMs - b.fromMs ||
      b.untilMs - a.untilMs ||
      precedence.indexOf(b.status) - precedence.indexOf(a.status),
  );
  const line: Stretch[] = [];
  const running: Stretch[] = [];
  let t = Number.NEGATIVE_INFINITY;
  const runUntil = (until: number) => {
    for (let top = running.at(-1); top !== undefined && t < until; top = running.at(-1)) {
      const end = Math.min(top.untilMs, until);
      if (end > t) line.push({ fromMs: Math.max(t, top.fromMs), untilMs: end, status: top.status });
      t = Math.max(t, end);
      if (top.untilMs <= t) running.pop();
      else break;
    }
    while (running.length > 0 && (running.at(-1)?.untilMs ?? 0) <= t) running.pop();
  };
  for (const event of ordered) {
    runUntil(event.fromMs);
    t = event.fromMs;
    if (event.untilMs > event.fromMs) running.push(event);
    else if (event.status === 'not-afk') line.push(event);
  }
  runUntil(Number.POSITIVE_INFINITY);
  return line;
}

/** Joins neighbours of one status. */
function joined(line: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of line) {
    const last = result.at(-1);
    if (last && last.untilMs === stretch.fromMs && last.status === stretch.status) {
      result[result.length - 1] = { ...last, untilMs: stretch.untilMs };
    } else {
      result.push(stretch);
    }
  }
  return result;
}
