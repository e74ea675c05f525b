import type { BreakKind } from './break-scheduler.ts';
import type { Day, WallTime } from './time.ts';

/**
 * What came of an opportunity: completed, partial, natural break, self-reported, skipped (K), expired (X),
 * excused.
 */
export type Outcome = 'C' | 'P' | 'N' | 'S' | 'K' | 'X' | 'E';

/** An opportunity that has its outcome. */
export interface JudgedOpportunity {
  readonly id: number;
  readonly kind: BreakKind;
  readonly day: Day;
  readonly began: WallTime;
  readonly closed: WallTime;
  readonly outcome: Outcome;
  /** 0 to 1; null when it leaves the count. */
  readonly credit: number | null;
}

/** The credit of an outcome; a partial one brings its own. */
export function creditOf(outcome: Outcome, partial: number): number | null {
  switch (outcome) {
    case 'C':
    case 'N':
    case 'S':
      return 1;
    case 'P':
      return partial;
    case 'K':
    case 'X':
      return 0;
    case 'E':
      return null;
  }
}
