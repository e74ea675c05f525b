import { type Outcome, outcomes } from './outcome.ts';
import type { EndedBout } from './sitting-bout.ts';

/** With fewer rated opportunities, counts are shown instead of a percentage. */
export const FEWEST_FOR_A_SHARE = 5;
/** A day with less desk time is not a workday. Seconds. */
export const WORKDAY_DESK_SECONDS = 60 * 60;

/** The figures of a period. A share is from 0 to 1; null means "no data". */
export interface Adherence {
  readonly opportunities: number;
  readonly completed: number;
  readonly partial: number;
  readonly natural: number;
  readonly selfReported: number;
  readonly skipped: number;
  readonly expired: number;
  readonly excused: number;
  /** Sum of the partial credits. */
  readonly partialCredit: number;
  /** Opportunities that count: all except the excused ones. */
  readonly rated: number;
  /** (completed + partial credits + natural + self-reported) / rated. */
  readonly breakAdherence: number | null;
  /** (completed + partial credits) / (rated - natural - self-reported). */
  readonly routineFollowThrough: number | null;
  /** Desk time in short bouts / all desk time. */
  readonly shortSittingShare: number | null;
  readonly deskSeconds: number;
  readonly shortDeskSeconds: number;
}

/** Computes the adherence of a period from its opportunities with an outcome and its bouts. */
export function adherenceOf(
  opportunities: Iterable<{ readonly outcome: Outcome; readonly credit: number | null }>,
  bouts: Iterable<Pick<EndedBout, 'deskSeconds' | 'isShort'>>,
): Adherence {
  const count = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  let partialCredit = 0;
  for (const { outcome, credit } of opportunities) {
    count[outcome] += 1;
    if (outcome === 'partial') partialCredit += credit ?? 0;
  }
  let deskSeconds = 0;
  let shortDeskSeconds = 0;
  for (const bout of bouts) {
    deskSeconds += bout.deskSeconds;
    if (bout.isShort) shortDeskSeconds += bout.deskSeconds;
  }
  const all = Object.values(count).reduce((sum, each) => sum + each, 0);
  const rated = all - count.excused;
  const done = count.completed + partialCredit;
  return {
    opportunities: all,
    completed: count.completed,
    partial: count.partial,
    natural: count.natural,
    selfReported: count['self-reported'],
    skipped: count.skipped,
    expired: count.expired,
    excused: count.excused,
    partialCredit,
    rated,
    breakAdherence: share(done + count.natural + count['self-reported'], rated),
    routineFollowThrough: share(done, rated - count.natural - count['self-reported']),
    shortSittingShare: share(shortDeskSeconds, deskSeconds),
    deskSeconds,
    shortDeskSeconds,
  };
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** The number of whole breaks that were taken. Parts are counted apart; their credits serve the percentage alone. */
export function wholeBreaksOf({ completed, natural, selfReported }: Adherence): number {
  return completed + natural + selfReported;
}
