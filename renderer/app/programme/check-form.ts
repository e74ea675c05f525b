import type { Side } from '../../../shared/choice/exclusions.ts';
import { feels, type SelfCheck, selfTests } from '../../../shared/history/records.ts';

/** What is marked so far for one side of one test. */
export interface CheckEntry {
  readonly reach: number | null;
  readonly feel: SelfCheck['feel'] | null;
}

/** What is marked so far; a side that is not there is not marked. */
export type CheckEntries = { readonly [Place in string]?: CheckEntry };

/** One side of one test. */
export interface CheckPlace {
  readonly test: SelfCheck['test'];
  readonly side: Side;
}

const sides: readonly Side[] = ['left', 'right'];
const placeKey = ({ test, side }: CheckPlace) => `${test} ${side}`;

/** What is marked for a side. */
export function entryOf(entries: CheckEntries, place: CheckPlace): CheckEntry {
  return entries[placeKey(place)] ?? { reach: null, feel: null };
}

/** The entries with something else for a side. */
export function withEntry(
  entries: CheckEntries,
  place: CheckPlace,
  change: Partial<CheckEntry>,
): CheckEntries {
  return { ...entries, [placeKey(place)]: { ...entryOf(entries, place), ...change } };
}

/** The sides that are marked whole, as they are sent; what is left out or half marked is not among them. */
export function marksOf(entries: CheckEntries) {
  return selfTests.flatMap((test) =>
    sides.flatMap((side) => {
      const { reach, feel } = entryOf(entries, { test, side });
      return reach === null || feel === null ? [] : [{ test, side, reach, feel }];
    }),
  );
}

/** A feel by its name; null for another name. */
export function feelOf(name: string): SelfCheck['feel'] | null {
  return feels.find((each) => each === name) ?? null;
}
