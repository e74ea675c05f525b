import { useState } from 'react';
import type { Reply } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/contract/problem.ts';

/** Why the last request was rejected, and a function that runs a request so that its rejection is shown. */
export function useAttempt(): readonly [Problem | null, (reply: Promise<Reply>) => void] {
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = (reply: Promise<Reply>) => {
    reply.then((answer) => setProblem(answer.ok ? null : answer.problem));
  };
  return [problem, run];
}
