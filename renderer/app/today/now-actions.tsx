import { Play } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PromptAnswer } from '../../../shared/core/event.ts';
import type { OpenBreak } from '../../../shared/core/next-break.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { EndAnswers, SnoozeAnswers } from '../../card/break-answers.tsx';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { AwayDialog } from './away-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';

const pauses = {
  pause30: 30,
  pause60: 60,
  pauseCall: 'next-call',
  pauseTomorrow: 'tomorrow',
  pauseUntilResumed: 'until-resumed',
} as const;

/** The choice that asks for a time. */
const PAUSE_TIME = 'pauseTime';

/** What the person can do now: start a break or answer the one that is due, pause, say that he was away or stands. */
export function NowActions({ view }: { readonly view: TodayView }) {
  const { t } = useText();
  const [refusal, run] = useAttempt();
  const [asking, setAsking] = useState<'away' | 'pause' | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const choices = [...Object.keys(pauses), PAUSE_TIME].map((id) => ({ id, label: t(`today.${id}`) }));
  const pause = (id: string) => {
    if (id === PAUSE_TIME) return setAsking('pause');
    const length = pauses[id as keyof typeof pauses];
    run(attempt('pause:start', { length }));
  };
  const answer = ({ opportunityId }: OpenBreak, chosen: PromptAnswer) => {
    // The buttons go with the answer, and the focus is not to go with them.
    group.current?.focus();
    run(attempt('prompt:answer', { opportunityId, answer: chosen }));
  };
  const { openBreak } = view;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons are no form fields */}
      <div ref={group} className="now-actions" role="group" aria-label={t('today.actions')} tabIndex={-1}>
        <Button
          look="main"
          isDisabled={view.clock === 'in-routine'}
          onPress={() => run(attempt('break:start', null))}
        >
          <Play size={16} aria-hidden />
          {t('today.start')}
        </Button>
        {openBreak !== null && (
          // biome-ignore lint/a11y/useSemanticElements: buttons are no form fields
          <div className="now-answers" role="group" aria-label={t('card.answers')}>
            <SnoozeAnswers
              snoozesLeft={openBreak.snoozesLeft}
              onAnswer={(chosen) => answer(openBreak, chosen)}
            />
            <EndAnswers onAnswer={(chosen) => answer(openBreak, chosen)} />
          </div>
        )}
        {view.next.type === 'paused' ? (
          <Button onPress={() => run(attempt('pause:end', null))}>{t('today.resume')}</Button>
        ) : (
          <MenuButton label={t('today.pause')} choices={choices} onChoose={pause} />
        )}
        <Button onPress={() => setAsking('away')}>{t('today.away')}</Button>
        <Toggle
          isOn={view.isStanding}
          onChange={(isStanding) => run(attempt('standing:set', { isStanding }))}
        >
          {t('today.standing')}
        </Toggle>
      </div>
      <Refusal reason={refusal} />
      <AwayDialog
        view={view}
        isOpen={asking === 'away'}
        onClose={() => setAsking(null)}
        onConfirm={(minutesAgo) => {
          setAsking(null);
          run(attempt('away:report', { minutesAgo }));
        }}
      />
      <PauseDialog
        view={view}
        isOpen={asking === 'pause'}
        onClose={() => setAsking(null)}
        onConfirm={(untilTime) => {
          setAsking(null);
          run(attempt('pause:start', { length: { untilTime } }));
        }}
      />
    </>
  );
}
