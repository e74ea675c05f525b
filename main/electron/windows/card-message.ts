import { askFor } from '../../../shared/contract/ask.ts';
import type { PromptAnswer } from '../../../shared/core/event.ts';
import { cardTitle, needsText, whyText } from '../../../shared/views/view-text.ts';
import type { CardView } from '../../../shared/views/views.ts';
import type { NotificationMessage } from '../../ports/notifier.ts';
import type { Text } from '../../ports/text.ts';
import type { Requester } from '../../ports/windows.ts';

/** How long the notification's own button snoozes, minutes. The app window offers both lengths. */
const SNOOZE_MINUTES = 5;

/** Dependencies of a notification about a card. */
export interface CardMessageParts {
  readonly request: Requester;
  readonly text: Text;
  openApp(): void;
}

/** The card that is shown now; null if there is none, or if it cannot be read, which has been logged. */
export function currentCard(request: Requester): Promise<CardView | null> {
  return askFor((name, input) => request('card', name, input), 'card:get', null).catch(() => null);
}

/**
 * The card as a desktop notification. Its buttons answer the break; desktops show up to three of them, so "Already
 * moved" and the longer snooze are in the app window, which a click opens, and in the tray menu.
 */
export function cardMessage(
  card: CardView,
  { request, text, openApp }: CardMessageParts,
): NotificationMessage {
  const { opportunityId } = card;
  return {
    ...wordsFor(text, card),
    onClick: openApp,
    actions: answersTo(text, card).map(({ label, answer }) => ({
      label,
      onClick: () => void request('card', 'prompt:answer', { opportunityId, answer }),
    })),
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
      why: [`${card.routine.name}.`, whyText(t, format, card), needsText(t, format, card.routine)]
        .join(' ')
        .trim(),
    }),
  };
}
