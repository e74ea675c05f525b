import { spawn, spawnSync } from 'node:child_process';

/** More often than a reader pauses; less often than would cost something. */
const MOVE_MS = 20_000;

/** Moves the pointer to and fro now and then, as somebody at work does. Returns what stops it; null without xdotool. */
export function personAtWork(): (() => void) | null {
  if (spawnSync('xdotool', ['version']).status !== 0) return null;
  let isRight = false;
  const timer = setInterval(() => {
    isRight = !isRight;
    spawn('xdotool', ['mousemove_relative', '--', isRight ? '3' : '-3', '0'], { stdio: 'ignore' });
  }, MOVE_MS);
  return () => clearInterval(timer);
}
