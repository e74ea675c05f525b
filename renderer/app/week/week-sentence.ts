import type { Adherence } from '../../../shared/core/adherence.ts';
import type { WeekView } from '../../../shared/views.ts';
import { takenOf } from '../outcomes.ts';

/** The sentence that opens a week: its key in the catalogue and its numbers. */
export interface WeekSentence {
  readonly key: string;
  /** Whole sittings broken up; partial breaks count by their credit, rounded down. */
  readonly taken: number;
  /** Breaks that count. */
  readonly count: number;
}

/** Chooses what to say first about a week. */
export function weekSentence(view: Pick<WeekView, 'isThisWeek' | 'figures'>): WeekSentence {
  const { figures } = view;
  const when = view.isThisWeek ? 'now' : 'past';
  const taken = Math.floor(takenOf(figures) + 1e-9);
  const count = figures.rated;
  return { key: `week.sentence.${kindOf(figures, taken, when)}`, taken, count };
}

function kindOf(figures: Adherence, taken: number, when: 'now' | 'past'): string {
  if (figures.deskSeconds === 0 && figures.opportunities === 0) return `empty-${when}`;
  if (figures.rated === 0) return 'none-due';
  if (taken === figures.rated) return `all-${when}`;
  if (taken > 0) return `taken-${when}`;
  return figures.partial > 0 ? `begun-${when}` : `untaken-${when}`;
}
