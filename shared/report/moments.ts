import { type ShowReason, showReasons } from '../core/prompt.ts';
import type { StoredOpportunity, StoredPrompt } from '../history/records.ts';

/** How cards that were shown for one reason were answered. */
export interface MomentFigures {
  readonly reason: ShowReason;
  readonly shown: number;
  /** Answered with a routine, done wholly or in part. */
  readonly taken: number;
}

/** With fewer answers, nothing is said about the moments. */
export const FEWEST_ANSWERS = 20;

/**
 * Counts the answers by the moment at which the card was last shown: the most frequent moment first. Empty below 20
 * answers. Breaks that don't count and showings whose reason was not stored are left out.
 */
export function momentFigures(
  opportunities: readonly Pick<StoredOpportunity, 'id' | 'outcome'>[],
  prompts: readonly StoredPrompt[],
): readonly MomentFigures[] {
  const lastReason = new Map<number, ShowReason>();
  for (const { opportunityId, reason } of prompts) {
    if (reason !== undefined) lastReason.set(opportunityId, reason);
  }
  const figures = showReasons.map((reason) => {
    const answered = opportunities.filter(
      ({ id, outcome }) => outcome !== 'excused' && lastReason.get(id) === reason,
    );
    const taken = answered.filter(({ outcome }) => outcome === 'completed' || outcome === 'partial');
    return { reason, shown: answered.length, taken: taken.length };
  });
  const answers = figures.reduce((sum, { shown }) => sum + shown, 0);
  if (answers < FEWEST_ANSWERS) return [];
  return figures.filter(({ shown }) => shown > 0).sort((one, other) => other.shown - one.shown);
}
