import { SECOND } from '../../shared/core/time.ts';
import type { Clock } from '../ports/clock.ts';

/** The player's last page: a summary, a question about the session, or advice after pain. */
export type EndPage = 'plain' | 'question' | 'hurt';

/** How long the last page stays on its own, in real milliseconds; a button on it closes it at once. */
const SHOWN_MS: { readonly [Page in EndPage]: number } = {
  // Time to read it and to say "I'll stay standing".
  plain: 8 * SECOND,
  question: 120 * SECOND,
  // A few sentences that matter, with time to read them twice.
  hurt: 120 * SECOND,
};
/** How long it stays after the answer. */
const ANSWERED_SHOWN_MS = 2 * SECOND;

/** Closes the player's window some time after its routine. */
export interface PlayerClosing {
  /** A routine has ended; the window stays as long as its last page needs. */
  ended(page: EndPage): void;
  /** The question was answered. */
  answered(): void;
  /** Closes the last page now; false while a routine is in progress. */
  closeNow(): boolean;
}

/** `close` is called when the time is over, unless `isInUse` says that another routine has started. */
export function createPlayerClosing(
  clock: Clock,
  { close, isInUse }: { close(): void; isInUse(): boolean },
): PlayerClosing {
  let cancel = () => {};

  function closeIn(realMs: number): void {
    cancel();
    const stop = clock.every(realMs * clock.speed, () => {
      stop();
      if (!isInUse()) close();
    });
    cancel = stop;
  }

  return {
    ended: (page) => closeIn(SHOWN_MS[page]),
    answered: () => closeIn(ANSWERED_SHOWN_MS),
    closeNow() {
      if (isInUse()) return false;
      cancel();
      close();
      return true;
    },
  };
}
