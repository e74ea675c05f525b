import type { PromptAnswer } from '../../../shared/core/event.ts';
import { cardTitle, needsText, whyText } from '../../../shared/views/view-text.ts';
import type { CardView } from '../../../shared/views/views.ts';
import type { Notifier } from '../../ports/notifier.ts';
import type { Text } from '../../ports/text.ts';
import type { PromptSurface, Requester } from '../../ports/windows.ts';

/** How long the notification's own button snoozes, minutes. The app window offers both lengths. */
const SNOOZE_MINUTES = 5;

/**
 * Shows the card as a desktop notification, for desktops where no window can stay on top without taking the focus
 * (Wayland). The notification is removed together with the card. Its buttons answer the break; desktops show up to
 * three of them, so "Already moved" and the longer snooze are in the app window, which a click opens, and in the tray
 * menu.
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
        // Our own handler replies; the contract fixes the type.
        const card = (await request('card', 'card:get', null)) as CardView | null;
        if (shown !== own || card === null) return;
        const { opportunityId } = card;
        own.takeAway = notifier.notify({
          ...wordsFor(text, card),
          onClick: openApp,
          actions: answersTo(text, card).map(({ label, answer }) => ({
            label,
            onClick: () => void request('card', 'prompt:answer', { opportunityId, answer }),
          })),
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

interface Answer {
  readonly label: string;
  readonly answer: PromptAnswer;
}

function answersTo({ t }: Text, { snoozesLeft }: CardView): readonly Answer[] {
  const snooze: Answer = { label: t('card.snooze', { count: SNOOZE_MINUTES }), answer: SNOOZE_MINUTES };
  return [
    { label: t('card.start'), answer: 'start' },
    ...(snoozesLeft > 0 ? [snooze] : []),
    { label: t('card.skip'), answer: 'skip' },
  ];
}

function wordsFor({ t, format }: Text, card: CardView): { title: string; body: string } {
  return {
    title: cardTitle(t, format, card),
    body: t('notification.breakDue.body', {
      why: [`${card.routine.name}.`, whyText(t, format, card), needsText(t, card.routine)].join(' ').trim(),
    }),
  };
}
