import { z } from 'zod';
import type { Span } from '../../../shared/core/time.ts';
import { SECOND } from '../../../shared/core/time.ts';

/** A stretch in which something was recorded, between two holes; moments are Unix milliseconds. */
export interface TraceBlock extends Span {
  /** When the user gave input: continuously from `fromMs` to `untilMs`, or once where the two are the same. */
  readonly inputs: readonly Span[];
}

/** A recorded trace as one line of time. */
export interface Timeline {
  readonly blocks: readonly TraceBlock[];
  /** The end of the last event, also when that is a hole. */
  readonly untilMs: number;
}

/** A file that is no ActivityWatch export; the message names the file and what is wrong. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
}

type Status = 'afk' | 'not-afk' | 'unknown' | 'hibernating' | 'other';

interface Stretch extends Span {
  readonly status: Status;
}

/** A hole of at most this length is closed. */
const CLOSED_HOLE_MS = SECOND;
/** A shorter stretch of activity is one input. */
const SHORTEST_ACTIVITY_MS = 5 * SECOND;

const eventSchema = z.object({
  timestamp: z
    .string()
    .refine((text) => /^\d{4}-\d\d-\d\d[T ]/.test(text) && !Number.isNaN(Date.parse(withOffset(text))), {
      error: 'is no ISO 8601 time',
    }),
  duration: z.number().min(0),
  data: z.object({ status: z.string() }),
});
const bucketSchema = z.object({ type: z.string(), events: z.array(z.unknown()) });
const exportSchema = z.object({ buckets: z.record(z.string(), z.unknown()) });

/**
 * Reads ActivityWatch exports (a whole export, one bucket, or a bare list of events) into one time line.
 * @throws TraceError when a file is no export or has no afkstatus bucket
 */
export function parseTrace(files: readonly { readonly name: string; readonly text: string }[]): Timeline {
  return timelineOf(files.flatMap(({ name, text }) => stretchesOf(name, text)));
}

function stretchesOf(name: string, text: string): Stretch[] {
  const fail = (reason: string): never => {
    throw new TraceError(`${name}: ${reason}`);
  };
  const parse = (): unknown => {
    try {
      return JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
      return fail('not JSON');
    }
  };
  const events = afkEventsOf(parse());
  if (typeof events === 'string') return fail(events);
  return events.map((event, index) => {
    const result = eventSchema.safeParse(event);
    if (!result.success) {
      const [issue] = result.error.issues;
      return fail(`event ${index}: ${issue?.path.join('.') || 'event'}: ${issue?.message}`);
    }
    const fromMs = Math.trunc(Date.parse(withOffset(result.data.timestamp)));
    const untilMs = fromMs + Math.round(result.data.duration * SECOND);
    return { fromMs, untilMs, status: statusOf(result.data.data.status) };
  });
}

/** A timestamp without an offset is UTC, as ActivityWatch means it. */
function withOffset(timestamp: string): string {
  return /(Z|[+-]\d\d:?\d\d)$/i.test(timestamp) ? timestamp : `${timestamp}Z`;
}

function statusOf(status: string): Status {
  return status === 'afk' || status === 'not-afk' || status === 'unknown' || status === 'hibernating'
    ? status
    : 'other';
}

/** The events of all afkstatus buckets, or what is wrong. */
function afkEventsOf(json: unknown): unknown[] | string {
  if (Array.isArray(json)) return json;
  const whole = exportSchema.safeParse(json);
  const buckets = whole.success ? Object.values(whole.data.buckets) : [json];
  const typed: { type: string; events: unknown[] }[] = [];
  for (const bucket of buckets) {
    const result = bucketSchema.safeParse(bucket);
    if (result.success) typed.push(result.data);
    else if (isAfkBucket(bucket)) return 'an afkstatus bucket without a list of events';
    else if (!whole.success) return 'no ActivityWatch export: neither buckets, a bucket nor a list of events';
  }
  const afk = typed.filter(({ type }) => type === 'afkstatus');
  return afk.length === 0 ? 'no bucket of type afkstatus' : afk.flatMap(({ events }) => events);
}

function isAfkBucket(bucket: unknown): boolean {
  return z.object({ type: z.literal('afkstatus') }).safeParse(bucket).success;
}

function timelineOf(events: readonly Stretch[]): Timeline {
  const untilMs = events.reduce((latest, event) => Math.max(latest, event.untilMs), Number.NEGATIVE_INFINITY);
  const line = joined(closed(flattened(events)));
  const blocks: TraceBlock[] = [];
  let open: { fromMs: number; untilMs: number; inputs: Span[] } | null = null;
  for (const { fromMs, untilMs: endMs, status } of line) {
    if (status !== 'afk' && status !== 'not-afk') continue;
    if (open === null || open.untilMs !== fromMs) {
      open = { fromMs, untilMs: endMs, inputs: [] };
      blocks.push(open);
    }
    open.untilMs = endMs;
    if (status === 'not-afk') {
      open.inputs.push({ fromMs, untilMs: endMs - fromMs < SHORTEST_ACTIVITY_MS ? fromMs : endMs });
    }
  }
  return { blocks, untilMs };
}

/** Of two events that start together, the later in this list holds first; of the same length, the earlier. */
const precedence: readonly Status[] = ['afk', 'unknown', 'hibernating', 'other', 'not-afk'];

/**
 * Makes one line of overlapping events: at each moment the event that started last holds, of two that start
 * together the shorter. A zero-length input stays as a moment; a zero-length event of another status holds for
 * no time.
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

/** Gives holes of a second or less to the stretch before them. */
function closed(line: readonly Stretch[]): Stretch[] {
  return line.map((stretch, index) => {
    const next = line[index + 1];
    const hole = next ? next.fromMs - stretch.untilMs : 0;
    return next && hole > 0 && hole <= CLOSED_HOLE_MS ? { ...stretch, untilMs: next.fromMs } : stretch;
  });
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
