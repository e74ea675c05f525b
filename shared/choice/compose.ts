import type { Exercise, Place, Routine } from '../content/exercise-schema.ts';

type Items = Routine['items'];

/** A shorter walk is not worth getting up for. */
const SHORTEST_WALK_SECONDS = 10;
const LONGEST_WALK_IN_MICRO = 60;
/** A single exercise may be scaled within these factors to fill a break. */
const ALONE_LEAST = 0.5;
const ALONE_MOST = 1.5;
/** A pair of exercises may be scaled within these factors. */
const PAIR_LEAST = 0.75;
const PAIR_MOST = 1.2;
/** Limits of the share of a long break that can be walking. */
const WALK_LEAST = 0.3;
const WALK_MOST = 0.65;

/**
 * All ways to fill a short break from a pool, each exercise once: sets that add up exactly, if necessary with a few
 * steps of walking where the user stands anyway, and single exercises and pairs of nearly the right length. Only a long
 * break goes down to the floor.
 */
export function composeShort(pool: readonly Exercise[], seconds: number): readonly Items[] {
  const walk = pool.find(({ isWalk }) => isWalk);
  const rest = pool.filter((exercise) => !exercise.isWalk && exercise.place !== 'floor');
  const found: Items[] = walk === undefined ? [] : [[timed(walk, seconds)]];
  const visit = (from: number, chosen: readonly Exercise[], sum: number): void => {
    const left = seconds - sum;
    if (left === 0 || isNearlyAlone(chosen, seconds)) found.push(chosen.map(({ id }) => id));
    if (walk !== undefined && canWalkOn(chosen, left)) {
      found.push([timed(walk, left), ...inOrder(chosen).map(({ id }) => id)]);
    }
    for (let index = from; index < rest.length; index += 1) {
      const next = rest[index];
      if (next === undefined || (sum > 0 && next.seconds > left)) continue;
      visit(index + 1, [...chosen, next], sum + next.seconds);
    }
  };
  visit(0, [], 0);
  return [...found, ...nearPairs(rest, seconds)];
}

/** Two exercises that fill the break a little faster or slower; without them, the shortest would come every time. */
function nearPairs(rest: readonly Exercise[], seconds: number): readonly Items[] {
  return rest.flatMap((first, index) =>
    rest.slice(index + 1).flatMap((second): Items[] => {
      const scale = seconds / (first.seconds + second.seconds);
      const isNear = scale >= PAIR_LEAST && scale <= PAIR_MOST && scale !== 1;
      return isNear ? [inOrder([first, second]).map(({ id }) => id)] : [];
    }),
  );
}

function isNearlyAlone(chosen: readonly Exercise[], seconds: number): boolean {
  const [only] = chosen;
  if (chosen.length !== 1 || only === undefined || only.seconds === seconds) return false;
  const scale = seconds / only.seconds;
  return scale >= ALONE_LEAST && scale <= ALONE_MOST;
}

function canWalkOn(chosen: readonly Exercise[], left: number): boolean {
  return (
    left >= SHORTEST_WALK_SECONDS &&
    left <= LONGEST_WALK_IN_MICRO &&
    chosen.some(({ place }) => place === 'standing')
  );
}

/** Rates a selection for a long break; lower is better. */
export type Cost = (chosen: readonly Exercise[]) => number;

/**
 * Some good ways to fill a long break: starting from each exercise of the pool, adds the best by `cost` until the
 * time is full, once with a longer walk and once without.
 */
export function composeLong(pool: readonly Exercise[], seconds: number, cost: Cost): readonly Items[] {
  const walk = pool.find(({ isWalk }) => isWalk);
  const rest = pool.filter((exercise) => !exercise.isWalk);
  const found: Items[] = [];
  for (const first of rest) {
    const withoutStanding = rest.filter(({ place }) => place !== 'standing');
    for (const [part, least, most] of [
      [rest, 1 - WALK_MOST, 1 - WALK_LEAST],
      [withoutStanding, 0.9, 1],
    ] as const) {
      const hasWalk = most < 1;
      if ((hasWalk && walk === undefined) || !part.includes(first)) continue;
      for (const chosen of greedy(first, part, seconds * least, seconds * most, cost)) {
        const items = inOrder(chosen).map(({ id }) => id);
        const left = seconds - chosen.reduce((sum, each) => sum + each.seconds, 0);
        found.push(hasWalk && walk !== undefined ? [timed(walk, left), ...items] : items);
      }
    }
  }
  if (walk !== undefined) found.push([timed(walk, seconds)]);
  return found;
}

/** Adds the best exercise that still fits, again and again, and yields each stage between the two lengths. */
function* greedy(
  first: Exercise,
  pool: readonly Exercise[],
  least: number,
  most: number,
  cost: Cost,
): Generator<readonly Exercise[]> {
  let chosen: readonly Exercise[] = [first];
  let sum = first.seconds;
  while (sum <= most) {
    if (sum >= least) yield chosen;
    let best: Exercise | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const next of pool) {
      if (chosen.includes(next) || sum + next.seconds > most) continue;
      const nextCost = cost([...chosen, next]);
      if (nextCost < bestCost) [best, bestCost] = [next, nextCost];
    }
    if (best === null) return;
    chosen = [...chosen, best];
    sum += best.seconds;
  }
}

const order: readonly Place[] = ['standing', 'any', 'seated', 'floor'];

/** From standing down to the floor, and the shortest last, so that the user changes place only once. */
export function inOrder(exercises: readonly Exercise[]): readonly Exercise[] {
  const rank = ({ place, seconds }: Exercise) => order.indexOf(place) + (seconds <= 20 ? 10 : 0);
  return [...exercises].sort((one, other) => rank(one) - rank(other));
}

function timed(exercise: Exercise, seconds: number): Items[number] {
  return { exercise: exercise.id, seconds };
}
