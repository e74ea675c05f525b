import { SECOND } from '../../shared/core/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

/** After the start's own work, and sooner than somebody looks for the report. */
const AFTER_MS = 3 * SECOND;

/**
 * Does once, a little after the start, what takes several times as long the first time (code that is compiled, pages of
 * the file that are read). Returns what stops it.
 */
export function warmUp(clock: Pick<Clock, 'every'>, log: Log, work: () => void): () => void {
  const stop = clock.every(AFTER_MS, () => {
    stop();
    try {
      work();
    } catch (error) {
      log.error('the report could not be made ready', error);
    }
  });
  return stop;
}
