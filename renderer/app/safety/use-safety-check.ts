import { useState } from 'react';
import type { Problem } from '../../../shared/contract/problem.ts';
import { type CheckAnswers, checkBeforeStart } from '../../../shared/programme/safety.ts';
import { attempt } from '../../bridge/bridge.ts';
import { answersOf, type CheckForm, emptyCheck } from './check-answers.ts';

/** What the check leads to. */
export type CheckResult = 'full' | 'limited';

/** The safety check as far as the user has come. */
export interface SafetyCheckState {
  readonly form: CheckForm;
  readonly setForm: (form: CheckForm) => void;
  /** Null while an answer is missing. */
  readonly answers: CheckAnswers | null;
  /** The stored result that is shown instead of the question; null: the question. */
  readonly result: CheckResult | null;
  readonly refusal: Problem | null;
  /** Stores the result of the answers and returns it; null if an answer is missing or it could not be stored. */
  readonly send: () => Promise<CheckResult | null>;
  /** Shows the question again. */
  readonly change: () => void;
}

/** Keeps the answers of the check until its result is stored. Only the result is stored, never an answer. */
export function useSafetyCheck(): SafetyCheckState {
  const [form, setForm] = useState<CheckForm>(emptyCheck);
  const [result, setResult] = useState<CheckResult | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const answers = answersOf(form);

  const send = async () => {
    if (answers === null) return null;
    const reply = await attempt('safety:check', answers);
    setRefusal(reply.ok ? null : reply.problem);
    if (!reply.ok) return null;
    // The stored result follows the same rule, which does not depend on the time.
    const { mode } = checkBeforeStart(answers, 0);
    setResult(mode);
    return mode;
  };

  return { form, setForm, answers, result, refusal, send, change: () => setResult(null) };
}
