import type { BreakKind } from '../core/break-scheduler.ts';
import type { BoutSoFar } from '../core/clock-state.ts';
import type { Outcome } from '../core/outcome.ts';
import type { RunVerdict } from '../core/routine-run.ts';
import type { EndedBout } from '../core/sitting-bout.ts';
import { addDays, type Day, type DaySpan, instantOf, MINUTE, type WallTime } from '../core/time.ts';
import { createDayFrames, type DayFrames, type HourTick, hourTicks, minuteOf } from './day-frames.ts';
import type { ReportRows } from './rows.ts';

/** One day of the strip. Minutes are elapsed minutes since the day's start, in the zone of each row. */
export interface StripDay {
  readonly day: Day;
  /** The zone of the day's first row. */
  readonly zone: string;
  /** Length of the day: 1440, when daylight saving changes, 1380 or 1500. */
  readonly minutes: number;
  readonly hours: readonly HourTick[];
  readonly bouts: readonly StripBout[];
  readonly opportunities: readonly StripOpportunity[];
  /** Showings of cards. */
  readonly prompts: readonly { readonly minute: number; readonly opportunityId: number }[];
  readonly routines: readonly StripRoutine[];
}

/** A bout, or the part of it on this day. */
export interface StripBout {
  readonly fromMinute: number;
  readonly untilMinute: number;
  /** Desk time of the whole bout. */
  readonly deskSeconds: number;
  readonly isShort: boolean;
  /** Null: it is the open bout, as far as it has gone. */
  readonly endedBy: EndedBout['endedBy'] | null;
  /** Whether it began on the day before, or continues on the next. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** An opportunity on the strip of a day; minutes count from its beginning. */
export interface StripOpportunity {
  readonly id: number;
  readonly kind: BreakKind;
  readonly outcome: Outcome;
  readonly credit: number | null;
  readonly minute: number;
  /** When it got its outcome; can be after the end of the day. */
  readonly closedMinute: number;
}

/** A routine on the strip of a day; `minute` counts from its beginning. */
export interface StripRoutine {
  readonly minute: number;
  readonly doneSeconds: number;
  readonly verdict: RunVerdict;
  readonly isVoluntary: boolean;
}

/** The routines that appear as breaks: those of a break that was due, and those that the user started and did. */
export function shownRoutines({ routines }: Pick<StripDay, 'routines'>): readonly StripRoutine[] {
  return routines.filter(({ isVoluntary, verdict }) => !isVoluntary || verdict !== 'barely');
}

interface Growing extends Omit<StripDay, 'bouts' | 'opportunities' | 'prompts' | 'routines' | 'zone'> {
  zone: string | null;
  readonly bouts: StripBout[];
  readonly opportunities: StripOpportunity[];
  readonly prompts: { minute: number; opportunityId: number }[];
  readonly routines: StripRoutine[];
}

type StripRows = Pick<ReportRows, 'opportunities' | 'prompts' | 'routines'> & {
  readonly bouts: readonly (EndedBout | BoutSoFar)[];
};

/**
 * The strip of the week from the Monday `weekOf`. `rows` also contain the day before, because a bout of that evening
 * can extend into the week. `zone` is for days without rows.
 */
export function weekStrip(
  rows: StripRows,
  weekOf: Day,
  { dayStartsAt, zone }: { readonly dayStartsAt: string; readonly zone: string },
): readonly StripDay[] {
  const frames = createDayFrames(dayStartsAt);
  const days = new Map<Day, Growing>();
  for (let offset = 0; offset < 7; offset += 1) {
    const day = addDays(weekOf, offset);
    days.set(day, {
      day,
      zone: null,
      minutes: 0,
      hours: [],
      bouts: [],
      opportunities: [],
      prompts: [],
      routines: [],
    });
  }
  fill(days, { frames, week: weekOf }, around(rows, weekOf));
  return [...days.values()].map((growing) => {
    const where = growing.zone ?? zone;
    const span = frames.of(growing.day, where);
    const minutes = (span.untilMs - span.fromMs) / MINUTE;
    return { ...growing, zone: where, minutes, hours: hourTicks(span, where) };
  });
}

/** The rows that can belong to the week in any time zone: no zone is more than a day away from UTC. */
function around({ bouts, opportunities, prompts, routines }: StripRows, weekOf: Day): StripRows {
  const fromMs = instantOf(addDays(weekOf, -1), '00:00', 'UTC');
  const untilMs = instantOf(addDays(weekOf, 9), '00:00', 'UTC');
  const isNear = (firstMs: number, lastMs: number) => lastMs >= fromMs && firstMs < untilMs;
  return {
    bouts: bouts.filter(({ started, ended }) =>
      isNear(started.wallMs, Math.max(started.wallMs, ended.wallMs)),
    ),
    opportunities: opportunities.filter(({ began }) => isNear(began.wallMs, began.wallMs)),
    prompts,
    routines,
  };
}

/** Assigns the rows of a week to its days. */
interface Placing {
  readonly frames: DayFrames;
  /** The Monday. */
  readonly week: Day;
  /** The day and minute of a moment; null outside the week. */
  place(
    moment: WallTime,
  ): { readonly growing: Growing; readonly span: DaySpan; readonly minute: number } | null;
}

function fill(
  days: ReadonlyMap<Day, Growing>,
  { frames, week }: Omit<Placing, 'place'>,
  rows: StripRows,
): void {
  const place = (moment: WallTime) => {
    const span = frames.at(moment);
    const growing = days.get(span.day);
    if (growing === undefined) return null;
    growing.zone ??= moment.zone;
    return { growing, span, minute: minuteOf(span, moment.wallMs) };
  };
  for (const bout of rows.bouts) addBout(bout, { place, frames, week });
  for (const { id, kind, outcome, credit, began, closed } of rows.opportunities) {
    const placed = place(began);
    placed?.growing.opportunities.push({
      id,
      kind,
      outcome,
      credit,
      minute: placed.minute,
      closedMinute: minuteOf(placed.span, closed.wallMs),
    });
  }
  for (const { opportunityId, shown } of rows.prompts) {
    const placed = place(shown);
    placed?.growing.prompts.push({ minute: placed.minute, opportunityId });
  }
  for (const { startedMs, startedZone, doneSeconds, verdict, opportunityId } of rows.routines) {
    const placed = place({ wallMs: startedMs, zone: startedZone });
    const isVoluntary = opportunityId === null;
    placed?.growing.routines.push({ minute: placed.minute, doneSeconds, verdict, isVoluntary });
  }
}

/** Cuts a bout to the week and at the ends of its days, in the zone in which it began. */
function addBout(bout: EndedBout | BoutSoFar, { place, frames, week }: Placing): void {
  const { started, ended, deskSeconds, isShort } = bout;
  const endedBy = 'endedBy' in bout ? bout.endedBy : null;
  const { zone } = started;
  // If the wall clock was set back during the bout, its end can be before its start.
  const endMs = Math.max(started.wallMs, ended.wallMs);
  const weekEndMs = frames.of(addDays(week, 7), zone).fromMs;
  let fromMs = Math.max(started.wallMs, frames.of(week, zone).fromMs);
  if (fromMs > endMs || fromMs >= weekEndMs) return;
  do {
    const span = frames.at({ wallMs: fromMs, zone });
    const cutMs = Math.min(endMs, span.untilMs);
    const placed = place({ wallMs: fromMs, zone });
    placed?.growing.bouts.push({
      fromMinute: placed.minute,
      untilMinute: minuteOf(span, cutMs),
      deskSeconds,
      isShort,
      endedBy,
      isCutBefore: fromMs > started.wallMs,
      isCutAfter: cutMs < endMs,
    });
    fromMs = cutMs;
  } while (fromMs < Math.min(endMs, weekEndMs));
}
