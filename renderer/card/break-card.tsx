import { useState } from 'react';
import type { PromptAnswer } from '../../shared/core/event.ts';
import { whyText } from '../../shared/views/view-text.ts';
import type { CardView } from '../../shared/views/views.ts';
import { attempt } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { Figure } from '../figure/figure.tsx';
import { usePrefersReducedMotion } from '../figure/use-motion.ts';
import { Button } from '../ui/button.tsx';
import { EndAnswers, SnoozeAnswers } from './break-answers.tsx';

/** The card of a break that is due. Once its answer is accepted it is empty: the main process closes it. */
export function BreakCard({ view }: { readonly view: CardView }) {
  const { t, format } = useText();
  // The card is small: without movement the one pose that tells most.
  const isStill = usePrefersReducedMotion();
  const [isAnswered, setAnswered] = useState(false);
  if (isAnswered) return null;

  const { opportunityId, routine, kind } = view;
  const answer = async (chosen: PromptAnswer) => {
    setAnswered(true);
    const reply = await attempt('prompt:answer', { opportunityId, answer: chosen });
    if (!reply.ok) setAnswered(false);
  };
  const title = t(`card.title-${kind}`, {
    name: routine.name,
    length: format.routineLength(routine.seconds),
  });
  const why = whyText(t, format, view);

  return (
    <main className="card" aria-labelledby="card-sentence">
      <h1 id="card-sentence" className="only-read-aloud">
        {t('card.sentence', { title, why })}
      </h1>
      <div className="card-figure" aria-hidden>
        <Figure exercise={routine.exercise} side={null} isMoving={!isStill} elapsedSeconds={0} />
      </div>
      <div className="card-text" aria-hidden>
        <p className="card-title">{title}</p>
        <p className="card-why">{why}</p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons are no form fields */}
      <div role="group" aria-label={t('card.answers')}>
        <div className="card-row">
          <Button look="main" isSmall onPress={() => answer('start')}>
            {t('card.start')}
          </Button>
          <SnoozeAnswers isSmall snoozesLeft={view.snoozesLeft} onAnswer={answer} />
        </div>
        <div className="card-row">
          <EndAnswers isSmall onAnswer={answer} />
        </div>
      </div>
    </main>
  );
}
