import { useState } from 'react';
import type { Reply } from '../../shared/contract/contract.ts';

/** The reason of the last refusal, and a way to run a request so that its refusal shows. */
export function useAttempt(): readonly [string | null, (reply: Promise<Reply>) => void] {
  const [reason, setReason] = useState<string | null>(null);
  const run = (reply: Promise<Reply>) => {
    reply.then((answer) => setReason(answer.ok ? null : answer.reason));
  };
  return [reason, run];
}
