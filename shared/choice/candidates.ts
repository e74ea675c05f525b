import { type Exercise, itemsOf, kindOf, type Routine } from '../content/exercise-schema.ts';
import { composedRoutine, LONGEST_ROUTINE_ID } from '../content/routine-id.ts';
import { type Allowed, allowedRoutine } from './allowed.ts';
import type { Choice } from './choice.ts';
import { composeLong, composeShort, inOrder } from './compose.ts';
import { missAfter, type PlaneSeconds, planeSecondsOf } from './plane-shares.ts';
import { repair } from './repair.ts';
import { isMain } from './traits.ts';

/** A routine that the hard rules let through. */
export interface Candidate {
  readonly routine: Routine;
  /** Put together for this break, not written by a person. */
  readonly isComposed: boolean;
  /** The routine of the library that it is or was made of by swaps; null: none. */
  readonly origin: string | null;
}

/** What candidates are made with. */
export interface Ground {
  readonly allowed: Allowed;
  /** Main exercises that were done too recently. */
  readonly resting: ReadonlySet<string>;
  /** What was done in the last week. */
  readonly before: PlaneSeconds;
}

/** A routine of the library may be done this much faster or slower to fill a break. */
const SCALE_LEAST = 0.7;
const SCALE_MOST = 1.34;

/**
 * Everything that could be offered: routines of the library as they are or with equal-length swaps, and
 * routines composed from the exercises that are rested, or from all when those do not fill the break. Empty when
 * nothing is left.
 */
export function candidatesFor(choice: Choice, ground: Ground): readonly Candidate[] {
  const written = writtenFor(choice, ground);
  const pool = [...ground.allowed.library.exercises.values()];
  const rested = pool.filter(({ id }) => !ground.resting.has(id));
  const fresh = composeFor(choice, ground, rested);
  const composed = fresh.length > 0 ? fresh : composeFor(choice, ground, pool);
  const known = new Set(written.map(({ routine }) => contentOf(routine)));
  const all = [...written];
  for (const items of composed) {
    const routine = composedRoutine(items, ground.allowed.library);
    if (routine.id.length > LONGEST_ROUTINE_ID || known.has(contentOf(routine))) continue;
    known.add(contentOf(routine));
    const result = allowedRoutine(routine, { ...ground.allowed, onlySide: new Map() });
    if (result !== null) all.push({ routine: result, isComposed: true, origin: null });
  }
  return all.length > 0 ? all : loosely(choice, pool);
}

/** Whether a routine of the library can fill a break of so many seconds. */
export function scalesTo(routine: Routine, seconds: number): boolean {
  const scale = seconds / routine.seconds;
  return scale >= SCALE_LEAST && scale <= SCALE_MOST;
}

/** Routines of the library that suit the break, with swaps where they are needed. */
function writtenFor(choice: Choice, ground: Ground): readonly Candidate[] {
  const { library, kind, seconds } = choice;
  const fitting = [...library.routines.values()].filter(
    (routine) => routine.offered === 'breaks' && kindOf(routine) === kind && scalesTo(routine, seconds),
  );
  return fitting.flatMap((routine): Candidate[] => {
    const whole = allowedRoutine(routine, ground.allowed);
    const swapped = repair(routine, ground.allowed, library, ground);
    const origin = routine.id;
    const kept = whole === null ? [] : [{ routine: whole, isComposed: false, origin }];
    if (swapped === null || swapped.swaps.length === 0) return kept;
    return [...kept, { routine: swapped.routine, isComposed: true, origin }];
  });
}

function composeFor(choice: Choice, ground: Ground, pool: readonly Exercise[]): readonly Routine['items'][] {
  const { kind, seconds } = choice;
  if (kind === 'micro') return composeShort(pool, seconds);
  return composeLong(pool, seconds, (chosen) => missAfter(ground.before, secondsOf(chosen)));
}

function secondsOf(chosen: readonly Exercise[]): PlaneSeconds {
  return planeSecondsOf(chosen.map((exercise) => ({ exercise, seconds: exercise.seconds })));
}

/** What is left when nothing adds up: as many exercises as fit, if they fill half of the break. */
function loosely({ library, seconds }: Choice, pool: readonly Exercise[]): readonly Candidate[] {
  const ordered = inOrder(pool.filter(({ place }) => place !== 'floor'));
  const chosen: Exercise[] = [];
  let sum = 0;
  for (const exercise of ordered) {
    if (sum + exercise.seconds > seconds * SCALE_MOST) continue;
    chosen.push(exercise);
    sum += exercise.seconds;
  }
  if (sum < seconds / 2) return [];
  return [
    {
      routine: composedRoutine(
        chosen.map(({ id }) => id),
        library,
      ),
      isComposed: true,
      origin: null,
    },
  ];
}

/** The same content has the same text, whatever the routine is called. */
function contentOf(routine: Routine): string {
  return routine.items
    .map((item) => (typeof item === 'string' ? item : `${item.exercise}=${item.seconds}`))
    .sort()
    .join('+');
}

/** Main exercises that were done within `ms` before now. */
export function restingMains(choice: Choice, ms: number): ReadonlySet<string> {
  const resting = new Set<string>();
  for (const { exerciseId, seconds, atMs } of choice.steps) {
    const exercise = choice.library.exercises.get(exerciseId);
    if (exercise !== undefined && seconds > 0 && choice.nowMs - atMs < ms && isMain(exercise)) {
      resting.add(exerciseId);
    }
  }
  return resting;
}

/** How often a routine would bring a main exercise too early, or twice. */
export function earlyRepeats(routine: Routine, choice: Choice, { allowed, resting }: Ground): number {
  const mains = itemsOf(routine, allowed.library)
    .map(({ exercise }) => choice.library.exercises.get(exercise.id) ?? exercise)
    .filter(isMain);
  const early = mains.filter(({ id }) => resting.has(id)).length;
  return early + mains.length - new Set(mains).size;
}
