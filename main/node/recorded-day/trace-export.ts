import { z } from 'zod';
import { SECOND, type Span } from '../../../shared/core/time.ts';

/** A file that is not an ActivityWatch export; the message names the file and what is wrong. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
}

/** What an event says about the user. `other`: a status that ActivityWatch does not document. */
export type Status = 'afk' | 'not-afk' | 'unknown' | 'hibernating' | 'other';

/** An event of an export; moments are Unix milliseconds. */
export interface Stretch extends Span {
  readonly status: Status;
}

/** The events of an export, and for each bucket with impossible events a line that says so. */
export interface TraceEvents {
  readonly stretches: readonly Stretch[];
  readonly warnings: readonly string[];
}

/** A bucket's events before they are checked. */
interface Bucket {
  readonly name: string;
  readonly events: readonly unknown[];
}

const LONGEST_EVENT_SECONDS = 366 * 24 * 3600;
const POSSIBLE_DURATION = 'is not from 0 seconds to a year';
const [FIRST_MS, END_MS] = [Date.UTC(1970, 0, 1), Date.UTC(2200, 0, 1)];

const eventSchema = z.object({
  timestamp: z.string().refine(isPossibleTime, { error: 'is not a time from 1970 to 2199' }),
  duration: z
    .number({ error: POSSIBLE_DURATION })
    .min(0, { error: POSSIBLE_DURATION })
    .max(LONGEST_EVENT_SECONDS, { error: POSSIBLE_DURATION }),
  data: z.object({ status: z.string() }),
});
const bucketSchema = z.object({ type: z.string(), events: z.array(z.unknown()) });
const exportSchema = z.object({ buckets: z.record(z.string(), z.unknown()) });

/**
 * Reads the events of one file: a whole export, one bucket, or a bare list of events. Impossible events are left out:
 * negative or endless ones, those outside 1970 to 2199, and those without a status.
 * @throws TraceError if the file is not an export, has no afkstatus bucket, or has only impossible events
 */
export function eventsOfFile(name: string, text: string): TraceEvents {
  const buckets = afkBuckets(parsed(name, text));
  if (typeof buckets === 'string') throw new TraceError(`${name}: ${buckets}`);
  const stretches: Stretch[] = [];
  const warnings: string[] = [];
  let firstReason: string | null = null;
  for (const { name: bucket, events } of buckets) {
    const results = events.map(stretchOf);
    const wrong = results.flatMap((result, index) => (typeof result === 'string' ? [{ index, result }] : []));
    stretches.push(...results.filter((result) => typeof result !== 'string'));
    const [first] = wrong;
    if (first === undefined) continue;
    firstReason ??= `event ${first.index}: ${first.result}`;
    const where = bucket === '' ? '' : `bucket "${bucket}": `;
    const more = wrong.length === 1 ? '1 event' : `${wrong.length} events`;
    warnings.push(`${name}: ${where}${more} left out, first event ${first.index}: ${first.result}`);
  }
  if (stretches.length === 0 && firstReason !== null) throw new TraceError(`${name}: ${firstReason}`);
  return { stretches, warnings };
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new TraceError(`${name}: not JSON`);
  }
}

/** An event, or why it is impossible. */
function stretchOf(event: unknown): Stretch | string {
  const result = eventSchema.safeParse(event);
  if (!result.success) {
    const [issue] = result.error.issues;
    return `${issue?.path.join('.') || 'event'}: ${issue?.message}`;
  }
  const { timestamp, duration, data } = result.data;
  const fromMs = Math.trunc(Date.parse(withOffset(timestamp)));
  return { fromMs, untilMs: fromMs + Math.round(duration * SECOND), status: statusOf(data.status) };
}

/** `Date.parse` treats 30 February as 2 March. */
function isPossibleTime(timestamp: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)[T ]/.exec(timestamp) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isInCalendar = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const ms = Date.parse(withOffset(timestamp));
  return isInCalendar && ms >= FIRST_MS && ms < END_MS;
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

/** The afkstatus buckets, or what is wrong. */
function afkBuckets(json: unknown): readonly Bucket[] | string {
  if (Array.isArray(json)) return [{ name: '', events: json }];
  const whole = exportSchema.safeParse(json);
  const buckets: readonly (readonly [name: string, bucket: unknown])[] = whole.success
    ? Object.entries(whole.data.buckets)
    : [['', json]];
  const afk: Bucket[] = [];
  for (const [name, bucket] of buckets) {
    const result = bucketSchema.safeParse(bucket);
    if (result.success && result.data.type === 'afkstatus') afk.push({ name, events: result.data.events });
    else if (result.success) continue;
    else if (isAfkBucket(bucket)) return 'an afkstatus bucket without a list of events';
    else if (!whole.success)
      return 'not an ActivityWatch export: neither buckets, a bucket nor a list of events';
  }
  return afk.length === 0 ? 'no bucket of type afkstatus' : afk;
}

function isAfkBucket(bucket: unknown): boolean {
  return z.object({ type: z.literal('afkstatus') }).safeParse(bucket).success;
}
