import { useState } from 'react';
import type { Reply } from '../../shared/contract/contract.ts';

/** The reason for the last rejection, and a function that runs a request so that its rejection is shown. */
export function useAttempt(): readonly [string | null, (reply: Promise<Reply>) => void] {
  const [reason, setReason] = useState<string | null>(null);
  const run = (reply: Promise<Reply>) => {
    reply.then((answer) => setReason(answer.ok ? null : answer.reason));
  };
  return [reason, run];
}
