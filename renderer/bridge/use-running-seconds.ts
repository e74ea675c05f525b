import { useEffect, useState } from 'react';

/** The clock's time when a view was made, and how fast that clock runs. */
export interface Beat {
  /** Unix milliseconds of the run's clock. */
  readonly nowMs: number;
  readonly speed: number;
}

/**
 * Whole seconds of the run's clock since `beat` was received, to count on between two pushes; it increases at most
 * once per real second. While `isRunning` is false, it stays 0.
 */
export function useRunningSeconds(beat: Beat, isRunning: boolean): number {
  const [passed, setPassed] = useState({ beat, seconds: 0 });
  useEffect(() => {
    if (!isRunning) return;
    const start = performance.now();
    const timer = setInterval(() => {
      const seconds = Math.floor(((performance.now() - start) / 1000) * beat.speed);
      setPassed({ beat, seconds });
    }, 1000);
    return () => clearInterval(timer);
  }, [beat, isRunning]);
  return isRunning && passed.beat === beat ? passed.seconds : 0;
}
