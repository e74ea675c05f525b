/** FNV-1a with a final mix: spreads a text evenly over 32 bits. The only randomness in a choice. */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  sum ^= sum >>> 15;
  return Math.imul(sum, 0x2c1b3c6d) >>> 0;
}

/** The elements that pass, or all if none does: a soft rule. */
export function keepSome<T>(list: readonly T[], test: (each: T) => boolean): readonly T[] {
  const kept = list.filter(test);
  return kept.length > 0 ? kept : list;
}

/** The elements that violate a soft rule least: all with the lowest cost. */
export function keepLeast<T>(list: readonly T[], cost: (each: T) => number): readonly T[] {
  const costs = list.map(cost);
  const least = Math.min(...costs);
  return list.filter((_, index) => costs[index] === least);
}

/** The element with the lowest cost; the seed breaks ties. Null for an empty list. */
export function leastOf<T>(
  list: readonly T[],
  cost: (each: T) => number,
  name: (each: T) => string,
  seed: number,
): T | null {
  const ranked = list
    .map((each) => ({ each, cost: cost(each), tie: hash(`${seed} ${name(each)}`) }))
    .sort((one, other) => one.cost - other.cost || one.tie - other.tie);
  return ranked[0]?.each ?? null;
}
