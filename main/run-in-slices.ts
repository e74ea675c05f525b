import { setImmediate } from 'node:timers/promises';
import type { Sliced } from '../shared/history/slices.ts';

/** A menu that is asked for within it opens without a delay that anybody sees. */
const SLICE_MS = 12;

/** Does sliced work; in between, samples are taken and windows and the tray get their answers. */
export async function inSlices<Result>(work: Sliced<Result>): Promise<Result> {
  for (let since = performance.now(); ; ) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
