import { spawn, spawnSync } from 'node:child_process';

/** More often than a reader pauses, but too rarely to cost anything. */
const MOVE_MS = 20_000;

/**
 * Moves the pointer back and forth now and then, like a user at work. Returns a function that stops it; null without
 * xdotool.
 */
export function personAtWork(): (() => void) | null {
  if (spawnSync('xdotool', ['version']).status !== 0) return null;
  let isRight = false;
  const timer = setInterval(() => {
    isRight = !isRight;
    spawn('xdotool', ['mousemove_relative', '--', isRight ? '3' : '-3', '0'], { stdio: 'ignore' });
  }, MOVE_MS);
  return () => clearInterval(timer);
}
