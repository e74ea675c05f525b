import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Day } from '../../../shared/core/time.ts';
import type { ProposalView } from '../../../shared/views/threshold-views.ts';
import { attempt, request } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';

/** Proposes a threshold after the workdays without cards, until the user answers. `endedDay`: null during them. */
export function ProposalNote({ endedDay }: { readonly endedDay: Day | null }) {
  const { t, format } = useText();
  const proposal = useProposal(endedDay);
  const [answer, setAnswer] = useState<'taken' | 'kept' | null>(null);
  const [refusal, run] = useAttempt();
  if (proposal === null) return null;
  const { minutes, most, now, mostNow, workdays, isLocked, isLimited } = proposal;
  const length = (of: number) => format.minutes(of * 60);
  const values = {
    minutes: length(minutes),
    most: format.number(most),
    now: length(now),
    mostNow: format.number(mostNow),
  };
  const send = (taken: boolean) => {
    const reply = attempt('proposal:answer', { minutes: taken ? minutes : null });
    run(reply);
    reply.then(({ ok }) => ok && setAnswer(taken ? 'taken' : 'kept'));
  };
  if (answer !== null) return <AnswerLine answer={answer} values={values} />;
  const isOther = minutes !== now;
  return (
    <Callout title={t('today.proposal.title', { count: workdays })} icon={<Eye size={20} aria-hidden />}>
      <p>
        {t(`today.proposal.${isLocked ? 'locked' : isOther ? 'other' : 'same'}`, values)}
        {isLimited && !isLocked && isOther && ` ${t('today.proposal.limited', values)}`}
      </p>
      <div className="note-actions">
        {isOther && (
          <Button isSmall onPress={() => send(true)}>
            {t('today.proposal.take', values)}
          </Button>
        )}
        <Button isSmall look={isOther ? 'quiet' : 'plain'} onPress={() => send(false)}>
          {t(isLocked ? 'today.proposal.close' : 'today.proposal.keep', values)}
        </Button>
      </div>
      <Refusal problem={refusal} />
    </Callout>
  );
}

interface AnswerLineProps {
  readonly answer: 'taken' | 'kept';
  readonly values: Readonly<Record<string, string>>;
}

/** Confirms the answer as long as the page is open. It takes the focus, because the buttons are gone. */
function AnswerLine({ answer, values }: AnswerLineProps) {
  const { t } = useText();
  return (
    <p className="quiet" tabIndex={-1} ref={(line) => line?.focus()}>
      {t(`today.proposal.${answer}`, values)}
    </p>
  );
}

/** The proposal, requested when the workdays without cards have ended. */
function useProposal(endedDay: Day | null): ProposalView | null {
  const [proposal, setProposal] = useState<ProposalView | null>(null);
  useEffect(() => {
    let isOver = false;
    setProposal(null);
    if (endedDay === null) return;
    request('proposal:get', null).then(
      (view) => {
        if (!isOver) setProposal(view);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [endedDay]);
  return proposal;
}
