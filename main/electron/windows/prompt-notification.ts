import type { Notifier } from '../../ports/notifier.ts';
import type { Text } from '../../ports/text.ts';
import type { PromptSurface, Requester } from '../../ports/windows.ts';
import { cardMessage, currentCard } from './card-message.ts';

/**
 * Shows the card as a desktop notification, for desktops where no window can stay on top without taking the focus
 * (Wayland). The notification is removed together with the card.
 */
export function createPromptNotification(
  notifier: Notifier,
  request: Requester,
  text: Text,
  openApp: () => void,
): PromptSurface {
  let shown: { takeAway(): void } | null = null;
  return {
    open() {
      if (shown !== null) return;
      const own = { takeAway() {} };
      shown = own;
      // The card's view exists once the runtime has processed the event that opened the card.
      queueMicrotask(async () => {
        const card = await currentCard(request);
        if (shown !== own || card === null) return;
        const { opportunityId } = card;
        own.takeAway = notifier.notify({
          ...cardMessage(card, { request, text, openApp }),
          onFailed() {
            if (shown === own) void request('card', 'prompt:fail', { opportunityId });
          },
        });
      });
    },
    close() {
      shown?.takeAway();
      shown = null;
    },
  };
}
