import { Maximize, Minimize } from 'lucide-react';
import type { RoutineView } from '../../shared/views/views.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import type { Player } from './player.ts';
import { PlayerControls } from './player-controls.tsx';
import { PlayerEndPage } from './player-end-page.tsx';
import { PlayerStage } from './player-stage.tsx';
import { PlayerWords } from './player-words.tsx';
import { StepDots } from './step-dots.tsx';
import { silence, stepWordsOf } from './step-words.ts';
import { toggleFullScreen, useFullScreen } from './use-full-screen.ts';
import { usePlayer } from './use-player.ts';
import { usePlayerKeys } from './use-player-keys.ts';
import { useChimes, useVoice } from './use-player-sounds.ts';
import { useStepNotes, variantsOf } from './use-step-notes.ts';

/** The routine player: one exercise at a time, with the remaining seconds around the figure. */
export function RoutinePlayer({ view }: { readonly view: RoutineView }) {
  const text = useText();
  const [player, tell] = usePlayer(view);
  const notes = useStepNotes(view);
  const isFull = useFullScreen();
  usePlayerKeys(tell, player.phase.type !== 'ended');
  useChimes(view.sounds, player.index, player.phase.type);
  const words = stepWordsOf(view, player, text);
  useVoice(view.spokenCues, text.locale, words?.spoken ?? { ...silence, index: player.index });
  if (words === null) return <PlayerEndPage player={player} view={view} />;

  const { step, exercise, cue, spokenStep } = words;
  const isPaused = player.phase.type === 'paused';
  const note = notes.noteOf(exercise);
  return (
    <main className={view.size === 'small' && !isFull ? 'player player-small' : 'player'}>
      <PlayerHead name={view.name} player={player} isFull={isFull} />
      <PlayerStage {...{ player, step, exercise, cue }} speed={view.speed} />
      <PlayerWords {...{ view, player, words }} note={note.text} />
      <PlayerControls
        isPaused={isPaused}
        variants={variantsOf(exercise)}
        variant={note.variant}
        tell={tell}
        onVariant={(variant) => notes.showVariant(exercise, variant)}
        onSwap={() => notes.swap(exercise)}
        onHurts={() => {
          notes.reportPain(exercise);
          tell({ type: 'painReported' });
        }}
      />
      <p className="only-read-aloud" aria-live="polite">
        {isPaused ? text.t('player.paused') : spokenStep}
      </p>
      <p className="only-read-aloud" aria-live="polite">
        {cue === null ? '' : text.t(`player.do.${cue}`)}
      </p>
    </main>
  );
}

interface PlayerHeadProps {
  readonly name: string;
  readonly player: Player;
  readonly isFull: boolean;
}

function PlayerHead({ name, player, isFull }: PlayerHeadProps) {
  const { t } = useText();
  return (
    <header className="player-head">
      <h1>{name}</h1>
      <StepDots player={player} />
      <Button
        look="quiet"
        isSmall
        isIcon
        aria-label={t(isFull ? 'player.window' : 'player.fullScreen')}
        onPress={toggleFullScreen}
      >
        {isFull ? <Minimize size={16} aria-hidden /> : <Maximize size={16} aria-hidden />}
      </Button>
    </header>
  );
}
