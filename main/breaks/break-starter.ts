import type { EventInput } from '../../shared/core/event.ts';
import { MINUTE, SECOND } from '../../shared/core/time.ts';
import type { RoutineJob } from '../../shared/schedule/calendar-jobs.ts';
import type { BreakPlan } from '../ports/break-plan.ts';
import type { Log } from '../ports/log.ts';
import type { Snapshot } from '../snapshot.ts';
import { routineOfDay } from './routine-of-day.ts';
import { planForStart, planOfLength, planOfRoutine } from './routine-planner.ts';

/** Dependencies of starting a break. */
export interface StartContext {
  readonly log: Log;
  snapshot(): Snapshot;
  /** Reports an event to the engine, with the plan that it refers to; false if anything it caused failed. */
  dispatch(input: EventInput, plan?: BreakPlan): boolean;
}

/** Length of a morning or wind-down routine if the content has none. */
const ROUTINE_OF_DAY_SECONDS = (5 * MINUTE) / SECOND;

/**
 * Starts the break that is due, otherwise a short one. `opportunityId`: the card that was answered; null: the request
 * came from the tray or the window. False if a break is in progress already, or anything the start caused failed.
 */
export function startBreak(context: StartContext, opportunityId: number | null = null): boolean {
  const snapshot = context.snapshot();
  if (snapshot.state.run !== null) return false;
  return start(context, planForStart(snapshot, context.log), opportunityId);
}

/** Starts a routine by its id; false if it is not available now, or a break is in progress. */
export function startRoutine(context: StartContext, routineId: string): boolean {
  const snapshot = context.snapshot();
  if (snapshot.state.run !== null) return false;
  const plan = planOfRoutine(snapshot, routineId);
  return plan !== null && start(context, plan);
}

/** Starts the routine of a time of day, unless a break is in progress. */
export function startRoutineOfDay(context: StartContext, type: RoutineJob['type']): void {
  const snapshot = context.snapshot();
  if (snapshot.state.run !== null) return;
  for (const id of routineOfDay(type, snapshot.library, snapshot.history)) {
    const plan = planOfRoutine(snapshot, id);
    if (plan !== null) return void start(context, plan);
  }
  start(context, planOfLength(snapshot, ROUTINE_OF_DAY_SECONDS, context.log));
}

function start({ dispatch }: StartContext, plan: BreakPlan, opportunityId: number | null = null): boolean {
  const { id, seconds } = plan;
  return dispatch({ type: 'breakRequested', opportunityId, plan: { id, seconds } }, plan);
}
