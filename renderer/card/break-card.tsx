import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PromptAnswer } from '../../shared/core/event.ts';
import { cardTitle, needsText, whyText } from '../../shared/views/view-text.ts';
import type { CardView } from '../../shared/views/views.ts';
import { attempt } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { EndAnswers, SnoozeAnswers } from './break-answers.tsx';
import { CardFigure } from './card-figure.tsx';

/** The card of a break that is due. Once its answer is accepted, it fades out and the main process closes it. */
export function BreakCard({ view }: { readonly view: CardView }) {
  const { t, format } = useText();
  const [isAnswered, setAnswered] = useState(false);
  const { opportunityId, routine } = view;
  const answer = async (chosen: PromptAnswer) => {
    setAnswered(true);
    const reply = await attempt('prompt:answer', { opportunityId, answer: chosen });
    if (!reply.ok) setAnswered(false);
  };
  const title = cardTitle(t, format, view);
  const why = whyText(t, format, view);
  const needs = needsText(t, format, routine);

  return (
    <div className="card-frame">
      <main
        className={isAnswered ? 'card card-answered' : 'card'}
        aria-labelledby="card-sentence"
        inert={isAnswered}
      >
        <h1 id="card-sentence" className="only-read-aloud">
          {t('card.sentence', { title, why: `${routine.name}. ${why} ${needs}`.trim() })}
        </h1>
        <CardFigure exercise={routine.exercise} />
        <div className="card-text" aria-hidden>
          <p className="card-title">{title}</p>
          <p className="card-why">
            {why}
            {needs !== '' && <strong> {needs}</strong>}
          </p>
        </div>
        <CardAnswers snoozesLeft={view.snoozesLeft} onAnswer={answer} />
      </main>
    </div>
  );
}

/** Props of the card's answers. */
interface CardAnswersProps {
  readonly snoozesLeft: number;
  readonly onAnswer: (answer: PromptAnswer) => void;
}

/** One row with the main answer, one with the secondary ones. "Later" replaces the first row with the snooze times. */
function CardAnswers({ snoozesLeft, onAnswer }: CardAnswersProps) {
  const { t } = useText();
  const [isLater, setLater] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const change = (next: boolean) => {
    flushSync(() => setLater(next));
    // The button that was pressed has left the page, and the keyboard with it.
    const buttons = row.current?.querySelectorAll('button') ?? [];
    buttons[next ? 0 : 1]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are not form fields
    <div className="card-answers" role="group" aria-label={t('card.answers')}>
      <div className="card-row" ref={row}>
        {isLater ? (
          <>
            <SnoozeAnswers isSmall isShort snoozesLeft={snoozesLeft} onAnswer={onAnswer} />
            <Button look="link" isSmall onPress={() => change(false)}>
              {t('card.laterBack')}
            </Button>
          </>
        ) : (
          <>
            <Button look="main" isSmall onPress={() => onAnswer('start')}>
              {t('card.start')}
            </Button>
            {snoozesLeft > 0 && (
              <Button isSmall aria-expanded={false} onPress={() => change(true)}>
                {t('card.later')}
              </Button>
            )}
          </>
        )}
      </div>
      <div className="card-row card-links">
        <EndAnswers isSmall onAnswer={onAnswer} />
      </div>
    </div>
  );
}
