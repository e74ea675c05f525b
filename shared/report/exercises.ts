import type { Hurt, StoredStep } from '../history/records.ts';

/** How often something happened with an exercise. */
export interface ExerciseCount {
  readonly exerciseId: string;
  readonly times: number;
}

/** The exercises of a week, each list with the most frequent first. */
export interface ExerciseFigures {
  /** The number of routines in which each was done, whichever side. */
  readonly done: readonly ExerciseCount[];
  /** The number of times that each was reported as hurting. */
  readonly hurt: readonly ExerciseCount[];
}

/** Counts the exercises that were done, and those that hurt. */
export function exerciseFigures(
  steps: readonly Pick<StoredStep, 'runId' | 'exerciseId' | 'seconds'>[],
  hurts: readonly Pick<Hurt, 'exerciseId'>[],
): ExerciseFigures {
  const runs = new Map<string, Set<number>>();
  for (const { exerciseId, runId, seconds } of steps) {
    if (seconds > 0) runs.set(exerciseId, (runs.get(exerciseId) ?? new Set()).add(runId));
  }
  const hurt = new Map<string, number>();
  for (const { exerciseId } of hurts) hurt.set(exerciseId, (hurt.get(exerciseId) ?? 0) + 1);
  return {
    done: sorted([...runs].map(([exerciseId, each]) => ({ exerciseId, times: each.size }))),
    hurt: sorted([...hurt].map(([exerciseId, times]) => ({ exerciseId, times }))),
  };
}

function sorted(counts: readonly ExerciseCount[]): readonly ExerciseCount[] {
  return [...counts].sort(
    (one, other) => other.times - one.times || one.exerciseId.localeCompare(other.exerciseId),
  );
}
