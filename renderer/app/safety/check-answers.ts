import type { CheckAnswers } from '../../../shared/programme/safety.ts';

/** What the person has answered so far; null: not yet. */
export interface CheckForm {
  /** Whether a professional has looked at the pain; `none`: there is no pain. */
  readonly looked: 'yes' | 'no' | 'none' | null;
  /** Asked only of somebody with pain. */
  readonly isNew: boolean | null;
  readonly hasSign: boolean | null;
}

/** Nothing is answered. */
export const emptyCheck: CheckForm = { looked: null, isNew: null, hasSign: null };

/** Whether the question for new or unexplained pain is asked. */
export function asksForNew({ looked }: CheckForm): boolean {
  return looked === 'yes' || looked === 'no';
}

/** The answers as they are sent; null while one is missing. Without pain only the signs count. */
export function answersOf(form: CheckForm): CheckAnswers | null {
  const { looked, isNew, hasSign } = form;
  if (looked === null || hasSign === null) return null;
  if (!asksForNew(form)) return { isLookedAt: false, isNew: false, hasSign };
  return isNew === null ? null : { isLookedAt: looked === 'yes', isNew, hasSign };
}
