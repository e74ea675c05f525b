import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what a burst of work has left behind. The engine grows its space for new objects to 16 MB in a start and
 * leaves it so while little happens, which in an app that mostly waits is all day. A collection shrinks it, the next one
 * gives the pages back to the system; both take some 40 ms, so this is for moments at which nobody waits.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect !== 'function') return;
  collect();
  collect();
}

/** Gives memory back when a burst of work is over. */
export interface SpareMemory {
  /** There has been a burst of work; called again before it was tidied up, it counts anew. */
  worked(): void;
  stop(): void;
}

/** `restMs`: so long after a burst nobody waits any more, milliseconds. */
export function createSpareMemory(restMs = 10_000, collect: () => void = collectGarbage): SpareMemory {
  let timer: NodeJS.Timeout | undefined;
  return {
    worked() {
      clearTimeout(timer);
      timer = setTimeout(collect, restMs);
    },
    stop: () => clearTimeout(timer),
  };
}
