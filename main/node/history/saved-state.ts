import { z } from 'zod';
import { noBaseline } from '../../../shared/core/baseline.ts';
import { excusedReasons } from '../../../shared/core/outcome.ts';
import { noDoubts } from '../../../shared/core/plausible.ts';
import { showReasons } from '../../../shared/core/prompt.ts';
import type { State } from '../../../shared/core/state.ts';
import { isTimeZone } from '../../../shared/core/time.ts';

/**
 * The version of the stored state. It increases when the meaning of a field changes; the schema detects added and
 * removed fields. A state of another version is ignored: the app then starts as after an absence, which loses the
 * open bout but no records.
 */
export const STATE_VERSION = 1;

/**
 * Milliseconds of a clock, or a number of milliseconds. The limit is that of dates; far beyond it, adding a second
 * would have no effect.
 */
const LARGEST = 8.64e15;
const amount = z.number().min(-LARGEST).max(LARGEST);

/** A damaged file can contain anything, and code that reads a nonexistent day or time zone throws. */
const day = z.iso.date();
const zone = z.string().refine(isTimeZone);
const wallTime = z.strictObject({ wallMs: amount, zone });
const span = { fromMs: amount, untilMs: amount };
const kind = z.enum(['micro', 'long']);

const range = z.tuple([z.string(), z.string()]);
const ranges = z.array(range).optional();
const trackedHours = z.strictObject({
  mon: ranges,
  tue: ranges,
  wed: ranges,
  thu: ranges,
  fri: ranges,
  sat: ranges,
  sun: ranges,
});

const calendar = z.strictObject({
  zone,
  dayStartsAt: z.string(),
  day: z.strictObject({ day, ...span }),
  hours: z.strictObject({ isTracked: z.boolean(), ...span }),
  trackedHours: trackedHours.nullable(),
});

const activity = z
  .strictObject({
    sampledAt: amount.nullable(),
    aliveAt: amount.nullable(),
    aliveAwakeMs: amount.nullable().default(null),
    inputAt: amount.nullable(),
    presentAt: amount.nullable(),
    idleUnknownSince: amount.nullable(),
    lockedAt: amount.nullable(),
    gapAt: amount.nullable(),
    lastGap: z.strictObject(span).nullable(),
    isInCall: z.boolean(),
    callSince: amount.nullable().default(null),
    callEndedAt: amount.nullable().default(null),
    quiet: z.enum(['none', 'do-not-disturb', 'full-screen', 'screen-sharing', 'quiet-hours']),
    breakpoint: z.enum(['call-ended', 'unlock']).nullable().default(null),
    isReturnPending: z.boolean().default(false),
    returnedAt: amount.nullable().default(null),
    isFresh: z.boolean(),
    // Written by versions before 0.2 instead of `breakpoint`.
    hasBreakpoint: z.boolean().optional(),
  })
  .transform(({ hasBreakpoint: _, ...known }) => known);

const bout = z.strictObject({
  isOpen: z.boolean(),
  startedAt: amount,
  started: wallTime,
  day,
  presentAt: amount,
  deskMs: amount,
  standingMs: amount,
  isStanding: z.boolean(),
  notDesk: z.array(z.strictObject(span)),
  stood: z.array(z.strictObject(span)),
  frozen: z.array(z.strictObject(span)),
  frozenSince: amount.nullable(),
  microMarkMs: amount,
  longMarkMs: amount,
});

const pause = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('for'), untilAt: amount, until: wallTime }),
  z.strictObject({ type: z.literal('until'), until: wallTime }),
  z.strictObject({ type: z.literal('until-resumed') }),
  z.strictObject({
    type: z.literal('call'),
    untilAt: amount,
    until: wallTime,
    hasBegun: z.boolean(),
  }),
]);

const cardPhase = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('waiting'), isChosen: z.boolean() }),
  z.strictObject({
    type: z.literal('shown'),
    shownAt: amount,
    inputAt: amount.nullable(),
    reason: z.enum(showReasons).default('lull'),
  }),
  z.strictObject({ type: z.literal('withdrawn'), withdrewAt: amount }),
  z.strictObject({ type: z.literal('snoozed'), untilAt: amount }),
  z.strictObject({ type: z.literal('skipped') }),
  z.strictObject({ type: z.literal('in-routine') }),
]);

const opportunity = z.strictObject({
  id: z.int(),
  kind,
  beganAt: amount,
  began: wallTime,
  day,
  phase: cardPhase,
  firstShownAt: amount.nullable(),
  snoozeEndAt: amount.nullable(),
  snoozes: z.int(),
  hasReturned: z.boolean(),
  heldBackBy: z.enum(excusedReasons).nullable().default(null),
});

const run = z.strictObject({
  id: z.int(),
  opportunityId: z.int().nullable(),
  startedAt: amount,
  started: wallTime,
  day,
  plannedSeconds: amount,
  doneSeconds: amount,
  hasBothSides: z.boolean(),
  movedAt: amount,
  standstillMs: amount,
  stoppedSince: amount.nullable(),
});

const tally = z.strictObject({
  // Empty before the first sample.
  day: day.or(z.literal('')),
  notTaken: z.int(),
  expiredInARow: z.int(),
  isLengthened: z.boolean(),
});

/** Typed as the engine's type, so that a field missing here does not compile. */
const storedState: z.ZodType<State> = z.strictObject({
  now: amount.nullable(),
  nowWallMs: amount.nullable(),
  calendar: calendar.nullable(),
  activity,
  doubts: z
    .strictObject({
      idle: z.strictObject({ ms: z.number(), at: z.number() }).nullable(),
      pace: z.strictObject({ type: z.enum(['fast', 'slow']), since: z.number() }).nullable(),
      isIdleDoubted: z.boolean(),
      lockedInputSince: z.number().nullable(),
      isLockDoubted: z.boolean(),
    })
    .default(noDoubts),
  bout: bout.nullable(),
  lastBoutEndAt: amount.nullable(),
  boutEndKnownAt: amount.nullable(),
  longCarriedMs: amount,
  isStanding: z.boolean(),
  pause: pause.nullable(),
  opportunity: opportunity.nullable(),
  run: run.nullable(),
  tally,
  firstDay: day.nullable(),
  isFirstDayConfirmed: z.boolean().default(true),
  baseline: z
    .strictObject({
      isOver: z.boolean(),
      workdays: z.int(),
      day: day.nullable(),
      deskMs: amount,
      startedDay: day.nullable(),
      endedDay: day.nullable(),
    })
    .default(noBaseline),
  nextOpportunityId: z.int(),
  nextRunId: z.int(),
});

/** Parses a stored state; null if it is of another version or does not have the engine's shape. */
export function parseState(version: unknown, json: unknown): State | null {
  if (version !== STATE_VERSION || typeof json !== 'string') return null;
  const result = storedState.safeParse(jsonOrNull(json));
  return result.success ? result.data : null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
