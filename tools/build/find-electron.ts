import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDisplayMissing } from '../../main/electron/sensors/desktop-session.ts';

const packageFolder = join(import.meta.dirname, '../../node_modules/electron');

/** Timeout for the first download of the Electron runtime, milliseconds. */
const DOWNLOAD_MS = 30_000;
/** Timeout for a runtime to print its version, milliseconds. */
const PROBE_MS = 20_000;

/** Electron's executable, or why none runs here, in words for the user. */
export type ElectronRuntime =
  | { readonly found: true; readonly program: string }
  | { readonly found: false; readonly reason: string };

/** Finds Electron's executable, downloads it if necessary, and checks that it runs. */
export async function findElectron(log: (line: string) => void): Promise<ElectronRuntime> {
  if (isDisplayMissing(process.platform, process.env)) {
    return { found: false, reason: 'there is no display here' };
  }
  const installed = installedProgram() ?? (await download(log));
  if (installed === null) {
    return { found: false, reason: "Electron's runtime is not here and could not be had within 30 seconds" };
  }
  const probe = spawnSync(installed, [...sandboxFlags(), '--version'], {
    timeout: PROBE_MS,
    encoding: 'utf8',
  });
  if (probe.status === 0) return { found: true, program: installed };
  const said = probe.error?.message ?? probe.stderr.trim().split('\n').at(-1) ?? '';
  return { found: false, reason: `Electron's runtime does not run here (${said || `exit ${probe.status}`})` };
}

/** Electron's executable if it is already on this machine; ELECTRON_OVERRIDE_DIST_PATH takes precedence. */
export function installedProgram(): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  const own = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = override ? join(override, own ?? usualName()) : own && join(packageFolder, 'dist', own);
  return program && existsSync(program) ? program : null;
}

/** Chromium refuses to run as root with its sandbox on. */
export function sandboxFlags(): readonly string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot || process.env.ELECTRON_DISABLE_SANDBOX === '1' ? ['--no-sandbox'] : [];
}

function usualName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

async function download(log: (line: string) => void): Promise<string | null> {
  log("Electron's runtime is not here yet; fetching it (at most 30 seconds).");
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore' });
  await ended(child, DOWNLOAD_MS);
  return installedProgram();
}

/** Waits until a program ends, and ends it if it takes longer than `ms`. */
async function ended(child: ChildProcess, ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    const finish = () => {
      clearTimeout(timer);
      resolve();
    };
    child.on('exit', finish);
    child.on('error', finish);
  });
}
