import { SECOND } from '../shared/core/time.ts';
import type { Clock } from './ports.ts';

/** How long the player's last page stays, in real milliseconds. */
const END_SHOWN_MS = 5 * SECOND;
/** How long it waits for an answer when it asks how the session was. */
const QUESTION_SHOWN_MS = 120 * SECOND;
/** How long it stays after the answer. */
const ANSWERED_SHOWN_MS = 2 * SECOND;

/** Closes the player's window some time after its routine. */
export interface RoutineClosing {
  /** A routine has ended; with a question the window waits for the answer. */
  ended(hasQuestion: boolean): void;
  /** The question was answered. */
  answered(): void;
}

/** `close` is called when the time is over, unless `isTaken` says that another routine runs by then. */
export function createRoutineClosing(
  clock: Clock,
  { close, isTaken }: { close(): void; isTaken(): boolean },
): RoutineClosing {
  let cancel = () => {};

  function closeIn(realMs: number): void {
    cancel();
    const stop = clock.every(realMs * clock.speed, () => {
      stop();
      if (!isTaken()) close();
    });
    cancel = stop;
  }

  return {
    ended: (hasQuestion) => closeIn(hasQuestion ? QUESTION_SHOWN_MS : END_SHOWN_MS),
    answered: () => closeIn(ANSWERED_SHOWN_MS),
  };
}
