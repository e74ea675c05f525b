import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildApp } from '../../tools/build/build-app.ts';
import { sandboxFlags } from '../../tools/build/find-electron.ts';

/** A program that runs in its own process group, with a fresh folder for its data. */
export interface Running {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Starts the program a second time, which passes its arguments on to the running one. */
  tell(...args: readonly string[]): Promise<void>;
  /** Ends it and deletes its data. */
  end(): Promise<void>;
}

/** A program to start: the arguments for Electron, and the initial contents of the data folder. */
export interface TrayApp {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** An app with nothing but an icon. */
export const bareApp: TrayApp = { args: [join(import.meta.dirname, 'bare-tray.mjs')] };

/** Builds Unhunch into `folder`, as it is shipped or for development; when started, it shows no window. */
export async function buildOwnApp(folder: string, isDevelopment = false): Promise<string> {
  await buildApp({ isDevelopment, outDir: folder });
  const manifest = { name: 'unhunch', productName: 'Unhunch', version: '0.0.0', main: 'main/index.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** Starts a tray app with its own data; Unhunch's first start counts as done. */
export function launch(program: string, { args, env = {} }: TrayApp): Running {
  const config = mkdtempSync(join(tmpdir(), 'unhunch-bench-'));
  const data = join(config, 'Unhunch');
  mkdirSync(data);
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ firstStartDone: true, easeIn: false }));
  const options = {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...env, XDG_CONFIG_HOME: config, UNHUNCH_USER_DATA: data },
  } as const;
  const child = spawn(program, [...sandboxFlags(), ...args], options);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} did not start`);
  const [folder = ''] = args;
  return {
    child,
    pid,
    async tell(...said) {
      await ended(spawn(program, [...sandboxFlags(), folder, ...said], options), 20_000);
    },
    async end() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await ended(child, 10_000);
      }
      rmSync(config, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Waits until a program ends, and ends its group after `ms`. */
async function ended(child: ChildProcess, ms: number): Promise<void> {
  const isOver = new Promise<'over'>((resolve) => child.once('exit', () => resolve('over')));
  const patience = new AbortController();
  const late = setTimeout(ms, 'late' as const, { signal: patience.signal }).catch(() => 'over' as const);
  if ((await Promise.race([isOver, late])) === 'late' && child.pid !== undefined) {
    process.kill(-child.pid, 'SIGKILL');
  }
  patience.abort();
}
