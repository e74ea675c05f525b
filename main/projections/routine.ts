import { exerciseOf } from '../../shared/choice/stand-and-walk.ts';
import { weekPlanOf } from '../../shared/programme/weeks.ts';
import type { RoutineView } from '../../shared/views.ts';
import { barredIn } from '../plan-rules.ts';
import { limitsOfScene, type Scene } from './scene.ts';

/** The routine that runs; null when none does. */
export function routineView(scene: Scene): RoutineView | null {
  const { run } = scene.state;
  const { plan, library } = scene;
  if (run === null || plan === null) return null;
  const ids = [...new Set(plan.steps.map(({ exerciseId }) => exerciseId))];
  const { sounds, spokenCues, playerSize } = scene.settings.values;
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
    question: questionOf(scene),
    speed: scene.speed,
  };
}

/** What the gate of the week asks about. */
function questionOf({ plan, settings }: Scene): RoutineView['question'] {
  const { programme } = settings.values;
  if (programme === null || plan === null || plan.session === null) return null;
  const { type } = weekPlanOf(programme.week).gate;
  return { control: type === 'control-easy', effort: type === 'effort' };
}
