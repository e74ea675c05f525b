import type { Exercise, RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { PoseCue } from '../../shared/content/pose-schema.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import type { Text } from '../bridge/text.ts';
import { cueAt } from '../figure/script.ts';
import { cueIndexAt, type Player } from './player.ts';
import type { Spoken } from './use-player-sounds.ts';

/** The step that the player shows, in words. */
export interface StepWords {
  readonly step: RoutineStep;
  readonly exercise: Exercise;
  /** The line of instruction for this moment. */
  readonly line: string;
  /** What to do now: hold, breathe in or out. */
  readonly cue: PoseCue | null;
  /** Null for an exercise without sides. */
  readonly side: string | null;
  /** Names the step with its side and length, for the voice and screen readers. */
  readonly spokenStep: string;
  readonly spoken: Spoken;
}

/** What the voice says when no step is shown: nothing. */
export const silence: Spoken = { step: null, index: 0, line: null, cue: null };

/** Puts the shown step into words; null after the end of the routine. */
export function stepWordsOf(view: RoutineView, player: Player, { t, format }: Text): StepWords | null {
  const { phase, index, elapsedSeconds } = player;
  const step = player.steps[index];
  const exercise = exerciseOf(view, step?.exerciseId);
  if (step === undefined || exercise === undefined || phase.type === 'ended') return null;
  const isMoving = phase.type === 'moving';
  const cueIndex = cueIndexAt(exercise.cues.length, elapsedSeconds, step.seconds);
  const line = exercise.cues[cueIndex] ?? '';
  const cue = isMoving ? cueAt(exercise.figure, elapsedSeconds) : null;
  const side = step.side ? t(`side.${step.side}`) : null;
  const spokenStep = t(side === null ? 'player.sayStep' : 'player.saySideStep', {
    name: exercise.name,
    side: side?.toLocaleLowerCase() ?? '',
    length: format.spokenLength(step.seconds),
    cue: exercise.cues[0] ?? '',
  });
  const spoken: Spoken = {
    step: phase.type === 'paused' ? null : spokenStep,
    index,
    line: isMoving && cueIndex > 0 ? line : null,
    cue: cue === null ? null : t(`player.do.${cue}`),
  };
  return { step, exercise, line, cue, side, spokenStep, spoken };
}

/** The exercise with this id in the routine. */
export function exerciseOf(view: RoutineView, id: string | undefined): Exercise | undefined {
  return view.exercises.find((exercise) => exercise.id === id);
}
