import { Session } from 'node:inspector';

/**
 * Frees the memory that a burst of work has left behind. At the start the engine grows its space for new objects to
 * 16 MB and keeps it while little happens, which in an app that mostly waits is all day. The app cannot collect
 * garbage directly: `gc()` requires a flag that only Electron's own command line can set, not `appendSwitch`, and
 * changing the engine's flags at run time is unsafe. The engine's inspector can, from inside this process and without
 * a port. It takes about 150 ms, so call it when the user isn't waiting.
 */
export function collectGarbage(): Promise<void> {
  const session = new Session();
  session.connect();
  return new Promise<void>((resolve, reject) => {
    session.post('HeapProfiler.collectGarbage', (error) => (error === null ? resolve() : reject(error)));
  }).finally(() => session.disconnect());
}

/** Frees memory after bursts of work. */
export interface SpareMemory {
  /** Reports a burst of work. A further call restarts the delay. */
  worked(): void;
  stop(): void;
}

/** `restMs`: time after a burst until the user is no longer waiting, milliseconds. */
export function createSpareMemory(
  restMs = 10_000,
  collect: () => Promise<void> = collectGarbage,
): SpareMemory {
  let timer: NodeJS.Timeout | undefined;
  return {
    worked() {
      clearTimeout(timer);
      timer = setTimeout(collect, restMs);
    },
    stop: () => clearTimeout(timer),
  };
}
