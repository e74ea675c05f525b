import { useEffect, useState, useSyncExternalStore } from 'react';

const question = '(prefers-reduced-motion: reduce)';

/** Whether the user has asked the system for reduced motion. */
export function usePrefersReducedMotion(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia?.(question);
      media?.addEventListener('change', onChange);
      return () => media?.removeEventListener('change', onChange);
    },
    () => window.matchMedia?.(question).matches ?? false,
    () => false,
  );
}

/** The shortest time between two drawn frames: every frame of a 60 Hz display, every second one at 120 Hz. */
const FRAME_MS = 12;
/** A smaller difference is jitter in the given seconds, not a jump. */
const JITTER_SECONDS = 1.2;

/**
 * Seconds that continue smoothly from `startSeconds` at `speed` while `isRunning`.
 * Follows `startSeconds` when it jumps (another step, a pause).
 */
export function useElapsedSeconds(startSeconds: number, speed: number, isRunning: boolean): number {
  const [shown, setShown] = useState(startSeconds);
  const [given, setGiven] = useState(startSeconds);
  if (given !== startSeconds) {
    setGiven(startSeconds);
    if (!isRunning || Math.abs(shown - startSeconds) > JITTER_SECONDS * Math.max(1, speed))
      setShown(startSeconds);
  }
  useEffect(() => {
    if (!isRunning) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      if (now - last >= FRAME_MS) {
        const passed = Math.min(1, (now - last) / 1000);
        last = now;
        setShown((seconds) => seconds + passed * speed);
      }
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [isRunning, speed]);
  return shown;
}
