import { useEffect, useState } from 'react';

/** A moment of the clock that a view was made at, and how fast that clock runs. */
export interface Beat {
  /** Unix milliseconds of the run's clock. */
  readonly nowMs: number;
  readonly speed: number;
}

/**
 * Whole seconds of the run's clock since `beat` was received, for counting on between two pushes; it grows at most
 * once in a real second. While `isRunning` is false it stays 0.
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
