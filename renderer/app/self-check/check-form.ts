import type { Side } from '../../../shared/choice/exclusions.ts';
import { feels, type SelfCheck, selfTests } from '../../../shared/history/records.ts';
import type { TestMark } from '../../../shared/programme/self-check.ts';

/** The entries so far for one side of one test. */
export interface CheckEntry {
  readonly reach: number | null;
  readonly feel: SelfCheck['feel'] | null;
}

/** All entries so far; a side that is missing has none. */
export type CheckEntries = { readonly [Place in string]?: CheckEntry };

/** One side of one test. */
export interface CheckPlace {
  readonly test: SelfCheck['test'];
  readonly side: Side;
}

const sides: readonly Side[] = ['left', 'right'];
const placeKey = ({ test, side }: CheckPlace) => `${test} ${side}`;

/** The entry for a side. */
export function entryOf(entries: CheckEntries, place: CheckPlace): CheckEntry {
  return entries[placeKey(place)] ?? { reach: null, feel: null };
}

/** The entries with another one for a side. */
export function withEntry(
  entries: CheckEntries,
  place: CheckPlace,
  change: Partial<CheckEntry>,
): CheckEntries {
  return { ...entries, [placeKey(place)]: { ...entryOf(entries, place), ...change } };
}

/** The completed sides, as they are sent; sides that are left out or half filled in are not included. */
export function marksOf(entries: CheckEntries) {
  return selfTests.flatMap((test) =>
    sides.flatMap((side) => {
      const { reach, feel } = entryOf(entries, { test, side });
      return reach === null || feel === null ? [] : [{ test, side, reach, feel }];
    }),
  );
}

/** The sides of a test with a reach as a mark, so that they can be drawn; null if there are none. */
export function markOf(entries: CheckEntries, test: SelfCheck['test']): TestMark | null {
  const sideOf = (side: Side) => {
    const { reach, feel } = entryOf(entries, { test, side });
    return reach === null ? null : { reach, feel: feel ?? 'easy' };
  };
  const [left, right] = [sideOf('left'), sideOf('right')];
  return left === null && right === null ? null : { day: '', scale: 'landmark', left, right };
}

/** The feel with this name; null if there is none. */
export function feelOf(name: string): SelfCheck['feel'] | null {
  return feels.find((each) => each === name) ?? null;
}
