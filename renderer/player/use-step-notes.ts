import { useState } from 'react';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import { attempt } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { type Variant, variants } from './player-controls.tsx';

/** The note below the instruction: a variant in words, or the result of a button. It belongs to one exercise. */
export interface StepNote {
  readonly exerciseId: string;
  readonly variant: Variant | null;
  readonly text: string;
}

/** The note to show, and the buttons that change it. */
export interface StepNotes {
  /** The note of the shown exercise; at first the variant with which the routine starts. */
  noteOf(exercise: Exercise): StepNote;
  showVariant(exercise: Exercise, variant: Variant | null): void;
  /** Replaces the exercise and notes the outcome. */
  swap(exercise: Exercise): void;
  /** Reports the exercise as painful. */
  reportPain(exercise: Exercise): void;
}

/** Keeps the note of a running routine. */
export function useStepNotes({ runId, firstWay }: RoutineView): StepNotes {
  const { t } = useText();
  const [note, setNote] = useState<StepNote | null>(null);
  const say = (exercise: Exercise, text: string) => setNote({ exerciseId: exercise.id, variant: null, text });
  return {
    noteOf(exercise) {
      const first = variantsOf(exercise).find((each) => each === firstWay) ?? null;
      return note !== null && isShownWith(note, exercise) ? note : variantNote(exercise, first);
    },
    showVariant: (exercise, variant) => setNote(variantNote(exercise, variant)),
    async swap(exercise) {
      const reply = await attempt('routine:swap', { runId, exerciseId: exercise.id });
      const { name } = exercise;
      say(
        exercise,
        reply.ok ? t('player.swapped', { name }) : t('failure.refused', { reason: reply.reason }),
      );
    },
    reportPain(exercise) {
      say(exercise, t('player.hurtsSaid', { name: exercise.name }));
      attempt('routine:hurts', { runId, exerciseId: exercise.id });
    },
  };
}

/** The variants that an exercise has. */
export function variantsOf(exercise: Exercise): readonly Variant[] {
  return variants.filter((each) => exercise[each] !== '');
}

/** A variant is shown with its exercise only; the result of a button stays until the next button. */
function isShownWith(note: StepNote, exercise: Exercise): boolean {
  const isResult = note.variant === null && note.text !== '';
  return isResult || note.exerciseId === exercise.id;
}

function variantNote(exercise: Exercise, variant: Variant | null): StepNote {
  return { exerciseId: exercise.id, variant, text: variant === null ? '' : exercise[variant] };
}
