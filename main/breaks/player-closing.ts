import { SECOND } from '../../shared/core/time.ts';
import type { Clock } from '../ports/clock.ts';

/** What the player's last page has to say: what was kept; a question; or what to do when something hurt. */
export type EndPage = 'plain' | 'question' | 'hurt';

/** How long the last page stays by itself, in real milliseconds; a button on it closes it at once. */
const SHOWN_MS: { readonly [Page in EndPage]: number } = {
  plain: 5 * SECOND,
  question: 120 * SECOND,
  // Some sentences that matter, with time to read them twice.
  hurt: 120 * SECOND,
};
/** How long it stays after the answer. */
const ANSWERED_SHOWN_MS = 2 * SECOND;

/** Closes the player's window some time after its routine. */
export interface RoutineClosing {
  /** A routine has ended; its window stays as long as its last page needs. */
  ended(page: EndPage): void;
  /** The question was answered. */
  answered(): void;
  /** The person has read the last page; false while a routine runs. */
  isClosedNow(): boolean;
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
    ended: (page) => closeIn(SHOWN_MS[page]),
    answered: () => closeIn(ANSWERED_SHOWN_MS),
    isClosedNow() {
      if (isTaken()) return false;
      cancel();
      close();
      return true;
    },
  };
}
