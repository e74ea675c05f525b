import type { RoutineView } from '../../shared/views.ts';
import { useText } from '../text.ts';
import { SpineLine } from '../ui/spine-line.tsx';
import { doneSecondsOf, type Player, type PlayerEnd } from './player.ts';
import { SessionQuestion } from './session-question.tsx';

const titles: { readonly [by in PlayerEnd]: string } = {
  finished: 'player.doneTitle',
  stopped: 'player.keptTitle',
  forgotten: 'player.forgottenTitle',
  hurt: 'player.hurtsTitle',
};

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
  return (
    <main className={isAsked ? 'player player-over player-asks' : 'player player-over'}>
      <SpineLine share={plannedSeconds > 0 ? doneSeconds / plannedSeconds : 0} />
      <div className="player-end-text" role="status">
        <h1>{doneSeconds === 0 ? t('player.keptNothing') : t(titles[by], { length })}</h1>
        {hasHurt && <p>{t(view.hasHint ? 'player.hint' : 'player.hurtsText')}</p>}
        {hasHurt && <p className="quiet">{t('player.hurtsEmergency')}</p>}
      </div>
      {isAsked && <SessionQuestion runId={runId} question={question} />}
    </main>
  );
}
