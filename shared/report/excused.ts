import { type ExcusedReason, excusedReasons } from '../core/outcome.ts';
import type { StoredOpportunity } from '../history/records.ts';

/** How many opportunities were excused, and why if known. */
export interface ExcusedFigures {
  readonly count: number;
  /** Each reason that occurred, the most frequent first; `unknown` if none was stored. */
  readonly reasons: readonly { readonly excuse: ExcusedReason | 'unknown'; readonly count: number }[];
}

/** Counts the excused opportunities by their reason. */
export function excusedFigures(opportunities: readonly StoredOpportunity[]): ExcusedFigures {
  const excused = opportunities.filter(({ outcome }) => outcome === 'excused');
  const reasons = [...excusedReasons, 'unknown' as const]
    .map((excuse) => ({
      excuse,
      count: excused.filter((each) => (each.excuse ?? 'unknown') === excuse).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return { count: excused.length, reasons };
}
