import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Options } from './footprint.ts';
import { type Apps, settle } from './footprint-idle.ts';
import { meter, type Use } from './meter.ts';
import { personAtWork } from './person.ts';
import { countRenderers } from './process-tree.ts';
import { launch, type Running } from './tray-apps.ts';

/** The figures a minute after a window was closed; `before` is the same program before its first window. */
export interface Aftermath {
  readonly what: 'a break' | 'the app window';
  readonly before: Use;
  readonly after: Use;
  /** Window processes a minute later. */
  readonly renderers: number;
}

/** Time limit for a program to return to its previous state. */
const BACK_MS = 60_000;
const OPENS_MS = 30_000;
const CLOSES_MS = 5_000;
/** The longest micro-break with its last page, and a margin. */
const BREAK_MS = 300_000;
/** How long the user looks at the window. */
const LOOKED_AT_MS = 10_000;

/** Takes a break, and opens and closes the app window, in one run of the shipped app. */
export async function afterWindows(
  { program, own }: Apps,
  options: Options,
  tell: (line: string) => void,
): Promise<readonly Aftermath[]> {
  const minutes = Math.max(0.5, options.minutes / options.slices);
  const leave = options.hasPerson ? personAtWork() : null;
  const running = launch(program, own);
  const found: Aftermath[] = [];
  try {
    await settle(running, options);
    const before = await meter(running.pid, minutes);
    const lookAgain = async (what: Aftermath['what']) => {
      await setTimeout(BACK_MS);
      const after = await meter(running.pid, minutes);
      found.push({ what, before, after, renderers: countRenderers(running.pid) });
    };

    await running.tell('--break');
    await untilRenderers(running, true, OPENS_MS, "the break's window did not open");
    await untilRenderers(running, false, BREAK_MS, "the break's window did not close");
    await lookAgain('a break');

    await running.tell();
    await untilRenderers(running, true, OPENS_MS, 'the app window did not open');
    await setTimeout(LOOKED_AT_MS);
    if (await closeWindow(running)) await lookAgain('the app window');
    else tell('The app window is not closed and not measured: that needs xdotool.');
  } finally {
    leave?.();
    await running.end();
  }
  return found;
}

/**
 * Closes the app window as a user does; older versions of xdotool can only press the window manager's keys. Whether it
 * is gone is checked separately, because xdotool fails if a window closes while its key is down.
 */
async function closeWindow(running: Running): Promise<boolean> {
  for (const way of [['windowquit'], ['windowactivate', '--sync', 'key', 'alt+F4']]) {
    spawnSync('xdotool', ['search', '--onlyvisible', '--name', 'Unhunch', ...way], { timeout: 5000 });
    if (await comeToHaveRenderers(running, false, CLOSES_MS)) return true;
  }
  return false;
}

/** Waits until there are window processes, or none. @throws Error with `reason` if it takes longer than `ms` */
export async function untilRenderers(
  running: Running,
  areWanted: boolean,
  ms: number,
  reason: string,
): Promise<void> {
  if (!(await comeToHaveRenderers(running, areWanted, ms))) throw new Error(reason);
}

/** Whether there are window processes, or none, within `ms`; returns as soon as that is so. */
async function comeToHaveRenderers({ pid }: Running, areWanted: boolean, ms: number): Promise<boolean> {
  const lastMs = performance.now() + ms;
  while (countRenderers(pid) > 0 !== areWanted) {
    if (performance.now() > lastMs) return false;
    await setTimeout(100);
  }
  return true;
}
