import type { RoutineView } from '../../shared/views/views.ts';
import { useText } from '../bridge/text.ts';
import { nextStepOf, type Player } from './player.ts';
import { exerciseOf, type StepWords } from './step-words.ts';

/** Props of the player's words. */
export interface PlayerWordsProps {
  readonly view: RoutineView;
  readonly player: Player;
  readonly words: StepWords;
  /** The note below the instruction; empty: the next step is named instead. */
  readonly note: string;
}

/** Below the figure: the exercise, what to do now, and a note or the next step. */
export function PlayerWords({ view, player, words, note }: PlayerWordsProps) {
  const { t } = useText();
  const { phase } = player;
  const isPreparing = (phase.type === 'paused' ? phase.held : phase).type === 'preparing';
  const instruction = isPreparing ? t('player.prepare') : words.line;
  return (
    <div className="player-words">
      <p className="player-name">
        <span>{words.exercise.name}</span>
        {words.side !== null && <span className="player-side">{words.side}</span>}
      </p>
      <p className="player-cue">{phase.type === 'paused' ? t('player.paused') : instruction}</p>
      <p className="quiet player-next" hidden={note !== ''}>
        <NextStep view={view} player={player} />
      </p>
      <p className="player-note" role="status">
        {note}
      </p>
    </div>
  );
}

function NextStep({ view, player }: Pick<PlayerWordsProps, 'view' | 'player'>) {
  const { t } = useText();
  const next = nextStepOf(player);
  if (next === null) return t('player.last');
  const name = exerciseOf(view, next.exerciseId)?.name ?? '';
  if (next.side === null) return t('player.upNext', { name });
  return t('player.upNextSide', { name, side: t(`side.${next.side}`).toLocaleLowerCase() });
}
