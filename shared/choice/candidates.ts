import { type Exercise, itemsOf, kindOf, type Routine } from '../content/exercise-schema.ts';
import { composedRoutine, LONGEST_ROUTINE_ID } from '../content/routine-id.ts';
import { type Allowed, allowedRoutine } from './allowed.ts';
import type { Choice } from './choice.ts';
import { composeLong, composeShort, inOrder } from './compose.ts';
import { missAfter, type PlaneSeconds, planeSecondsOf } from './plane-shares.ts';
import { repair } from './repair.ts';
import { isMain } from './traits.ts';

/** A routine that the hard rules allow. */
export interface Candidate {
  readonly routine: Routine;
  /** Composed for this break rather than taken from the library. */
  readonly isComposed: boolean;
  /** The library routine that it is, with or without swaps; null: none. */
  readonly origin: string | null;
}

/** Shared input for building candidates. */
export interface CandidateInput {
  readonly allowed: Allowed;
  /** Main exercises done too recently to repeat. */
  readonly resting: ReadonlySet<string>;
  /** Seconds done in the last week. */
  readonly before: PlaneSeconds;
}

/** A library routine may be scaled within these factors to fill a break. */
const SCALE_LEAST = 0.7;
const SCALE_MOST = 1.34;

/**
 * Everything that could be offered: library routines as they are or with equal-length swaps, and routines composed
 * from the rested exercises, or from all of them if the rested ones do not fill the break. Empty if no exercise is
 * allowed.
 */
export function candidatesFor(choice: Choice, input: CandidateInput): readonly Candidate[] {
  const written = libraryCandidates(choice, input);
  const pool = [...input.allowed.library.exercises.values()];
  const rested = pool.filter(({ id }) => !input.resting.has(id));
  const fresh = composeFor(choice, input, rested);
  const composed = fresh.length > 0 ? fresh : composeFor(choice, input, pool);
  const known = new Set(written.map(({ routine }) => contentOf(routine)));
  const all = [...written];
  for (const items of composed) {
    const routine = composedRoutine(items, input.allowed.library);
    if (routine.id.length > LONGEST_ROUTINE_ID || known.has(contentOf(routine))) continue;
    known.add(contentOf(routine));
    const result = allowedRoutine(routine, { ...input.allowed, onlySide: new Map() });
    if (result !== null) all.push({ routine: result, isComposed: true, origin: null });
  }
  return all.length > 0 ? all : looseFits(choice, pool);
}

/** Whether a library routine can fill a break of `seconds`. */
export function scalesTo(routine: Routine, seconds: number): boolean {
  const scale = seconds / routine.seconds;
  return scale >= SCALE_LEAST && scale <= SCALE_MOST;
}

/** Library routines that fit the break, with swaps where needed. */
function libraryCandidates(choice: Choice, input: CandidateInput): readonly Candidate[] {
  const { library, kind, seconds } = choice;
  const fitting = [...library.routines.values()].filter(
    (routine) => routine.offered === 'breaks' && kindOf(routine) === kind && scalesTo(routine, seconds),
  );
  return fitting.flatMap((routine): Candidate[] => {
    const whole = allowedRoutine(routine, input.allowed);
    const swapped = repair(routine, input.allowed, library, input);
    const origin = routine.id;
    const kept = whole === null ? [] : [{ routine: whole, isComposed: false, origin }];
    if (swapped === null || swapped.swaps.length === 0) return kept;
    return [...kept, { routine: swapped.routine, isComposed: true, origin }];
  });
}

function composeFor(
  choice: Choice,
  input: CandidateInput,
  pool: readonly Exercise[],
): readonly Routine['items'][] {
  const { kind, seconds } = choice;
  if (kind === 'micro') return composeShort(pool, seconds);
  return composeLong(pool, seconds, (chosen) => missAfter(input.before, secondsOf(chosen)));
}

function secondsOf(chosen: readonly Exercise[]): PlaneSeconds {
  return planeSecondsOf(chosen.map((exercise) => ({ exercise, seconds: exercise.seconds })));
}

/** The fallback if no combination adds up exactly: as many exercises as fit, if they fill half of the break. */
function looseFits({ library, seconds }: Choice, pool: readonly Exercise[]): readonly Candidate[] {
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

/** A text that is the same for routines with the same content, whatever their names. */
function contentOf(routine: Routine): string {
  return routine.items
    .map((item) => (typeof item === 'string' ? item : `${item.exercise}=${item.seconds}`))
    .sort()
    .join('+');
}

/** Main exercises done in the last `ms` milliseconds. */
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

/** How many main exercises of a routine would come too early, or twice. */
export function earlyRepeats(routine: Routine, choice: Choice, { allowed, resting }: CandidateInput): number {
  const mains = itemsOf(routine, allowed.library)
    .map(({ exercise }) => choice.library.exercises.get(exercise.id) ?? exercise)
    .filter(isMain);
  const early = mains.filter(({ id }) => resting.has(id)).length;
  return early + mains.length - new Set(mains).size;
}
