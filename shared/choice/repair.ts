import { exerciseIdOf, itemsOf, type Library, type Routine } from '../content/exercise-schema.ts';
import { composedRoutine } from '../content/routine-id.ts';
import { type Allowed, allowedRoutine } from './allowed.ts';
import { missAfter, type PlaneSeconds, planeSecondsOf } from './plane-shares.ts';

/** One exercise replaced by another of the same length. */
export interface Swap {
  readonly from: string;
  readonly to: string;
}

/** A routine after its swaps; without swaps it is the library routine. */
export interface SwappedRoutine {
  readonly routine: Routine;
  readonly swaps: readonly Swap[];
}

/** A routine keeps its name if at most this share of its time is swapped. */
const SAME_ROUTINE = 1 / 3;

/**
 * Makes a routine meet the hard rules with the swaps that its exercises list, and avoids exercises in `resting` as
 * far as they allow. The plane with the largest deficit comes first. Null if an exercise is not allowed and has no
 * swap.
 */
export function repair(
  routine: Routine,
  allowed: Allowed,
  original: Library,
  { resting, before }: { readonly resting: ReadonlySet<string>; readonly before: PlaneSeconds },
): SwappedRoutine | null {
  const swaps: Swap[] = [];
  const used = new Set(routine.items.map(exerciseIdOf));
  const items: Routine['items'] = [];
  for (const item of routine.items) {
    const id = exerciseIdOf(item);
    const isAllowed = allowed.library.exercises.has(id);
    const to = isAllowed && !resting.has(id) ? null : bestSwap(id);
    if (to === null && !isAllowed) return null;
    if (to !== null) {
      swaps.push({ from: id, to });
      used.add(to);
    }
    items.push(to === null ? item : typeof item === 'string' ? to : { ...item, exercise: to });
  }
  if (swaps.length === 0) {
    const whole = allowedRoutine(routine, allowed);
    return whole && { routine: whole, swaps };
  }
  const swapped = composedRoutine(items, original, nameAfter(routine, original, swaps));
  const result = allowedRoutine(swapped, allowed);
  return result && { routine: result, swaps };

  function bestSwap(id: string): string | null {
    const exercise = original.exercises.get(id);
    const options = (exercise?.swaps ?? []).flatMap((swap) => {
      const other = allowed.library.exercises.get(swap);
      return other?.seconds === exercise?.seconds && other && !used.has(swap) && !resting.has(swap)
        ? [other]
        : [];
    });
    const costs = options.map((option) =>
      missAfter(before, planeSecondsOf([{ exercise: option, seconds: option.seconds }])),
    );
    return options[costs.indexOf(Math.min(...costs))]?.id ?? null;
  }
}

function nameAfter(routine: Routine, library: Library, swaps: readonly Swap[]): string | undefined {
  const swapped = itemsOf(routine, library)
    .filter(({ exercise }) => swaps.some(({ from }) => from === exercise.id))
    .reduce((sum, { seconds }) => sum + seconds, 0);
  return swapped <= routine.seconds * SAME_ROUTINE ? routine.name : undefined;
}
