import { WORKDAY_DESK_SECONDS } from '../core/adherence.ts';
import type { TrackedHours } from '../core/rules.ts';
import type { EndedBout } from '../core/sitting-bout.ts';
import { type Day, overlapMs } from '../core/time.ts';
import { type HoursSpan, hoursSpanAt } from '../core/tracked-hours.ts';

/** When breaks fall due. */
export interface DuePlan {
  /** Desk time after which a break is due, in minutes, 20 to 60. */
  readonly thresholdMinutes: number;
  /** The hours in which breaks fall due; null: all hours. */
  readonly hours: TrackedHours | null;
}

/** A recorded bout, as far as breaks depend on it. */
export type Sitting = Pick<EndedBout, 'started' | 'ended' | 'day' | 'deskSeconds'>;

/**
 * Counts the breaks that a threshold in minutes would have made due in an uninterrupted stretch of desk time: one each
 * time the clock reaches it, if every break is taken, so that the clock starts from zero. The engine needs a sample
 * (5 s) after each break before a bout begins again, so for a long bout it can count one break less.
 */
export function breaksDueIn(deskSeconds: number, thresholdMinutes: number): number {
  // Without the last digits of a product, which would take a break from a bout of exactly the threshold.
  return Math.floor(Math.round(deskSeconds * 1000) / 1000 / (thresholdMinutes * 60));
}

/**
 * Creates a function that cuts a bout at the edges of hours, where the clock starts from zero, and returns the desk
 * seconds of each part inside them. Where in a bout its desk time lies is not recorded, so it is spread evenly from
 * start to end. Bouts in order of time take the least computing.
 */
export function deskTimeIn(hours: TrackedHours | null): (sitting: Sitting) => readonly number[] {
  const spanAt = rememberedSpans(hours);
  return ({ started, ended, deskSeconds }) => {
    const { wallMs: startMs, zone } = started;
    // If the wall clock was set back during the bout, its end can be before its start.
    const endMs = Math.max(startMs, ended.wallMs);
    const parts: number[] = [];
    for (let fromMs = startMs; ; ) {
      const { isTracked, untilMs } = spanAt(fromMs, zone);
      const share =
        endMs === startMs ? 1 : overlapMs({ fromMs, untilMs }, startMs, endMs) / (endMs - startMs);
      if (isTracked) parts.push(share * deskSeconds);
      if (untilMs >= endMs) return parts;
      fromMs = untilMs;
    }
  };
}

/** The span of the hours at a moment. Most moments lie in the same span as the one before. */
function rememberedSpans(hours: TrackedHours | null): (wallMs: number, zone: string) => HoursSpan {
  let last: (HoursSpan & { readonly zone: string }) | null = null;
  return (wallMs, zone) => {
    if (last === null || last.zone !== zone || wallMs < last.fromMs || wallMs >= last.untilMs) {
      last = { ...hoursSpanAt(hours, wallMs, zone), zone };
    }
    return last;
  };
}

/** The bouts of each day with at least an hour of desk time, in the order of the days. */
export function workdaysOf<Bout extends Sitting>(
  bouts: readonly Bout[],
): readonly { readonly day: Day; readonly bouts: readonly Bout[] }[] {
  const byDay = new Map<Day, Bout[]>();
  for (const bout of bouts) {
    const others = byDay.get(bout.day);
    if (others === undefined) byDay.set(bout.day, [bout]);
    else others.push(bout);
  }
  return [...byDay]
    .map(([day, own]) => ({ day, bouts: own }))
    .filter(({ bouts: own }) => sumOf(own.map(({ deskSeconds }) => deskSeconds)) >= WORKDAY_DESK_SECONDS)
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** The sum of numbers; 0 for none. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
