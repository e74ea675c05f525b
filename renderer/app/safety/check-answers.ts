import type { CheckAnswers } from '../../../shared/programme/safety.ts';

/** The user's answers so far; null: not answered yet. */
export interface CheckForm {
  readonly sign: CheckAnswers['sign'] | null;
  /** Whether a professional has looked at it since it appeared. Asked only if that changes the result. */
  readonly isLookedAtSince: boolean | null;
}

/** The answers to the first question, in the order shown. */
export const signs = ['none', 'ask', 'emergency'] as const;

/** No answers. */
export const emptyCheck: CheckForm = { sign: null, isLookedAtSince: null };

/** Whether to ask if a professional has looked at it since it appeared. */
export function asksForLook({ sign }: CheckForm): boolean {
  return sign === 'ask';
}

/** The answers as they are sent; null while one is missing. */
export function answersOf(form: CheckForm): CheckAnswers | null {
  const { sign, isLookedAtSince } = form;
  if (sign === null) return null;
  if (!asksForLook(form)) return { sign, isLookedAtSince: false };
  return isLookedAtSince === null ? null : { sign, isLookedAtSince };
}
