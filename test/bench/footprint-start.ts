import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Medians from the start to the icon, milliseconds; or the reason why there are none. */
export type Start =
  | { readonly isMeasured: true; readonly bareMs: number; readonly ownMs: number; readonly ratio: number }
  | { readonly isMeasured: false; readonly reason: string };

/** Time limit of a start, including the build before it. */
const MOST_MS = 120_000;
const EACH_MS = 10_000;

/** Runs the start benchmark in a separate process, because it watches the session bus. */
export function measureStart(count: number): Start {
  const args = [join(import.meta.dirname, 'start.ts'), '--count', `${count}`];
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: MOST_MS + count * EACH_MS,
    killSignal: 'SIGKILL',
  });
  const of = (name: string) => Number(new RegExp(`^ *${name} +([\\d.]+)`, 'm').exec(run.stdout)?.[1]);
  const start = { bareMs: of('bare app'), ownMs: of('Unhunch'), ratio: of('ratio') };
  if (Object.values(start).every(Number.isFinite)) return { isMeasured: true, ...start };
  const said =
    run.error?.message ??
    run.stderr
      .trim()
      .split('\n')
      .find((line) => line.includes('Error'));
  return { isMeasured: false, reason: said ?? 'it needs gdbus and a panel that shows tray icons' };
}
