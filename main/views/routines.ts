import { fitsMode, fitsPlace } from '../../shared/choice/allowed.ts';
import { chosenRoutine } from '../../shared/choice/chosen-routine.ts';
import { allowedSides } from '../../shared/choice/exclusions.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { inLanguage, overlaid } from '../../shared/content/translated.ts';
import { todaySpanOf } from '../../shared/core/clock-state.ts';
import type { ExerciseView, RoutineEntryView, RoutinesView } from '../../shared/views/library-view.ts';
import { choiceFor, limitsOf, personalRulesOf } from '../breaks/choice-input.ts';
import type { Snapshot } from '../snapshot.ts';
import { routineInLanguage, shownRoutine } from './wording.ts';

/** The library as its page shows it: what is allowed now, and why the rest is not. */
export function routinesView(snapshot: Snapshot): RoutinesView {
  const { content, contentTexts } = snapshot;
  return {
    routines: routineEntries(snapshot),
    exercises: exerciseViews(snapshot),
    muscles: [...content.muscles].map(([id, muscle]) => ({
      ...overlaid(muscle, contentTexts.muscles[id]),
      id,
    })),
    mode: personalRulesOf(snapshot).mode,
  };
}

/** Each routine as it would be done now, with the swaps that the user's rules require, under its own id. */
function routineEntries(snapshot: Snapshot): readonly RoutineEntryView[] {
  const { content, library, history, state, now } = snapshot;
  const choice = choiceFor(library, history, {
    kind: 'micro',
    seconds: snapshot.rules.microBreakSeconds,
    seed: state.nextRunId,
    isAfterCall: false,
    deskSeconds: 0,
    nowMs: now.wallMs,
    today: todaySpanOf(snapshot),
    person: personalRulesOf(snapshot),
  });
  return [...library.routines.values()].flatMap((routine): RoutineEntryView[] => {
    const { id, offered } = routine;
    const own = routineInLanguage(routine, snapshot);
    const picked = chosenRoutine(choice, id);
    if (picked === null) return [];
    // On a gentle day, most routines would become the same few exercises under many names.
    if (picked.routine.name !== routine.name && choice.mode === 'gentle') return [];
    return [
      {
        routine: {
          ...shownRoutine(picked.routine, picked.origin, snapshot),
          // A swap changes its exercises, not what people know it by.
          name: own.name,
          about: own.about,
          id,
          offered,
        },
        source: content.sources.get(id) ?? null,
        isFavourite: choice.favourites.includes(id),
        steps: picked.steps,
        isElsewhere: picked.steps.some(({ exerciseId }) => {
          const exercise = library.exercises.get(exerciseId);
          return exercise !== undefined && !fitsPlace(exercise, choice.surroundings);
        }),
      },
    ];
  });
}

function exerciseViews(snapshot: Snapshot): readonly ExerciseView[] {
  const { content, library } = snapshot;
  const hiddenBy = hiddenReasonBy(snapshot);
  const { favourites } = snapshot.settings.values;
  const { phase, surroundings } = limitsOf(snapshot);
  return [...library.exercises.values()].map((exercise) => ({
    exercise: inLanguage(exercise, snapshot.language, snapshot.contentTexts.exercises[exercise.id]),
    source: content.sources.get(exercise.id) ?? null,
    isFavourite: favourites.includes(exercise.id),
    hiddenBy: hiddenBy(exercise),
    isLater: exercise.phase > phase,
    isElsewhere: !fitsPlace(exercise, surroundings),
  }));
}

/** The user's own exclusion is named first, then reasons that end on their own. */
function hiddenReasonBy(snapshot: Snapshot): (exercise: Exercise) => ExerciseView['hiddenBy'] {
  const { exclusions, hidden, mode } = limitsOf(snapshot);
  return (exercise) => {
    if (allowedSides(exercise, exclusions) === 'none') return { type: 'exclusion' };
    const hurt = hidden.find(({ exerciseId }) => exerciseId === exercise.id);
    if (hurt !== undefined) return { type: 'hurt', untilMs: hurt.untilMs };
    return mode === 'full' || fitsMode(exercise, mode) ? null : { type: mode };
  };
}
