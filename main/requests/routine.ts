import { exerciseOf } from '../../shared/content/stand-and-walk.ts';
import { startRoutine } from '../breaks/break-starter.ts';
import { reportPain } from '../breaks/pain-reports.ts';
import { swappedPlan } from '../breaks/routine-planner.ts';
import { afterRoutineView } from '../views/after-routine.ts';
import { routineView } from '../views/routine.ts';
import { routinesView } from '../views/routines.ts';
import { done, failed, type Handlers, type RequestContext, rejected } from './context.ts';

const notRunning = rejected('routine-over');

/** The routine in progress, and the library to choose one from. */
export const routineHandlers = {
  'routine:get': (_input, { snapshot }) => routineView(snapshot()),
  'routine:progress': ({ steps = [], ...input }, { dispatch, reportSteps }) => {
    reportSteps(input.runId, steps);
    return dispatch({ type: 'routineProgressed', ...input }) ? done : failed;
  },
  'routine:end': ({ steps = [], ...input }, context) => {
    if (!isRunning(context, input.runId)) return notRunning;
    context.reportSteps(input.runId, steps);
    return context.dispatch({ type: 'routineEnded', ...input }) ? done : failed;
  },
  'routine:close': (_input, { player }) => (player.closeNow() ? done : rejected('routine-running')),
  'routine:after': (_input, { snapshot }) => afterRoutineView(snapshot()),
  'routine:hurts': ({ runId, exerciseId }, context) => {
    if (!isRunning(context, runId)) return notRunning;
    if (exerciseOf(exerciseId, context.snapshot().library) === undefined) {
      return rejected('internal');
    }
    reportPain(context, exerciseId);
    context.programmeChanged();
    const isDone = context.dispatch({ type: 'hurtReported', runId });
    context.routineChanged();
    return isDone ? done : failed;
  },
  'routine:swap': ({ runId, exerciseId }, context) => {
    if (!isRunning(context, runId)) return notRunning;
    const plan = swappedPlan(context.snapshot(), exerciseId);
    if (plan === null) return rejected('internal');
    context.replacePlan(plan);
    return done;
  },
  'routine:start': ({ routineId }, context) => {
    if (context.snapshot().state.run !== null) return rejected('routine-running');
    return startRoutine(context, routineId) ? done : rejected('routine-unavailable');
  },
  'routines:get': (_input, { snapshot }) => routinesView(snapshot()),
} satisfies Partial<Handlers>;

function isRunning({ snapshot }: RequestContext, runId: number): boolean {
  return snapshot().state.run?.id === runId;
}
