import { useEffect } from 'react';
import type { RoutineView } from '../../shared/views/views.ts';
import { attempt } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { SpineLine } from '../ui/spine-line.tsx';
import type { Player, PlayerEnd } from './player.ts';
import { doneSecondsOf } from './player-counts.ts';
import { SessionQuestion } from './session-question.tsx';

const titles: { readonly [by in PlayerEnd]: string } = {
  finished: 'player.doneTitle',
  stopped: 'player.keptTitle',
  forgotten: 'player.forgottenTitle',
  hurt: 'player.hurtsTitle',
};

/** Until the routine's end has been told, closing is refused: the page goes by itself then. */
function closeWindow(): void {
  void attempt('routine:close', null);
}

/** Props of the player's last page. */
export interface PlayerEndPageProps {
  readonly player: Player;
  readonly view: RoutineView;
}

/** What was kept of the routine, what to do when something hurt, and how a session of the programme was. */
export function PlayerEndPage({ player, view }: PlayerEndPageProps) {
  const { t, format } = useText();
  const { plannedSeconds, question, runId } = view;
  const doneSeconds = Math.round(doneSecondsOf(player));
  const by = player.phase.type === 'ended' ? player.phase.by : 'finished';
  const length = format.spokenLength(doneSeconds);
  const hasHurt = player.hurtIds.length > 0;
  const isAsked = question !== null && doneSeconds > 0 && !hasHurt;
  useEscape(closeWindow);
  return (
    <main className={isAsked ? 'player player-over player-asks' : 'player player-over'}>
      <SpineLine share={plannedSeconds > 0 ? doneSeconds / plannedSeconds : 0} />
      <div className="player-end-text" role="status">
        <h1>{doneSeconds === 0 ? t('player.keptNothing') : t(titles[by], { length })}</h1>
        {hasHurt && <p>{t(view.hasHint ? 'player.hint' : 'player.hurtsText')}</p>}
        {hasHurt && <p className="quiet">{t('player.hurtsEmergency')}</p>}
      </div>
      {isAsked && <SessionQuestion runId={runId} question={question} />}
      <Button look={isAsked ? 'quiet' : 'plain'} autoFocus={!isAsked} onPress={closeWindow}>
        {t('player.close')}
      </Button>
    </main>
  );
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      // The key that ended the routine may still be down.
      if (event.key === 'Escape' && !event.repeat) onEscape();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [onEscape]);
}
