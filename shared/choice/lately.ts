import type { Library } from '../content/exercise-schema.ts';
import type { Choice } from './choice.ts';
import { isMain } from './traits.ts';

/** An exercise that has not been done for this long comes first, so that each one comes within ten workdays. */
const OVERDUE_MS = 10 * 24 * 3_600_000;

/** The allowed exercises that have waited too long, walking included; none in a user's first days. */
export function overdueIn({ exercises }: Library, { steps, nowMs }: Choice): ReadonlySet<string> {
  const isLate = (atMs: number) => nowMs - atMs >= OVERDUE_MS;
  if (!steps.some(({ atMs }) => isLate(atMs))) return new Set();
  const done = new Set(
    steps.filter(({ atMs, seconds }) => seconds > 0 && !isLate(atMs)).map(({ exerciseId }) => exerciseId),
  );
  return new Set([...exercises.keys()].filter((id) => !done.has(id)));
}

/** The short finishers that were done in the last `ms` milliseconds. */
export function finishersSince({ steps, library, nowMs }: Choice, ms: number): ReadonlySet<string> {
  const recent = steps.filter(({ atMs, seconds }) => seconds > 0 && nowMs - atMs < ms);
  return new Set(
    recent.flatMap(({ exerciseId }) => {
      const exercise = library.exercises.get(exerciseId);
      return exercise === undefined || exercise.isWalk || isMain(exercise) ? [] : [exerciseId];
    }),
  );
}
