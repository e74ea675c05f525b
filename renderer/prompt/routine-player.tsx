import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Exercise } from '../../shared/routine.ts';
import type { RoutineView } from '../../shared/views.ts';
import { attempt } from '../bridge.ts';
import { Figure } from '../figure/figure.tsx';
import { useText } from '../text.ts';
import { ProgressRing } from '../ui/progress-ring.tsx';
import { type Chime, createChime } from './chime.ts';
import { cueIndexAt, nextStepOf, type PlayerEvent } from './player.ts';
import { PlayerControls } from './player-controls.tsx';
import { PlayerEndPage } from './player-end-page.tsx';
import { StepDots } from './step-dots.tsx';
import { usePlayer } from './use-player.ts';

/** The routine player: one exercise at a time, with its seconds round the figure. */
export function RoutinePlayer({ view }: { readonly view: RoutineView }) {
  const { t, format } = useText();
  const [player, tell] = usePlayer(view);
  const [hurtName, setHurtName] = useState<string | null>(null);
  usePlayerKeys(tell);
  useChimes(view.sounds, player.index, player.phase.type);

  const step = player.steps[player.index];
  const exercise = exerciseOf(view, step?.exerciseId);
  if (step === undefined || exercise === undefined || player.phase.type === 'ended') {
    return <PlayerEndPage player={player} plannedSeconds={view.plannedSeconds} />;
  }

  const { phase } = player;
  const motion = phase.type === 'paused' ? phase.held : phase;
  const leftSeconds = Math.ceil(step.seconds - player.elapsedSeconds);
  const cue = exercise.cues[cueIndexAt(exercise.cues.length, player.elapsedSeconds, step.seconds)] ?? '';
  const side = step.side === null ? null : t(`side.${step.side}`);
  const next = nextStepOf(player);
  const nextName = exerciseOf(view, next?.exerciseId)?.name ?? '';
  const said = t(side === null ? 'player.sayStep' : 'player.saySideStep', {
    name: exercise.name,
    side: side?.toLocaleLowerCase() ?? '',
    length: format.spokenLength(step.seconds),
    cue: exercise.cues[0] ?? '',
  });

  return (
    <main className="player">
      <header className="player-head">
        <h1>{view.name}</h1>
        <StepDots player={player} />
      </header>
      <div className="player-stage">
        <ProgressRing
          share={player.elapsedSeconds / step.seconds}
          isResting={phase.type !== 'moving'}
          corner={
            <p className="player-seconds">
              {motion.type === 'preparing' ? Math.ceil(motion.leftSeconds) : leftSeconds}
            </p>
          }
        >
          <Figure
            key={player.index}
            exercise={exercise}
            side={step.side}
            isMoving={phase.type !== 'paused'}
            elapsedSeconds={0}
            speed={view.speed}
          />
        </ProgressRing>
      </div>
      <div className="player-words">
        <p className="player-name">
          <span>{exercise.name}</span>
          {side !== null && <span className="player-side">{side}</span>}
        </p>
        <p className="player-cue">
          {phase.type === 'paused'
            ? t('player.paused')
            : motion.type === 'preparing'
              ? t('player.prepare')
              : cue}
        </p>
        <p className="quiet" hidden={hurtName !== null}>
          {next === null
            ? t('player.last')
            : t(next.side === null ? 'player.upNext' : 'player.upNextSide', {
                name: nextName,
                side: next.side === null ? '' : t(`side.${next.side}`).toLocaleLowerCase(),
              })}
        </p>
        <p className="player-note" role="status">
          {hurtName === null ? '' : t('player.hurtsSaid', { name: hurtName })}
        </p>
      </div>
      <PlayerControls
        isPaused={phase.type === 'paused'}
        tell={tell}
        onHurts={() => {
          setHurtName(exercise.name);
          attempt('routine:hurts', { runId: view.runId, exerciseId: exercise.id });
          tell({ type: 'painReported' });
        }}
      />
      <p className="only-read-aloud" aria-live="polite">
        {phase.type === 'paused' ? t('player.paused') : said}
      </p>
    </main>
  );
}

function exerciseOf(view: RoutineView, id: string | undefined): Exercise | undefined {
  return view.exercises.find((exercise) => exercise.id === id);
}

/** Space pauses, the arrows step, Escape ends. A focused button keeps Space for itself. */
function usePlayerKeys(tell: (event: PlayerEvent) => void): void {
  const { direction } = useLocale();
  useEffect(() => {
    const isForward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
    const hear = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') tell({ type: 'stopChosen' });
      else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        tell({ type: event.key === isForward ? 'nextChosen' : 'previousChosen' });
      } else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
        event.preventDefault();
        if (!event.repeat) tell({ type: 'pauseToggled' });
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [tell, direction]);
}

function useChimes(isOn: boolean, index: number, phase: string): void {
  const [chime] = useState<Chime | null>(() => (isOn ? createChime() : null));
  const isMoving = phase === 'moving';
  const hasEnded = phase === 'ended';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step that begins sounds once
  useEffect(() => {
    if (hasEnded) chime?.('end');
    else if (isMoving) chime?.('begin');
  }, [chime, index, isMoving, hasEnded]);
}
