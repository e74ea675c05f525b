import { setImmediate } from 'node:timers/promises';
import type { Sliced } from '../shared/history/slices.ts';

/** The longest time without a pause, milliseconds: a menu that opens meanwhile shows no delay. */
const SLICE_MS = 12;

/** Callbacks and cancellation of sliced work. */
export interface SliceOptions {
  /** Cancels the work: its reason is thrown inside at the next pause, so that the work can clean up, also in slices. */
  readonly signal?: AbortSignal | undefined;
  /** Receives the share of the work that is done, 0 to 1, between two slices. */
  readonly onProgress?: (share: number) => void;
}

/** Runs sliced work; between two slices, samples are taken and windows and the tray get their answers. */
export async function inSlices<Result>(
  work: Sliced<Result>,
  { signal, onProgress }: SliceOptions = {},
): Promise<Result> {
  let isEnding = false;
  for (let since = performance.now(); ; ) {
    const mustEnd: boolean = !isEnding && signal?.aborted === true;
    const { done, value } = mustEnd ? work.throw(signal?.reason) : work.next();
    isEnding ||= mustEnd;
    if (done === true) return value;
    if (performance.now() - since < SLICE_MS) continue;
    if (typeof value === 'number') onProgress?.(value);
    await setImmediate();
    since = performance.now();
  }
}
