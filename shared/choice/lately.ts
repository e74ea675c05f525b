import type { Library } from '../content/exercise-schema.ts';
import type { Choice } from './choice.ts';
import { isMain } from './traits.ts';

/** An exercise that has not been done for this long comes first, so that each one comes within ten workdays. */
const OVERDUE_MS = 8 * 24 * 3_600_000;

/** The allowed exercises that have waited too long, apart from walking; none in a user's first days. */
export function overdueIn({ exercises }: Library, { steps, nowMs }: Choice): ReadonlySet<string> {
  const isLate = (atMs: number) => nowMs - atMs >= OVERDUE_MS;
  if (!steps.some(({ atMs }) => isLate(atMs))) return new Set();
  const done = new Set(
    steps.filter(({ atMs, seconds }) => seconds > 0 && !isLate(atMs)).map(({ exerciseId }) => exerciseId),
  );
  const waiting = [...exercises.values()].filter(({ id, isWalk }) => !isWalk && !done.has(id));
  return new Set(waiting.map(({ id }) => id));
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
