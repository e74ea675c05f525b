import type { CheckAnswers } from '../../../shared/programme/safety.ts';

/** The user's answers so far; null: not answered yet. */
export interface CheckForm {
  /** Whether something applies, or may apply. Only then is the next question asked. */
  readonly applies: boolean | null;
  readonly sign: (typeof signs)[number] | null;
  /** Whether a professional has looked at it since it appeared. Asked only if that changes the result. */
  readonly isLookedAtSince: boolean | null;
}

/** The signs to choose from if something applies, in the order shown. */
export const signs = ['ask', 'emergency'] as const;

/** No answers. */
export const emptyCheck: CheckForm = { applies: null, sign: null, isLookedAtSince: null };

/** Whether to ask if a professional has looked at it since it appeared. */
export function asksForLook({ applies, sign }: CheckForm): boolean {
  return applies === true && sign === 'ask';
}

/** The answers as they are sent; null while one is missing. */
export function answersOf(form: CheckForm): CheckAnswers | null {
  const { applies, sign, isLookedAtSince } = form;
  if (applies === null) return null;
  if (!applies) return { sign: 'none', isLookedAtSince: false };
  if (sign === null) return null;
  if (!asksForLook(form)) return { sign, isLookedAtSince: false };
  return isLookedAtSince === null ? null : { sign, isLookedAtSince };
}
