import { exerciseOf } from '../../shared/choice/stand-and-walk.ts';
import type { RoutineView } from '../../shared/views.ts';
import { barredIn } from '../plan-rules.ts';
import { questionOf } from './programme.ts';
import { limitsOfScene, type Scene } from './scene.ts';

/** The routine that runs; null when none does. */
export function routineView(scene: Scene): RoutineView | null {
  const { run } = scene.state;
  const { plan, library } = scene;
  if (run === null || plan === null) return null;
  const ids = [...new Set(plan.steps.map(({ exerciseId }) => exerciseId))];
  const { sounds, spokenCues, playerSize, programme } = scene.settings.values;
  return {
    runId: run.id,
    name: plan.routine.name,
    plannedSeconds: run.plannedSeconds,
    doneSeconds: run.doneSeconds,
    steps: plan.steps,
    exercises: ids.map((id) => exerciseOf(id, library)).filter((each) => each !== undefined),
    leftOut: barredIn(plan.steps, limitsOfScene(scene)),
    sounds,
    spokenCues,
    size: playerSize,
    hasHint: plan.hasHint,
    question: programme === null || plan.session === null ? null : questionOf(programme),
    speed: scene.speed,
  };
}
