import type { Adherence } from '../../shared/core/adherence.ts';
import type { Outcome } from '../../shared/core/outcome.ts';
import type { MarkShape } from '../ui/strip.tsx';

/** Outcomes in the order in which they are told. */
export const outcomes: readonly Outcome[] = ['C', 'P', 'N', 'S', 'K', 'X', 'E'];

/** The mark of an outcome: what was taken is green, what was not is quiet; none is red. */
export const outcomeShapes: { readonly [Each in Outcome]: MarkShape } = {
  C: 'full',
  P: 'half',
  N: 'ring',
  S: 'ring-dot',
  K: 'dash',
  X: 'cross',
  E: 'gap',
};

/** How often an outcome came. */
export function countOf(counts: Adherence, outcome: Outcome): number {
  switch (outcome) {
    case 'C':
      return counts.completed;
    case 'P':
      return counts.partial;
    case 'N':
      return counts.natural;
    case 'S':
      return counts.selfReported;
    case 'K':
      return counts.skipped;
    case 'X':
      return counts.expired;
    case 'E':
      return counts.excused;
  }
}

/** The credit of all breaks taken: C + partial credits + N + S. */
export function takenOf(counts: Adherence): number {
  return counts.completed + counts.partialCredit + counts.natural + counts.selfReported;
}
