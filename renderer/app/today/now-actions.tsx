import { Play } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Reply } from '../../../shared/contract/contract.ts';
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

/** The menu entry that asks for a time. */
const PAUSE_TIME = 'pauseTime';

/** The actions available now: start or answer a break, pause, report an absence, report standing. */
export function NowActions({ view }: { readonly view: TodayView }) {
  const { t } = useText();
  const [refusal, run] = useAttempt();
  const [asking, setAsking] = useState<'away' | 'pause' | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const answer = ({ opportunityId }: OpenBreak, chosen: PromptAnswer) => {
    // The answer removes its buttons, so the focus moves to the group first.
    group.current?.focus();
    run(attempt('prompt:answer', { opportunityId, answer: chosen }));
  };
  const { openBreak } = view;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons are no form fields */}
      <div ref={group} className="now-actions" role="group" aria-label={t('today.actions')} tabIndex={-1}>
        <div className="now-row">
          <StartButton view={view} onPress={() => run(attempt('break:start', null))} />
        </div>
        <div className="now-row">
          <PauseButton
            isPaused={view.next.type === 'paused'}
            onPause={(length) => run(attempt('pause:start', { length }))}
            onAskTime={() => setAsking('pause')}
            onResume={() => run(attempt('pause:end', null))}
          />
          <Button onPress={() => setAsking('away')}>{t('today.away')}</Button>
          <Toggle
            isOn={view.isStanding}
            onChange={(isStanding) => run(attempt('standing:set', { isStanding }))}
          >
            {t('today.standing')}
          </Toggle>
          {!view.isLimited && (
            <Toggle
              isOn={view.isGentle}
              onChange={(isGentle) => run(attempt('gentle-day:set', { isGentle }))}
            >
              {t('today.gentle')}
            </Toggle>
          )}
        </div>
        {openBreak !== null && (
          <DueAnswers snoozesLeft={openBreak.snoozesLeft} onAnswer={(chosen) => answer(openBreak, chosen)} />
        )}
      </div>
      <Refusal problem={refusal} />
      <NowDialogs view={view} asking={asking} onClose={() => setAsking(null)} run={run} />
    </>
  );
}

/** Starts a break; names its routine if a break is open. */
function StartButton({
  view: { clock, offer },
  onPress,
}: {
  readonly view: Pick<TodayView, 'clock' | 'offer'>;
  readonly onPress: () => void;
}) {
  const { t, format } = useText();
  return (
    <Button look="main" isDisabled={clock === 'in-routine'} onPress={onPress}>
      <Play size={16} aria-hidden />
      {offer === null
        ? t('today.start')
        : t('today.startOffer', { name: offer.name, length: format.routineLength(offer.seconds) })}
    </Button>
  );
}

interface DueAnswersProps {
  readonly snoozesLeft: number;
  readonly onAnswer: (answer: PromptAnswer) => void;
}

function DueAnswers({ snoozesLeft, onAnswer }: DueAnswersProps) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are not form fields
    <div className="now-row now-answers" role="group" aria-label={t('card.answers')}>
      <SnoozeAnswers snoozesLeft={snoozesLeft} onAnswer={onAnswer} />
      <EndAnswers onAnswer={onAnswer} />
    </div>
  );
}

interface PauseButtonProps {
  readonly isPaused: boolean;
  readonly onPause: (length: (typeof pauses)[keyof typeof pauses]) => void;
  /** The user wants to choose a time. */
  readonly onAskTime: () => void;
  readonly onResume: () => void;
}

function PauseButton({ isPaused, onPause, onAskTime, onResume }: PauseButtonProps) {
  const { t } = useText();
  if (isPaused) return <Button onPress={onResume}>{t('today.resume')}</Button>;
  const choices = [...Object.keys(pauses), PAUSE_TIME].map((id) => ({ id, label: t(`today.${id}`) }));
  return (
    <MenuButton
      label={t('today.pause')}
      choices={choices}
      onChoose={(id) => (id === PAUSE_TIME ? onAskTime() : onPause(pauses[id as keyof typeof pauses]))}
    />
  );
}

interface NowDialogsProps {
  readonly view: TodayView;
  /** The dialog that is open. */
  readonly asking: 'away' | 'pause' | null;
  readonly onClose: () => void;
  readonly run: (reply: Promise<Reply>) => void;
}

function NowDialogs({ view, asking, onClose, run }: NowDialogsProps) {
  return (
    <>
      <AwayDialog
        view={view}
        isOpen={asking === 'away'}
        onClose={onClose}
        onConfirm={(minutesAgo) => {
          onClose();
          run(attempt('away:report', { minutesAgo }));
        }}
      />
      <PauseDialog
        view={view}
        isOpen={asking === 'pause'}
        onClose={onClose}
        onConfirm={(untilTime) => {
          onClose();
          run(attempt('pause:start', { length: { untilTime } }));
        }}
      />
    </>
  );
}
