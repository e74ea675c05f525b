import type { PromptAnswer } from '../../shared/core/event.ts';
import { snoozeMinutes } from '../../shared/core/prompt.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';

/** Props of answers to a break that is open, on its card and on Today. */
export interface BreakAnswersProps {
  readonly isSmall?: boolean;
  readonly onAnswer: (answer: PromptAnswer) => void;
}

/** "In 5 min" and "in 10 min", while there are snoozes left. */
export function SnoozeAnswers({
  snoozesLeft,
  isSmall = false,
  onAnswer,
}: BreakAnswersProps & { readonly snoozesLeft: number }) {
  const { t } = useText();
  if (snoozesLeft === 0) return null;
  return snoozeMinutes.map((minutes) => (
    <Button
      key={minutes}
      look="quiet"
      isSmall={isSmall}
      aria-label={t('card.snoozeLabel', { count: minutes })}
      onPress={() => onAnswer(minutes)}
    >
      {t('card.snooze', { count: minutes })}
    </Button>
  ));
}

/** "Skip" and "Already moved", which are always there. */
export function EndAnswers({ isSmall = false, onAnswer }: BreakAnswersProps) {
  const { t } = useText();
  return (
    <>
      <Button look="quiet" isSmall={isSmall} onPress={() => onAnswer('skip')}>
        {t('card.skip')}
      </Button>
      <Button look="quiet" isSmall={isSmall} onPress={() => onAnswer('already-moved')}>
        {t('card.alreadyMoved')}
      </Button>
    </>
  );
}
