import type { Adherence } from '../../shared/core/adherence.ts';
import type { Outcome } from '../../shared/core/outcome.ts';
import type { MarkShape } from '../ui/strip.tsx';

/** The mark of each outcome: breaks that were taken are green, the others are muted; none is red. */
export const outcomeShapes: { readonly [Each in Outcome]: MarkShape } = {
  completed: 'full',
  partial: 'half',
  natural: 'ring',
  'self-reported': 'ring-dot',
  skipped: 'dash',
  expired: 'cross',
  excused: 'gap',
};

/**
 * Three marks are enough on the strip: a routine, a break without one, and no break. Excused breaks are in the table.
 */
export const stripShapes: { readonly [Each in Outcome]: MarkShape } = {
  completed: 'full',
  partial: 'full',
  natural: 'ring',
  'self-reported': 'ring',
  skipped: 'dash',
  expired: 'dash',
  excused: 'gap',
};

/** The mark of a break that the user started, by whether it was finished. */
export function voluntaryShape({ isCompleted }: { readonly isCompleted: boolean }): MarkShape {
  return outcomeShapes[isCompleted ? 'completed' : 'partial'];
}

/** How many opportunities ended with an outcome. */
export function countOf(counts: Adherence, outcome: Outcome): number {
  return outcome === 'self-reported' ? counts.selfReported : counts[outcome];
}
