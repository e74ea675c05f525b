import type { CheckAnswers } from '../../../shared/programme/safety.ts';

/** The user's answers so far; null: not answered yet. */
export interface CheckForm {
  /** Whether a professional has looked at the pain; `none`: there is no pain. */
  readonly looked: 'yes' | 'no' | 'none' | null;
  /** Asked only if the user has pain. */
  readonly isNew: boolean | null;
  readonly hasSign: boolean | null;
}

/** No answers. */
export const emptyCheck: CheckForm = { looked: null, isNew: null, hasSign: null };

/** Whether to ask if the pain is new or unexplained. */
export function asksForNew({ looked }: CheckForm): boolean {
  return looked === 'yes' || looked === 'no';
}

/** The answers as they are sent; null while one is missing. Without pain, only the warning signs count. */
export function answersOf(form: CheckForm): CheckAnswers | null {
  const { looked, isNew, hasSign } = form;
  if (looked === null || hasSign === null) return null;
  if (!asksForNew(form)) return { isLookedAt: false, isNew: false, hasSign };
  return isNew === null ? null : { isLookedAt: looked === 'yes', isNew, hasSign };
}
