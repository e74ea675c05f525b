import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENTRY_ARGUMENTS } from '../../main/electron/startup/entry-arguments.ts';
import { buildApp } from '../../tools/build/build-app.ts';
import { installedProgram, sandboxFlags } from '../../tools/build/find-electron.ts';

/**
 * Measures the time from starting the program to its icon in the tray, in turn with a bare app that has nothing but an
 * icon, on the same Electron: `node test/bench/start.ts [--count N] [--most RATIO]`. Unhunch is built as it is
 * shipped. Needs a desktop with a tray, and `gdbus`. Exits with 1 if the ratio of the medians is above RATIO.
 */
const count = Number(option('--count') ?? 9);
const most = Number(option('--most') ?? 1.5);

const program = installedProgram();
if (program === null) throw new Error('no Electron runtime was found');

const shipped = mkdtempSync(join(tmpdir(), 'unhunch-shipped-'));
await buildApp({ isDevelopment: false, outDir: shipped });
const manifest = { name: 'unhunch', productName: 'Unhunch', version: '0.0.0', main: 'main/index.mjs' };
writeFileSync(join(shipped, 'package.json'), JSON.stringify(manifest));

const monitor = spawn('gdbus', ['monitor', '--session', '--dest', 'org.kde.StatusNotifierWatcher']);
const registered = new Set<() => void>();
monitor.stdout.on('data', (text) => {
  if (!String(text).includes('StatusNotifierItemRegistered')) return;
  for (const tell of registered) tell();
});
await new Promise((resolve) => monitor.stdout.once('data', resolve));

const bare: number[] = [];
const own: number[] = [];
// The first start of each fills the system's caches and is not counted.
for (let round = 0; round <= count; round++) {
  const times = [await measure(bareApp), await measure(ownApp)] as const;
  if (round === 0) continue;
  bare.push(times[0]);
  own.push(times[1]);
}
monitor.kill();
rmSync(shipped, { recursive: true, force: true });
const ratio = median(own) / median(bare);
console.log(`start to tray, median of ${count} (all, milliseconds)`);
console.log(`  bare app  ${median(bare).toFixed(0)}  (${bare.map((ms) => ms.toFixed(0)).join(' ')})`);
console.log(`  Unhunch   ${median(own).toFixed(0)}  (${own.map((ms) => ms.toFixed(0)).join(' ')})`);
console.log(`  ratio     ${ratio.toFixed(2)}  (at most ${most})`);
process.exit(ratio > most ? 1 : 0);

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

function bareApp(config: string): ChildProcess {
  return start(config, [join(import.meta.dirname, 'bare-tray.mjs')]);
}

function ownApp(config: string): ChildProcess {
  const data = join(config, 'Unhunch');
  mkdirSync(data);
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ firstStartDone: true }));
  return start(config, [shipped, ...ENTRY_ARGUMENTS, '--background']);
}

function start(config: string, args: readonly string[]): ChildProcess {
  const env = { ...process.env, XDG_CONFIG_HOME: config };
  return spawn(program ?? '', [...sandboxFlags(), ...args], { stdio: 'ignore', env });
}

/** Milliseconds from the start to the icon; the program has ended when this returns. */
async function measure(launch: (data: string) => ChildProcess): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'unhunch-start-'));
  const begun = performance.now();
  const child = launch(data);
  const ms = await new Promise<number>((resolve, reject) => {
    const tell = () => {
      registered.delete(tell);
      resolve(performance.now() - begun);
    };
    registered.add(tell);
    child.on('exit', (code) => reject(new Error(`the program ended with ${code} before its icon appeared`)));
  });
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return ms;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
