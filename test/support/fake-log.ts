import type { Log } from '../../main/ports/log.ts';
import { messageOf } from '../../shared/error-text.ts';

/** A log that keeps its messages. */
export interface FakeLog extends Log {
  readonly warnings: string[];
  /** Each with the message of its error, if it has one. */
  readonly errors: string[];
}

/** Creates an empty log. */
export function fakeLog(): FakeLog {
  const warnings: string[] = [];
  const errors: string[] = [];
  return {
    warnings,
    errors,
    info: () => {},
    warn: (message) => void warnings.push(message),
    error: (message, error) =>
      void errors.push(error === undefined ? message : `${message}: ${messageOf(error)}`),
  };
}
