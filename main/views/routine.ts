import { isHarderBarred } from '../../shared/choice/exclusions.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import { barredIn } from '../breaks/barred-exercises.ts';
import { firstWayOf, questionOf } from './programme.ts';
import { limitsOfScene, type Scene } from './scene.ts';
import { shownExercise, shownRoutine } from './wording.ts';

/** The routine that runs; null when none does. */
export function routineView(scene: Scene): RoutineView | null {
  const { run } = scene.state;
  const { plan } = scene;
  if (run === null || plan === null) return null;
  const ids = [...new Set(plan.steps.map(({ exerciseId }) => exerciseId))];
  const { sounds, spokenCues, playerSize, programme } = scene.settings.values;
  return {
    runId: run.id,
    name: shownRoutine(plan.routine, plan.origin, scene).name,
    plannedSeconds: run.plannedSeconds,
    doneSeconds: run.doneSeconds,
    steps: plan.steps,
    exercises: ids.flatMap((id) => playedExercise(id, scene) ?? []),
    firstWay: firstWayOf(programme, plan.origin),
    leftOut: barredIn(plan.steps, limitsOfScene(scene)),
    sounds,
    spokenCues,
    size: playerSize,
    hasHint: plan.hasHint,
    question: programme === null || plan.session === null ? null : questionOf(programme),
    speed: scene.speed,
  };
}

/** An exercise without the harder way that asks for what is excluded. */
function playedExercise(id: string, scene: Scene): Exercise | undefined {
  const exercise = shownExercise(id, scene);
  if (exercise === undefined || !isHarderBarred(exercise, scene.settings.values.exclusions)) return exercise;
  return { ...exercise, harder: '' };
}
