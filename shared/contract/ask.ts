import type { Rejected, Reply, RequestInput, RequestName, RequestOutput } from './contract.ts';

/** The requests that read something to show. All others change something, and their reply says whether they did. */
export type ViewRequest = {
  [Name in RequestName]: RequestOutput<Name> extends Reply ? never : Name;
}[RequestName];

/** Sends any request. */
export type Send = (name: string, input: unknown) => Promise<unknown>;

/**
 * Requests something to show. Both ends are compiled from one contract and the main process is trusted, so the answer
 * gets its type here. @throws Error if the request was rejected or failed; the log has the reason
 */
export async function askFor<Name extends ViewRequest>(
  send: Send,
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestOutput<Name>> {
  const answer = await send(name, input);
  if (isRejected(answer)) throw new Error(`"${name}" was rejected: ${answer.problem}`);
  return answer as RequestOutput<Name>;
}

function isRejected(answer: unknown): answer is Rejected {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}
