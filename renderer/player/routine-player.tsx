import { Maximize, Minimize } from 'lucide-react';
import { useState } from 'react';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import { attempt } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { cueAt } from '../figure/script.ts';
import { Button } from '../ui/button.tsx';
import { cueIndexAt, nextStepOf } from './player.ts';
import { PlayerControls, type Variant, variants } from './player-controls.tsx';
import { PlayerEndPage } from './player-end-page.tsx';
import { PlayerStage } from './player-stage.tsx';
import { StepDots } from './step-dots.tsx';
import { toggleFullScreen, useFullScreen } from './use-full-screen.ts';
import { usePlayer } from './use-player.ts';
import { usePlayerKeys } from './use-player-keys.ts';
import { useChimes, useVoice } from './use-player-sounds.ts';

/** What stands under the cue: a variant in words, or what came of a button; all of one exercise's place. */
interface Note {
  readonly exerciseId: string | undefined;
  readonly variant: Variant | null;
  readonly text: string;
}

/** The routine player: one exercise at a time, with its seconds round the figure. */
export function RoutinePlayer({ view }: { readonly view: RoutineView }) {
  const { t, format, locale } = useText();
  const [player, tell] = usePlayer(view);
  const [note, setNote] = useState<Note | null>(null);
  const isFull = useFullScreen();
  const { phase, index, elapsedSeconds } = player;
  const hasEnded = phase.type === 'ended';
  usePlayerKeys(tell, !hasEnded);
  useChimes(view.sounds, index, phase.type);

  const step = player.steps[index];
  const exercise = exerciseOf(view, step?.exerciseId);
  const isMoving = phase.type === 'moving';
  const isPaused = phase.type === 'paused';
  const isPreparing = (isPaused ? phase.held : phase).type === 'preparing';
  const cues = exercise?.cues ?? [];
  const cueIndex = cueIndexAt(cues.length, elapsedSeconds, step?.seconds ?? 0);
  const line = cues[cueIndex] ?? '';
  const cue = isMoving && exercise !== undefined ? cueAt(exercise.figure, elapsedSeconds) : null;
  const side = step?.side ? t(`side.${step.side}`) : null;
  const said = t(side === null ? 'player.sayStep' : 'player.saySideStep', {
    name: exercise?.name ?? '',
    side: side?.toLocaleLowerCase() ?? '',
    length: format.spokenLength(step?.seconds ?? 0),
    cue: cues[0] ?? '',
  });
  useVoice(view.spokenCues, locale, {
    step: hasEnded || isPaused ? null : said,
    index,
    line: isMoving && cueIndex > 0 ? line : null,
    cue: cue === null ? null : t(`player.do.${cue}`),
  });

  if (step === undefined || exercise === undefined || hasEnded) {
    return <PlayerEndPage player={player} view={view} />;
  }

  const next = nextStepOf(player);
  const offered = variants.filter((each) => exercise[each] !== '');
  const first = offered.find((each) => each === view.firstWay) ?? null;
  const shown = noteFor(exercise, note, first);
  const showVariant = (variant: Variant | null) => setNote(inWords(exercise, variant));
  const swap = () =>
    attempt('routine:swap', { runId: view.runId, exerciseId: exercise.id }).then((reply) => {
      const text = reply.ok
        ? t('player.swapped', { name: exercise.name })
        : t('failure.refused', { reason: reply.reason });
      setNote({ exerciseId: exercise.id, variant: null, text });
    });

  return (
    <main className={view.size === 'small' && !isFull ? 'player player-small' : 'player'}>
      <header className="player-head">
        <h1>{view.name}</h1>
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
      <PlayerStage {...{ player, step, exercise, cue }} speed={view.speed} />
      <div className="player-words">
        <p className="player-name">
          <span>{exercise.name}</span>
          {side !== null && <span className="player-side">{side}</span>}
        </p>
        <p className="player-cue">
          {isPaused ? t('player.paused') : isPreparing ? t('player.prepare') : line}
        </p>
        <p className="quiet player-next" hidden={shown.text !== ''}>
          {next === null
            ? t('player.last')
            : t(next.side === null ? 'player.upNext' : 'player.upNextSide', {
                name: exerciseOf(view, next.exerciseId)?.name ?? '',
                side: next.side === null ? '' : t(`side.${next.side}`).toLocaleLowerCase(),
              })}
        </p>
        <p className="player-note" role="status">
          {shown.text}
        </p>
      </div>
      <PlayerControls
        isPaused={isPaused}
        variants={offered}
        variant={shown.variant}
        tell={tell}
        onVariant={showVariant}
        onSwap={swap}
        onHurts={() => {
          const text = t('player.hurtsSaid', { name: exercise.name });
          setNote({ exerciseId: exercise.id, variant: null, text });
          attempt('routine:hurts', { runId: view.runId, exerciseId: exercise.id });
          tell({ type: 'painReported' });
        }}
      />
      <p className="only-read-aloud" aria-live="polite">
        {isPaused ? t('player.paused') : said}
      </p>
      <p className="only-read-aloud" aria-live="polite">
        {cue === null ? '' : t(`player.do.${cue}`)}
      </p>
    </main>
  );
}

function exerciseOf(view: RoutineView, id: string | undefined): Exercise | undefined {
  return view.exercises.find((exercise) => exercise.id === id);
}

/** What stands there now. A variant is of one exercise; what came of a button stays until the next one is pressed. */
function noteFor(exercise: Exercise, note: Note | null, first: Variant | null): Note {
  const isTold = note?.variant === null && note.text !== '';
  return note !== null && (isTold || note.exerciseId === exercise.id) ? note : inWords(exercise, first);
}

function inWords(exercise: Exercise, variant: Variant | null): Note {
  return { exerciseId: exercise.id, variant, text: variant === null ? '' : exercise[variant] };
}
