import { setTimeout } from 'node:timers/promises';
import { type ProcessUse, readTree, runsElsewhere } from './process-tree.ts';

/** The resources that a program used over a period. All but `withHelper` exclude what only an Electron stand-in has. */
export interface Use extends Totals {
  readonly minutes: number;
  readonly processes: number;
  /** Samples while the same Electron also ran elsewhere. Memory is from the other samples, if there are any. */
  readonly disturbedLooks: number;
  /** Including a stand-in's helper process and native modules; null: there is no helper. */
  readonly withHelper: Totals | null;
  /** The threads that switched most, with their process: per minute. */
  readonly busiest: readonly (readonly [thread: string, perMinute: number])[];
  /** MB by kind of process, at the end. */
  readonly pssMbByType: Readonly<Record<string, number>>;
}

/** The sums over processes. */
export interface Totals {
  /** Median of the samples. */
  readonly pssMb: number;
  readonly cpuMsPerMinute: number;
  readonly switchesPerMinute: number;
}

/** Short enough to see most threads that end between two samples. */
const LOOK_MS = 5_000;

/** Samples a program for `minutes`. This happens from outside and is not included in its figures. */
export async function meter(rootPid: number, minutes: number): Promise<Use> {
  const begun = performance.now();
  const looks = [readTree(rootPid)];
  const alone: Look[] = [];
  while (performance.now() - begun < minutes * 60_000) {
    await setTimeout(Math.min(LOOK_MS, minutes * 60_000 - (performance.now() - begun) + 1));
    const next = readTree(rootPid);
    if (next.length === 0) throw new Error('the program has ended while it was measured');
    looks.push(next);
    if (!runsElsewhere(rootPid)) alone.push(next);
  }
  const passed = (performance.now() - begun) / 60_000;
  const own = looks.map(withoutHelper);
  const last = own.at(-1) ?? [];
  const weighed = alone.length > 0 ? alone : looks;
  const totals = (all: readonly Look[], weighable: readonly Look[]): Totals => ({
    pssMb: median(weighable.map(pssMb)),
    ...flowOf(all, passed),
  });
  return {
    minutes: passed,
    ...totals(own, weighed.map(withoutHelper)),
    disturbedLooks: looks.length - 1 - alone.length,
    processes: last.length,
    withHelper: looks.some((look) => look.some(({ isHelper }) => isHelper)) ? totals(looks, weighed) : null,
    busiest: [...switchesOf(own)]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 6)
      .map(([thread, count]) => [thread, count / passed] as const),
    pssMbByType: byType(last),
  };
}

/** Memory of a program now, MB, without a stand-in runtime's helper. */
export function pssMbOf(rootPid: number): number {
  return pssMb(withoutHelper(readTree(rootPid)));
}

/** The median; the mean of the two middle values if their number is even. NaN if there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

type Look = readonly ProcessUse[];

function flowOf(looks: readonly Look[], minutes: number): Omit<Totals, 'pssMb'> {
  const [first = [], last = []] = [looks[0], looks.at(-1)];
  const switches = [...switchesOf(looks).values()].reduce((total, count) => total + count, 0);
  return {
    cpuMsPerMinute: (sum(last, ({ cpuMs }) => cpuMs) - sum(first, ({ cpuMs }) => cpuMs)) / minutes,
    switchesPerMinute: switches / minutes,
  };
}

/** By thread, from sample to sample: of a thread that ends in between, only the last moments are lost. */
function switchesOf(looks: readonly Look[]): ReadonlyMap<string, number> {
  const switched = new Map<string, number>();
  let last = countsOf(looks[0] ?? []);
  for (const look of looks.slice(1)) {
    const counts = countsOf(look);
    for (const [thread, count] of counts)
      switched.set(thread, (switched.get(thread) ?? 0) + count - (last.get(thread) ?? 0));
    last = counts;
  }
  return switched;
}

function countsOf(look: Look): ReadonlyMap<string, number> {
  return new Map(
    look.flatMap(({ type, switches }) =>
      [...switches].map(([thread, count]) => [`${type} ${thread}`, count] as const),
    ),
  );
}

function withoutHelper(look: Look): Look {
  return look
    .filter(({ isHelper }) => !isHelper)
    .map((process) => ({ ...process, pssKb: process.pssKb - process.standInKb }));
}

function pssMb(look: Look): number {
  return sum(look, ({ pssKb }) => pssKb) / 1024;
}

function byType(processes: Look): Readonly<Record<string, number>> {
  const types = [...new Set(processes.map(({ type }) => type))];
  return Object.fromEntries(
    types.map((type) => [
      type,
      sum(
        processes.filter((process) => process.type === type),
        ({ pssKb }) => pssKb,
      ) / 1024,
    ]),
  );
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
