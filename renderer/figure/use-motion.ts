import { useEffect, useState, useSyncExternalStore } from 'react';

const question = '(prefers-reduced-motion: reduce)';

/** Whether the person asked their system for less movement. */
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

/** Frames are drawn at most this often: the figure moves slowly, and the machine is at work. */
const FRAME_MS = 33;
/** Less than this is the jitter of whoever counts the seconds, not a jump. */
const JITTER_SECONDS = 1.2;

/**
 * Seconds that run on smoothly from `startSeconds`, as fast as `speed` says, while `isRunning`.
 * When the given seconds jump (another step, a pause), it follows.
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
