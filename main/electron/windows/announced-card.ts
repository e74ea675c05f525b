import type { Notifier } from '../../ports/notifier.ts';
import type { ScreenReader } from '../../ports/screen-reader.ts';
import type { PromptSurface } from '../../ports/windows.ts';
import { type CardMessageParts, cardMessage, currentCard } from './card-message.ts';

/** Dependencies of a card that a screen reader announces. */
export interface AnnouncedCardParts extends CardMessageParts {
  readonly notifier: Notifier;
  readonly screenReader: ScreenReader;
}

/**
 * A card window with a silent notification beside it while a screen reader is running. The window never takes the
 * focus, so a screen reader would not read it, but it reads notifications. Each break is announced once, and once more
 * after each snooze, which the user asked for; a card that returns unasked is not announced again. If the desktop
 * shows no notification, the card stays as it is.
 */
export function createAnnouncedCard(card: PromptSurface, parts: AnnouncedCardParts): PromptSurface {
  const { notifier, screenReader, request } = parts;
  let announced: string | null = null;
  let shown: { takeAway(): void } | null = null;

  function announce(): void {
    const own = { takeAway() {} };
    shown = own;
    // The card's view exists once the runtime has processed the event that opened the card.
    queueMicrotask(async () => {
      const view = await currentCard(request);
      if (shown !== own || view === null) return;
      const name = `${view.opportunityId} ${view.snoozesLeft}`;
      if (name === announced) return;
      announced = name;
      own.takeAway = notifier.notify(cardMessage(view, parts));
    });
  }

  return {
    open() {
      card.open();
      if (shown === null && screenReader.isRunning()) announce();
    },
    close() {
      card.close();
      shown?.takeAway();
      shown = null;
    },
  };
}
