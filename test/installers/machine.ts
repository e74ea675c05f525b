import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const execute = promisify(execFile);

/** Electron folders to pack, by platform; without one, electron-builder downloads Electron. */
const dists = {
  linux: 'UNHUNCH_ELECTRON_DIST',
  win: 'UNHUNCH_ELECTRON_DIST_WINDOWS',
  mac: 'UNHUNCH_ELECTRON_DIST_MAC',
} as const;
/** Programs that make an installed folder start if its Electron alone would not. */
const preparations = {
  linux: 'UNHUNCH_PREPARE_INSTALLED',
  win: 'UNHUNCH_PREPARE_INSTALLED_WINDOWS',
} as const;

/** A system with installers. */
export type Target = keyof typeof dists;

/** The output of a program, both streams, and its exit code. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a program and returns its result, whatever it is. */
export async function attempt(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  try {
    const { stdout, stderr } = await execute(program, [...args], {
      cwd: root,
      env: { ...process.env, ...env },
      maxBuffer: 256 * 1024 * 1024,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : 1, output: stdout + stderr || String(error) };
  }
}

/** Runs a program. @throws Error with all its output if it fails */
export async function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { code, output } = await attempt(program, args, env);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** Whether a program is on the path. */
export function hasProgram(name: string): boolean {
  return spawnSync('which', [name]).status === 0;
}

/** The Electron folder to pack; null: electron-builder downloads one. */
export function electronDist(target: Target): string | null {
  return process.env[dists[target]] || null;
}

/** Whether the installers are packed with the Electron that they ship with. */
export function isShippedElectron(target: Target): boolean {
  const dist = electronDist(target);
  if (dist === null) return true;
  const wanted: { version: string } = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
  );
  const file = join(dist, 'version');
  return existsSync(file) && readFileSync(file, 'utf8').trim().replace(/^v/, '') === wanted.version;
}

/** The program that makes an installed folder start here; null if none is needed. */
export function preparation(target: keyof typeof preparations): string | null {
  return process.env[preparations[target]] || null;
}

/**
 * Why this machine cannot run a test, in words for the user; null if it can.
 * If UNHUNCH_REQUIRE_INSTALLERS (a list of words) names the test, the reason is a failure.
 */
export function skipReason(name: string, needs: Readonly<Record<string, boolean>>): string | null {
  const missing = Object.keys(needs).filter((need) => !needs[need]);
  if (missing.length === 0) return null;
  const reason = `${name} needs ${missing.join(', ')}`;
  const isRequired = (process.env.UNHUNCH_REQUIRE_INSTALLERS ?? '').split(/[ ,]+/).includes(name);
  if (isRequired) throw new Error(reason);
  console.warn(`skipped: ${reason}`);
  return reason;
}

/** Whether this process may install packages. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
