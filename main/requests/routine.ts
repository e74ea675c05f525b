import { exerciseOf } from '../../shared/content/stand-and-walk.ts';
import { routineView } from '../views/routine.ts';
import { routinesView } from '../views/routines.ts';
import { done, type Handlers, type RequestContext, refused } from './context.ts';

const notRunning = refused('this routine no longer runs');

/** The routine that runs, and the library to choose one from. */
export const routineHandlers = {
  'routine:get': (_input, { scene }) => routineView(scene()),
  'routine:progress': ({ steps = [], ...input }, { dispatch, stepsTold }) => {
    stepsTold(input.runId, steps);
    dispatch({ type: 'routineProgressed', ...input });
    return done;
  },
  'routine:end': ({ steps = [], ...input }, context) => {
    if (!isRunning(context, input.runId)) return notRunning;
    context.stepsTold(input.runId, steps);
    context.dispatch({ type: 'routineEnded', ...input });
    return done;
  },
  'routine:close': (_input, { closeRoutine }) => (closeRoutine() ? done : refused('the routine is not over')),
  'routine:hurts': ({ runId, exerciseId }, context) => {
    if (!isRunning(context, runId)) return notRunning;
    if (exerciseOf(exerciseId, context.scene().library) === undefined) {
      return refused(`there is no exercise "${exerciseId}"`);
    }
    context.hurt(exerciseId);
    context.dispatch({ type: 'hurtReported', runId });
    context.routineChanged();
    return done;
  },
  'routine:swap': ({ runId, exerciseId }, context) => {
    if (!isRunning(context, runId)) return notRunning;
    if (!context.plans.swap(exerciseId)) return refused(`"${exerciseId}" is not in this routine`);
    context.routineChanged();
    return done;
  },
  'routine:start': ({ routineId }, { scene, startRoutine }) => {
    if (scene().state.run !== null) return refused('a routine runs already');
    return startRoutine(routineId) ? done : refused('this routine may not come now');
  },
  'routines:get': (_input, { scene }) => routinesView(scene()),
} satisfies Partial<Handlers>;

function isRunning({ scene }: RequestContext, runId: number): boolean {
  return scene().state.run?.id === runId;
}
