import { whyText } from '../../../shared/views/view-text.ts';
import type { CardView } from '../../../shared/views/views.ts';
import type { Notifier } from '../../ports/notifier.ts';
import type { Text } from '../../ports/text.ts';
import type { PromptSurface, Requester } from '../../ports/windows.ts';

/**
 * The card where no window can stay on top without taking the focus (Wayland): a desktop notification, which goes with
 * the card. A click opens the app window, where the break can be answered; so it can in the tray menu. There are no
 * buttons on it: Electron has them on macOS and Windows only.
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
      // The card's view exists once the runtime has taken in what opened the card.
      queueMicrotask(async () => {
        // Our own handler replies; the contract fixes the type.
        const card = (await request('card', 'card:get', null)) as CardView | null;
        if (shown !== own || card === null) return;
        const { opportunityId } = card;
        own.takeAway = notifier.notify({
          ...wordsFor(text, card),
          onClick: openApp,
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

function wordsFor({ t, format }: Text, card: CardView): { title: string; body: string } {
  const { kind, routine } = card;
  const why = whyText(t, format, card);
  return {
    title: t(`card.title-${kind}`, { name: routine.name, length: format.routineLength(routine.seconds) }),
    body: t('notification.breakDue.body', { why }),
  };
}
