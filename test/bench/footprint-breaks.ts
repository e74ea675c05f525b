import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ENTRY_ARGUMENTS } from '../../main/electron/startup/entry-arguments.ts';
import { collectGarbage, freePort } from './collect-garbage.ts';
import { untilRenderers } from './footprint-after.ts';
import { median, pssMbOf } from './meter.ts';
import { countRenderers } from './process-tree.ts';
import { buildOwnApp, launch, type Running } from './tray-apps.ts';

/** Memory over consecutive breaks, in a development build that plays a recording. */
export interface Leak {
  readonly breaks: number;
  /** MB before the first break, after the first tenth of the breaks, and after all. */
  readonly beforeMb: number;
  readonly warmMb: number;
  readonly afterMb: number;
  readonly renderers: number;
  /** MB after each tenth. */
  readonly courseMb: readonly number[];
}

/** How many times faster than real time; a card comes every half hour of it. */
const SPEED = 600;
const SLOW_SPEED = 60;
/** After the last window, memory that is freed lazily has time to be freed. */
const REST_MS = 5_000;

/** Each break is a card that the engine shows, then the routine started from it, to its end. */
export async function simulateBreaks(program: string, folder: string, breaks: number): Promise<Leak> {
  const build = await buildOwnApp(join(folder, 'development'), true);
  const trace = join(folder, 'trace.json');
  writeFileSync(trace, JSON.stringify(recording(breaks)));
  const speeds = ['--speed', `${SPEED}`, '--slow-speed', `${SLOW_SPEED}`, '--timezone', 'UTC'];
  const port = await freePort();
  const inspect = `--inspect=127.0.0.1:${port}`;
  const running = launch(program, {
    args: [build, inspect, ...ENTRY_ARGUMENTS, '--background', '--trace', trace, ...speeds],
  });
  const courseMb: number[] = [];
  try {
    await setTimeout(REST_MS);
    const beforeMb = await restingMb(running, port);
    const part = Math.max(1, Math.floor(breaks / 10));
    for (let done = 1; done <= breaks; done++) {
      await oneBreak(running, done);
      if (done % part === 0) courseMb.push(await restingMb(running, port));
    }
    // Counted before the next card appears.
    const renderers = countRenderers(running.pid);
    return {
      breaks,
      beforeMb,
      warmMb: courseMb[0] ?? Number.NaN,
      afterMb: await restingMb(running, port),
      renderers,
      courseMb,
    };
  } finally {
    await running.end();
  }
}

async function oneBreak(running: Running, count: number): Promise<void> {
  const which = `break ${count}`;
  await untilRenderers(running, true, 60_000, `${which}: no card came`);
  await running.tell('--break');
  await untilRenderers(running, false, 60_000, `${which}: its windows did not close`);
}

/** The median of some measurements, from a moment without windows. */
async function restingMb(running: Running, port: number): Promise<number> {
  await collectGarbage(port);
  const looks: number[] = [];
  const lastMs = performance.now() + REST_MS;
  while (performance.now() < lastMs || looks.length === 0) {
    if (countRenderers(running.pid) === 0) looks.push(pssMbOf(running.pid));
    await setTimeout(250);
  }
  return median(looks);
}

/** Endless input. */
function recording(breaks: number) {
  const duration = (breaks + 50) * 3600;
  return [{ timestamp: '2026-11-16T09:00:00Z', duration, data: { status: 'not-afk' } }];
}
