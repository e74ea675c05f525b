import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENTRY_ARGUMENTS } from '../../main/electron/startup/entry-arguments.ts';
import { findElectron } from '../../tools/build/find-electron.ts';
import { type Aftermath, afterWindows } from './footprint-after.ts';
import { type Leak, simulateBreaks } from './footprint-breaks.ts';
import { type Compared, compareIdle } from './footprint-idle.ts';
import { measureStart, type Start } from './footprint-start.ts';
import { tellAftermath, tellIdle, tellLeak, tellStart } from './footprint-tables.ts';
import { bareApp, buildOwnApp } from './tray-apps.ts';

/**
 * Measures what Unhunch costs while it waits in the tray, against an app with nothing but an icon, on the same
 * Electron:
 * `npm run bench:footprint -- [--minutes 5] [--slices 5] [--settle 90] [--breaks 200] [--starts 9] [--nobody] [--json]`.
 * Prints tables with goals met or not, then JSON; `--json` prints only the JSON. Exits with 1 only if it cannot
 * measure.
 * `--minutes` is per app, in `--slices` that take turns; before each, the program settles for `--settle` seconds.
 * `--breaks 0`, `--starts 0` and `--minutes 0` each skip a part. With `--nobody`, the pointer is not moved meanwhile.
 */
export interface Options {
  readonly minutes: number;
  readonly slices: number;
  readonly settleSeconds: number;
  readonly breaks: number;
  readonly starts: number;
  /** Whether an occasional pointer movement stands for a user at work. */
  readonly hasPerson: boolean;
}

/** All measurements; null: skipped. */
export interface Footprint {
  readonly idle: Compared | null;
  readonly after: readonly Aftermath[];
  readonly leak: Leak | null;
  readonly start: Start | null;
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      slices: { type: 'string', default: '5' },
      settle: { type: 'string', default: '90' },
      breaks: { type: 'string', default: '200' },
      starts: { type: 'string', default: '9' },
      nobody: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const options: Options = {
    minutes: numberOf('minutes', values.minutes),
    slices: Math.max(1, Math.round(numberOf('slices', values.slices))),
    settleSeconds: numberOf('settle', values.settle),
    breaks: numberOf('breaks', values.breaks),
    starts: numberOf('starts', values.starts),
    hasPerson: !values.nobody,
  };
  const tell = values.json ? () => {} : (line: string) => console.log(line);
  const program = await programHere();
  const folder = mkdtempSync(join(tmpdir(), 'unhunch-footprint-'));
  try {
    const own = { args: [await buildOwnApp(join(folder, 'shipped')), ...ENTRY_ARGUMENTS, '--background'] };
    const apps = { program, bare: bareApp, own };
    const idle = options.minutes === 0 ? null : await compareIdle(apps, options);
    if (idle !== null) tellIdle(idle, tell);
    const after = idle === null ? [] : await afterWindows(apps, options, tell);
    if (idle !== null) tellAftermath(after, idle, tell);
    const leak = options.breaks === 0 ? null : await simulateBreaks(program, folder, options.breaks);
    if (leak !== null) tellLeak(leak, tell);
    const start = options.starts === 0 ? null : measureStart(options.starts);
    if (start !== null) tellStart(start, tell);
    const footprint: Footprint = { idle, after, leak, start };
    console.log(JSON.stringify(footprint));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error that says what is missing */
async function programHere(): Promise<string> {
  if (process.platform !== 'linux') {
    throw new Error('memory by share and context switches are read from /proc: this needs Linux');
  }
  const electron = await findElectron((line) => console.error(line));
  if (electron.found) return electron.program;
  throw new Error(`this needs an Electron runtime and a display with a tray: ${electron.reason}`);
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new Error(`--${name} ${text}: must be a number from 0`);
}

try {
  await bench();
} catch (error) {
  console.error(
    `The footprint could not be measured: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
