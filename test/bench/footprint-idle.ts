import { setTimeout } from 'node:timers/promises';
import type { Options } from './footprint.ts';
import { median, meter, type Totals, type Use } from './meter.ts';
import { personAtWork } from './person.ts';
import { endHelpers } from './process-tree.ts';
import { launch, type Running, type TrayApp } from './tray-apps.ts';

/** The two programs, and the Electron that runs both. */
export interface Apps {
  readonly program: string;
  readonly bare: TrayApp;
  readonly own: TrayApp;
}

/** Both apps: medians over slices, and the difference between Unhunch and the bare app. */
export interface Pair {
  readonly bare: Totals;
  readonly own: Totals;
  readonly memoryRatio: number;
  readonly cpuMsAbove: number;
  readonly switchesAbove: number;
}

/** Both apps without a window: each slice, and the medians of the slices. */
export interface Compared extends Pair {
  /** Including the helper process of an Electron stand-in; null: there is none. */
  readonly withHelper: Pair | null;
  readonly hasPerson: boolean;
  readonly slices: { readonly bare: readonly Use[]; readonly own: readonly Use[] };
}

/** Measures the two in turn, each from a fresh start, so that other load on the machine affects both. */
export async function compareIdle({ program, bare, own }: Apps, options: Options): Promise<Compared> {
  const uses: Record<'bare' | 'own', Use[]> = { bare: [], own: [] };
  const leave = options.hasPerson ? personAtWork() : null;
  try {
    for (let slice = 0; slice < options.slices; slice++) {
      // The order alternates.
      for (const name of slice % 2 === 0 ? (['bare', 'own'] as const) : (['own', 'bare'] as const)) {
        const look = () => measureSlice(program, name === 'bare' ? bare : own, options);
        // A stand-in for Electron crashes now and then for no reason; twice in a row is a fault.
        const use = await look().catch((error) => {
          console.error(`${name}: ${error.message}; measured once more`);
          return look();
        });
        uses[name].push(use);
      }
    }
  } finally {
    leave?.();
  }
  const whole = {
    bare: uses.bare.flatMap(({ withHelper }) => withHelper ?? []),
    own: uses.own.flatMap(({ withHelper }) => withHelper ?? []),
  };
  return {
    ...pairOf(uses.bare, uses.own),
    withHelper: whole.bare.length > 0 && whole.own.length > 0 ? pairOf(whole.bare, whole.own) : null,
    hasPerson: leave !== null,
    slices: uses,
  };
}

/** Waits until a program has finished its work after the start. */
export async function settle({ pid }: Running, { settleSeconds }: Options): Promise<void> {
  await setTimeout((settleSeconds * 1000) / 2);
  endHelpers(pid);
  await setTimeout((settleSeconds * 1000) / 2);
}

async function measureSlice(program: string, app: TrayApp, options: Options): Promise<Use> {
  const running = launch(program, app);
  try {
    await settle(running, options);
    return await meter(running.pid, options.minutes / options.slices);
  } finally {
    await running.end();
  }
}

function pairOf(bareSlices: readonly Totals[], ownSlices: readonly Totals[]): Pair {
  const bare = mediansOf(bareSlices);
  const own = mediansOf(ownSlices);
  return {
    bare,
    own,
    memoryRatio: own.pssMb / bare.pssMb,
    cpuMsAbove: own.cpuMsPerMinute - bare.cpuMsPerMinute,
    switchesAbove: own.switchesPerMinute - bare.switchesPerMinute,
  };
}

function mediansOf(slices: readonly Totals[]): Totals {
  const of = (key: keyof Totals) => median(slices.map((slice) => slice[key]));
  return {
    pssMb: of('pssMb'),
    cpuMsPerMinute: of('cpuMsPerMinute'),
    switchesPerMinute: of('switchesPerMinute'),
  };
}
