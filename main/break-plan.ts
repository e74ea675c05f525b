import type { BreakKind } from '../shared/core/break-scheduler.ts';
import { pickRoutine } from '../shared/pick-routine.ts';
import type { Library, Routine, RoutineStep } from '../shared/routine.ts';
import type { RoutineReason } from '../shared/views.ts';
import type { History } from './ports.ts';

/** The routine of one break. */
export interface BreakPlan {
  readonly routine: Routine;
  readonly seconds: number;
  readonly steps: readonly RoutineStep[];
  readonly reason: RoutineReason;
}

/** How many past routines the choice looks back on: about two weeks of breaks. */
const LOOK_BACK = 100;

/** What a plan is made for. */
export interface PlannedBreak {
  readonly kind: BreakKind;
  readonly seconds: number;
  /** The number of the opportunity or run: decides between equals. */
  readonly seed: number;
}

/** Chooses the routine of a break; null when there is no content at all. */
export function planBreak(
  library: Library,
  history: Pick<History, 'recentRoutines'>,
  { kind, seconds, seed }: PlannedBreak,
): BreakPlan | null {
  const recent = history.recentRoutines(LOOK_BACK);
  const picked = pickRoutine({ library, kind, seconds, recent, seed });
  return picked && { routine: picked.routine, steps: picked.steps, reason: picked.reason, seconds };
}
