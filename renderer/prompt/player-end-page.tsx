import { useText } from '../text.ts';
import { SpineLine } from '../ui/spine-line.tsx';
import { doneSecondsOf, type Player, type PlayerEnd } from './player.ts';

const titles: { readonly [by in PlayerEnd]: string } = {
  finished: 'player.doneTitle',
  stopped: 'player.keptTitle',
  forgotten: 'player.forgottenTitle',
  hurt: 'player.hurtsTitle',
};

/** Props of the player's last page. */
export interface PlayerEndPageProps {
  readonly player: Player;
  readonly plannedSeconds: number;
}

/** What was kept of the routine. */
export function PlayerEndPage({ player, plannedSeconds }: PlayerEndPageProps) {
  const { t, format } = useText();
  const doneSeconds = Math.round(doneSecondsOf(player));
  const by = player.phase.type === 'ended' ? player.phase.by : 'finished';
  const length = format.spokenLength(doneSeconds);
  return (
    <main className="player player-over">
      <SpineLine share={plannedSeconds > 0 ? doneSeconds / plannedSeconds : 0} />
      <div role="status">
        <h1>{doneSeconds === 0 ? t('player.keptNothing') : t(titles[by], { length })}</h1>
        {player.hurtIds.length > 0 && <p className="quiet">{t('player.hurtsText')}</p>}
      </div>
    </main>
  );
}
