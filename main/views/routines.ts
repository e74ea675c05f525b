import { chosenRoutine } from '../../shared/choice/chosen-routine.ts';
import { allowedSides } from '../../shared/choice/exclusions.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { inLanguage } from '../../shared/content/translated.ts';
import type { ExerciseView, RoutineEntryView, RoutinesView } from '../../shared/views/library-view.ts';
import { choiceFor } from '../breaks/choice-input.ts';
import { limitsOfScene, personOfScene, type Scene, todaySpanOf } from './scene.ts';
import { shownRoutine } from './wording.ts';

/** The library as its page shows it: what may come now, and why the rest may not. */
export function routinesView(scene: Scene): RoutinesView {
  const { content, language } = scene;
  return {
    routines: routineEntries(scene),
    exercises: exerciseViews(scene),
    muscles: [...content.muscles].map(([id, muscle]) => ({ ...inLanguage(muscle, language), id })),
    mode: personOfScene(scene).mode,
  };
}

/** Each routine as it would be done now, with the swaps that the person's rules ask for, under its own id. */
function routineEntries(scene: Scene): readonly RoutineEntryView[] {
  const { content, library, history, state, now } = scene;
  const choice = choiceFor(library, history, {
    kind: 'micro',
    seconds: scene.rules.microBreakSeconds,
    seed: state.nextRunId,
    isAfterCall: false,
    nowMs: now.wallMs,
    today: todaySpanOf(scene),
    person: personOfScene(scene),
  });
  return [...library.routines.values()].flatMap(({ id, offered }): RoutineEntryView[] => {
    const picked = chosenRoutine(choice, id);
    if (picked === null) return [];
    return [
      {
        routine: { ...shownRoutine(picked.routine, picked.origin, scene), id, offered },
        source: content.sources.get(id) ?? null,
        isFavourite: choice.favourites.includes(id),
        steps: picked.steps,
      },
    ];
  });
}

function exerciseViews(scene: Scene): readonly ExerciseView[] {
  const { content, library } = scene;
  const hiddenBy = hiding(scene);
  const { favourites } = scene.settings.values;
  return [...library.exercises.values()].map((exercise) => ({
    exercise: inLanguage(exercise, scene.language),
    source: content.sources.get(exercise.id) ?? null,
    isFavourite: favourites.includes(exercise.id),
    hiddenBy: hiddenBy(exercise),
  }));
}

/** The person's own wish is named first, then what passes by itself. */
function hiding(scene: Scene): (exercise: Exercise) => ExerciseView['hiddenBy'] {
  const { exclusions, hidden, mode, phase } = limitsOfScene(scene);
  return (exercise) => {
    if (allowedSides(exercise, exclusions) === 'none') return { type: 'exclusion' };
    const hurt = hidden.find(({ exerciseId }) => exerciseId === exercise.id);
    if (hurt !== undefined) return { type: 'hurt', untilMs: hurt.untilMs };
    if (mode === 'limited' && !exercise.isWalk) return { type: 'limited' };
    return exercise.phase > phase ? { type: 'phase' } : null;
  };
}
