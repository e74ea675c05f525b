import { whyText } from '../../shared/strings/break-text.ts';
import type { CardView } from '../../shared/views.ts';
import type { Notifier, PromptSurface, Requester } from '../ports.ts';
import type { Text } from '../text-port.ts';

/**
 * The card where no window can stay on top without taking the focus (Wayland): a desktop notification. A click opens
 * the app window, where the break can be answered; so does the tray menu.
 */
export function createPromptNotification(
  notifier: Notifier,
  request: Requester,
  text: Text,
  openApp: () => void,
): PromptSurface {
  let isOpen = false;
  return {
    open() {
      if (isOpen) return;
      isOpen = true;
      // The card's view exists once the runtime has taken in what opened the card.
      queueMicrotask(async () => {
        // Our own handler replies; the contract fixes the type.
        const card = (await request('card', 'card:get', null)) as CardView | null;
        if (isOpen && card !== null) notifier.notify({ ...wordsFor(text, card), onClick: openApp });
      });
    },
    close() {
      isOpen = false;
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
