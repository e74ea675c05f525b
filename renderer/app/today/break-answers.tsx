import type { PromptAnswer } from '../../../shared/core/event.ts';
import { snoozeMinutes } from '../../../shared/core/prompt.ts';
import type { OpenBreak } from '../../../shared/next-break.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/button.tsx';

/** Props of the answers. */
export interface BreakAnswersProps {
  readonly openBreak: OpenBreak;
  readonly onAnswer: (answer: PromptAnswer) => void;
}

/** The answers of the card besides its start, for as long as the break is open. */
export function BreakAnswers({ openBreak, onAnswer }: BreakAnswersProps) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are no form fields
    <div className="now-answers" role="group" aria-label={t('card.answers')}>
      {openBreak.snoozesLeft > 0 &&
        snoozeMinutes.map((minutes) => (
          <Button
            key={minutes}
            look="quiet"
            aria-label={t('card.snoozeLabel', { count: minutes })}
            onPress={() => onAnswer(minutes)}
          >
            {t('card.snooze', { count: minutes })}
          </Button>
        ))}
      <Button look="quiet" onPress={() => onAnswer('skip')}>
        {t('card.skip')}
      </Button>
      <Button look="quiet" onPress={() => onAnswer('already-moved')}>
        {t('card.alreadyMoved')}
      </Button>
    </div>
  );
}
