import { useEffect, useState } from 'react';
import type { AfterRoutineView, RoutineView } from '../../shared/views/views.ts';
import { AlwaysLine } from '../app/safety/always-line.tsx';
import { useAnnouncement } from '../bridge/announcer.tsx';
import { attempt, request } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import type { Player, PlayerEnd } from './player.ts';
import { doneSecondsOf, endsOnFeet } from './player-counts.ts';
import { SessionQuestion } from './session-question.tsx';
import { StandingFigure } from './standing-figure.tsx';
import { useVoice } from './use-player-sounds.ts';

const titles: { readonly [by in PlayerEnd]: string } = {
  finished: 'player.doneTitle',
  stopped: 'player.keptTitle',
  forgotten: 'player.forgottenTitle',
  hurt: 'player.hurtsTitle',
};

/** Until the end of the routine has been reported, closing is rejected; after that, the page closes on its own. */
function closeWindow(): void {
  void attempt('routine:close', null);
}

/** Props of the player's last page. */
export interface PlayerEndPageProps {
  readonly player: Player;
  readonly view: RoutineView;
  /** Whether the main process knows that the routine is over. */
  readonly isReported: boolean;
}

/** Shows the result of the routine, the next break, advice if something hurt, and the question after a session. */
export function PlayerEndPage({ player, view, isReported }: PlayerEndPageProps) {
  const { t, format, locale } = useText();
  const { question, runId } = view;
  const doneSeconds = Math.round(doneSecondsOf(player));
  const by = player.phase.type === 'ended' ? player.phase.by : 'finished';
  const length = format.spokenLength(doneSeconds);
  const hasHurt = player.hurtIds.length > 0;
  const isAsked = question !== null && doneSeconds > 0 && !hasHurt;
  const next = useNextBreak(isReported);
  const title = doneSeconds === 0 ? t('player.keptNothing') : t(titles[by], { length });
  const advice = t(view.hasHint ? 'player.hint' : 'player.hurtsText');
  const heard = hasHurt ? `${title} ${advice} ${t('player.hurtsEmergency')}` : title;
  const nextBreak =
    hasHurt || next === null ? '' : t('player.nextBreak', { time: format.time(next.ms, next.zone) });
  useAnnouncement(heard);
  useAnnouncement(nextBreak);
  useVoice(view.spokenCues, locale, { text: heard, index: player.index, isSetUp: false });
  useEscape(closeWindow);
  return (
    <main className={isAsked ? 'player player-over player-asks' : 'player player-over'}>
      <div className="end-figure">
        <StandingFigure />
      </div>
      <div className="player-end-text">
        <h1>{title}</h1>
        {hasHurt && <p>{advice}</p>}
        {hasHurt && <p className="quiet">{t('player.hurtsEmergency')}</p>}
        {nextBreak !== '' && <p className="quiet">{nextBreak}</p>}
      </div>
      {isAsked && <SessionQuestion runId={runId} question={question} />}
      <div className="player-row">
        <Button look={isAsked ? 'quiet' : 'main'} autoFocus={!isAsked} onPress={closeWindow}>
          {t('player.close')}
        </Button>
        {!hasHurt && endsOnFeet(player, view.exercises) && (
          <Button look="quiet" onPress={stayStanding}>
            {t('player.stayStanding')}
          </Button>
        )}
      </div>
      <AlwaysLine />
    </main>
  );
}

/** Counts standing time from now on. */
async function stayStanding(): Promise<void> {
  await attempt('standing:set', { isStanding: true });
  closeWindow();
}

/** The likely time of the next break, once the main process knows that this routine is over. */
function useNextBreak(isReported: boolean): { readonly ms: number; readonly zone: string } | null {
  const [next, setNext] = useState<AfterRoutineView | null>(null);
  useEffect(() => {
    if (!isReported) return;
    request('routine:after', null).then(setNext, () => setNext(null));
  }, [isReported]);
  if (next === null || next.nextBreakMs === null) return null;
  return { ms: next.nextBreakMs, zone: next.zone };
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      // The key that ended the routine may still be pressed.
      if (event.key === 'Escape' && !event.repeat) onEscape();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [onEscape]);
}
