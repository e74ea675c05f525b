import type { PromptAnswer } from '../../shared/core/event.ts';
import { snoozeMinutes } from '../../shared/core/prompt.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';

/** Props of the answers to an open break, on the card and on Today. */
export interface BreakAnswersProps {
  readonly isSmall?: boolean;
  readonly onAnswer: (answer: PromptAnswer) => void;
}

/** "Ask in 5 min" and "Ask in 10 min", while there are snoozes left; short labels beside words that explain them. */
export function SnoozeAnswers({
  snoozesLeft,
  isSmall = false,
  isShort = false,
  onAnswer,
}: BreakAnswersProps & { readonly snoozesLeft: number; readonly isShort?: boolean }) {
  const { t } = useText();
  if (snoozesLeft === 0) return null;
  return snoozeMinutes.map((minutes) => (
    <Button
      key={minutes}
      isSmall={isSmall}
      aria-label={t('card.snoozeLabel', { count: minutes })}
      onPress={() => onAnswer(minutes)}
    >
      {t(isShort ? 'card.inMinutes' : 'card.snooze', { count: minutes })}
    </Button>
  ));
}

/** "Skip this one" and "I just moved", which are always available. */
export function EndAnswers({ isSmall = false, onAnswer }: BreakAnswersProps) {
  const { t } = useText();
  return (
    <>
      <Button look="link" isSmall={isSmall} onPress={() => onAnswer('skip')}>
        {t('card.skip')}
      </Button>
      <Button look="link" isSmall={isSmall} onPress={() => onAnswer('already-moved')}>
        {t('card.alreadyMoved')}
      </Button>
    </>
  );
}
