import type { Library } from '../../shared/content/exercise-schema.ts';
import type { RoutineJob } from '../../shared/schedule/calendar-jobs.ts';
import type { RecentRoutines } from '../ports/history.ts';

const ROUTINES_LOOKED_BACK = 60;

/** The ids of the routines for a time of day, those done longest ago first. */
export function routineOfDay(
  type: RoutineJob['type'],
  library: Library,
  history: RecentRoutines,
): readonly string[] {
  const wanted = type === 'morningRoutine' ? 'morning' : 'evening';
  const recent = history.recentRoutines(ROUTINES_LOOKED_BACK).map(({ routineId }) => routineId);
  const ageOf = (id: string) => (recent.includes(id) ? recent.indexOf(id) : Number.POSITIVE_INFINITY);
  return [...library.routines.values()]
    .filter(({ offered }) => offered === wanted)
    .map(({ id }) => id)
    .sort((one, other) => (ageOf(one) < ageOf(other) ? 1 : ageOf(one) > ageOf(other) ? -1 : 0));
}
