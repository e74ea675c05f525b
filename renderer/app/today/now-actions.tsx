import { Play } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Reply } from '../../../shared/contract/contract.ts';
import type { PromptAnswer } from '../../../shared/core/event.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { AwayDialog } from './away-dialog.tsx';
import { PauseButton } from './pause-button.tsx';
import { PauseDialog } from './pause-dialog.tsx';

type Asking = 'away' | 'pause' | null;

/**
 * The actions available now, in four places: start a break, two that are most wanted now, and a menu with the others.
 * A place keeps its position whatever it offers.
 */
export function NowActions({ view }: { readonly view: TodayView }) {
  const { t } = useText();
  const [refusal, run] = useAttempt();
  const [asking, setAsking] = useState<Asking>(null);
  const group = useRef<HTMLDivElement>(null);
  const { openBreak } = view;
  const answer = (chosen: PromptAnswer) => {
    if (openBreak === null) return;
    // The answer removes its button, so the focus moves to the group first.
    group.current?.focus();
    run(attempt('prompt:answer', { opportunityId: openBreak.opportunityId, answer: chosen }));
  };
  const setStanding = (isStanding: boolean) => run(attempt('standing:set', { isStanding }));
  const canSkip = openBreak !== null && !view.isStanding;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons aren't form fields */}
      <div ref={group} className="now-actions" role="group" aria-label={t('today.actions')} tabIndex={-1}>
        <div className="now-row">
          <StartButton view={view} onPress={() => run(attempt('break:start', null))} />
        </div>
        <div className="now-row">
          <PauseButton view={view} run={run} onAnswer={answer} onAskTime={() => setAsking('pause')} />
          {canSkip ? (
            <Button onPress={() => answer('skip')}>{t('card.skip')}</Button>
          ) : (
            <Toggle isOn={view.isStanding} onChange={setStanding}>
              {t('today.standing')}
            </Toggle>
          )}
          <MoreButton
            view={view}
            hasStanding={canSkip}
            run={run}
            onAnswer={answer}
            onAskAway={() => setAsking('away')}
          />
        </div>
        {!canSkip && !view.isStanding && view.next.type !== 'paused' && (
          <p className="quiet small">
            {t('today.actionsHelp', { pause: t('today.pause'), standing: t('today.standing') })}
          </p>
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

interface ActionProps {
  readonly view: TodayView;
  readonly run: (reply: Promise<Reply>) => void;
  readonly onAnswer: (answer: PromptAnswer) => void;
}

interface MoreButtonProps extends ActionProps {
  /** Whether "I'm standing" is in this menu, because another button has its place. */
  readonly hasStanding: boolean;
  readonly onAskAway: () => void;
}

/** What is wanted less often. */
function MoreButton({ view, hasStanding, run, onAnswer, onAskAway }: MoreButtonProps) {
  const { t } = useText();
  const { openBreak, isStanding, isGentle, isLimited } = view;
  const actions: { readonly [id: string]: () => void } = {
    skip: () => onAnswer('skip'),
    alreadyMoved: () => onAnswer('already-moved'),
    away: onAskAway,
    standing: () => run(attempt('standing:set', { isStanding: !isStanding })),
    gentle: () => run(attempt('gentle-day:set', { isGentle: !isGentle })),
  };
  const choices = [
    ...(openBreak !== null && !hasStanding ? [{ id: 'skip', label: t('card.skip') }] : []),
    ...(openBreak !== null ? [{ id: 'alreadyMoved', label: t('card.alreadyMoved') }] : []),
    { id: 'away', label: t('today.away') },
  ];
  const switches = [
    ...(hasStanding ? [{ id: 'standing', label: t('today.standing') }] : []),
    ...(isLimited ? [] : [{ id: 'gentle', label: t('today.gentle') }]),
  ];
  const on = [...(isStanding ? ['standing'] : []), ...(isGentle ? ['gentle'] : [])];
  return (
    <MenuButton
      label={t('today.more')}
      choices={choices}
      group={{ title: t('today.more'), isTitleHidden: true, choices: switches, on }}
      onChoose={(id) => actions[id]?.()}
    />
  );
}

interface NowDialogsProps {
  readonly view: TodayView;
  /** The dialog that is open. */
  readonly asking: Asking;
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
