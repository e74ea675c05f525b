import type { Outcome } from './outcome.ts';
import type { EndedBout } from './sitting-bout.ts';

/** Fewer rated opportunities than this show counts instead of a percentage. */
export const FEWEST_FOR_A_SHARE = 5;
/** A day with less desk time is no workday, in seconds. */
export const WORKDAY_DESK_SECONDS = 60 * 60;

/** The figures of a period; a share is 0 to 1, null means "no data". */
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
  /** Opportunities that count: all but the excused. */
  readonly rated: number;
  /** BA = (C + p + N + S) / (O - E). */
  readonly breakAdherence: number | null;
  /** RF = (C + p) / (O - E - N - S). */
  readonly routineFollowThrough: number | null;
  /** SS = desk time in short bouts / all desk time. */
  readonly shortSittingShare: number | null;
  readonly deskSeconds: number;
  readonly shortDeskSeconds: number;
}

/** Reckons the adherence of a period from its judged opportunities and its bouts. */
export function adherenceOf(
  opportunities: Iterable<{ readonly outcome: Outcome; readonly credit: number | null }>,
  bouts: Iterable<Pick<EndedBout, 'deskSeconds' | 'isShort'>>,
): Adherence {
  const count: Record<Outcome, number> = { C: 0, P: 0, N: 0, S: 0, K: 0, X: 0, E: 0 };
  let partialCredit = 0;
  for (const { outcome, credit } of opportunities) {
    count[outcome] += 1;
    if (outcome === 'P') partialCredit += credit ?? 0;
  }
  let deskSeconds = 0;
  let shortDeskSeconds = 0;
  for (const bout of bouts) {
    deskSeconds += bout.deskSeconds;
    if (bout.isShort) shortDeskSeconds += bout.deskSeconds;
  }
  const all = Object.values(count).reduce((sum, each) => sum + each, 0);
  const rated = all - count.E;
  const done = count.C + partialCredit;
  return {
    opportunities: all,
    completed: count.C,
    partial: count.P,
    natural: count.N,
    selfReported: count.S,
    skipped: count.K,
    expired: count.X,
    excused: count.E,
    partialCredit,
    rated,
    breakAdherence: share(done + count.N + count.S, rated),
    routineFollowThrough: share(done, rated - count.N - count.S),
    shortSittingShare: share(shortDeskSeconds, deskSeconds),
    deskSeconds,
    shortDeskSeconds,
  };
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
