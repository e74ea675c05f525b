import { type ChildProcess, type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { isDisplayMissing } from '../../../main/electron/sensors/desktop-session.ts';
import { installedProgram, sandboxFlags } from '../../../tools/build/find-electron.ts';
import { inEnglish } from '../../support/in-english.ts';
import { askAgainWhereCollected } from './ask-again.ts';
import { inFiveTries } from './five-tries.ts';
import { hasTrayWatcher } from './tray-reader.ts';
import { startMissingDisplay } from './virtual-display.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');

/** Options of a launch. */
export interface LaunchOptions {
  /** Folder of history and settings; a fresh one unless given. */
  readonly data?: string;
  /** The initial settings file; the first start counts as done. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
  /** Additional environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running app. */
export interface Launched {
  readonly app: ElectronApplication;
  readonly data: string;
  /** The open window whose address contains this, as soon as it exists. */
  window(part: string): Promise<Page>;
  /** Quits the app as its menu entry does. */
  quit(): Promise<void>;
}

export interface Fixtures {
  /** Starts the app; it is ended after the test if it is still running. */
  readonly launch: (options?: LaunchOptions) => Promise<Launched>;
  /** A folder that is deleted after the test. */
  readonly folder: string;
}

/** The requirements of these tests; the reason for skipping names what is missing. */
export async function missingForElectron(): Promise<string | null> {
  if (installedProgram() === null) return 'no Electron runtime';
  if (isDisplayMissing(process.platform, process.env)) return 'no display';
  return null;
}

/** The same for tests that act as the user (xdotool) and as the panel (gdbus and a tray on the session bus). */
export async function missingForDesktop(): Promise<string | null> {
  for (const [program, flag] of [
    ['xdotool', 'version'],
    ['gdbus', 'help'],
  ] as const) {
    const works = await run(program, [flag]).then(
      () => true,
      () => false,
    );
    if (!works) return `no ${program}`;
  }
  return (await hasTrayWatcher()) ? null : 'no panel that shows tray icons';
}

/** Skips the test for this reason, or fails it if the Electron tests are required. */
function skipOrFail(reason: string | null): void {
  if (reason !== null && process.env.UNHUNCH_REQUIRE_ELECTRON === '1') throw new Error(reason);
  base.skip(reason !== null, reason ?? undefined);
}

/** A test of the real app. */
export const test = base.extend<Fixtures, { readonly display: undefined }>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const stop = await startMissingDisplay();
      await use(undefined);
      stop();
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  async folder({}, use) {
    const folder = mkdtempSync(join(tmpdir(), 'unhunch-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  async launch({ folder }, use) {
    skipOrFail(await missingForElectron());
    const running: Launched[] = [];
    await use(async (options = {}) => {
      const launched = await launchApp(options.data ?? join(folder, 'data'), options);
      running.push(launched);
      return launched;
    });
    for (const { app } of running) await app.close().catch(() => {});
    // Leftovers of a failed test would disturb all that follow.
    for (const child of spawned.splice(0)) child.kill('SIGKILL');
  },
});

/** A test that also needs xdotool and a tray on the session bus. */
export const desktopTest = test.extend<{ readonly desktop: undefined }>({
  desktop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      skipOrFail((await missingForElectron()) ?? (await missingForDesktop()));
      await use(undefined);
    },
    { auto: true },
  ],
});

async function launchApp(data: string, { settings, args = [], env = {} }: LaunchOptions): Promise<Launched> {
  mkdirSync(data, { recursive: true });
  if (settings !== undefined) {
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ firstStartDone: true, ...settings }));
  }
  const app = await electron.launch({
    executablePath: installedProgram() ?? '',
    args: [...sandboxFlags(), root, ...args],
    cwd: root,
    env: { ...ownEnvironment(), UNHUNCH_USER_DATA: data, ...env },
  });
  askAgainWhereCollected(app);
  return {
    app,
    data,
    async window(part) {
      // A window is reported before it has its address, so waiting for the next one would miss it.
      for (const end = Date.now() + 30_000; Date.now() < end; await wait(50)) {
        const open = app.windows().find((page) => !page.isClosed() && page.url().includes(part));
        if (open !== undefined) return open;
      }
      throw new Error(`no window "${part}" within 30 s, but ${app.windows().map((page) => page.url())}`);
    },
    async quit() {
      const closed = app.waitForEvent('close');
      await app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => {});
      await closed;
    },
  };
}

/** Processes started without Playwright. */
const spawned: ChildProcess[] = [];

/** Starts the app as a user does; it is killed after a test with `launch` if it is still running. */
export function spawnApp(
  data: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(installedProgram() ?? '', [...sandboxFlags(), root, ...args], {
    cwd: root,
    env: { ...ownEnvironment(), UNHUNCH_USER_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  spawned.push(child);
  return child;
}

/** Starts the app as a user does and waits until it ends. */
export async function startAndEnd(
  data: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawnApp(data, args, env);
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { code, output, errors };
}

/** Starts another program with a text field in its window, and gives the field the focus. */
export async function openTypingWindow(folder: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await electron.launch({
    executablePath: installedProgram() ?? '',
    args: [...sandboxFlags(), join(import.meta.dirname, 'typing-window.cjs')],
    env: { ...ownEnvironment(), TYPING_WINDOW_DATA: join(folder, 'typing') },
  });
  const page = await app.firstWindow();
  await page.getByRole('textbox').waitFor();
  await xdotool('windowfocus', '--sync', await findWindow('--name', '^Typing$'));
  await page.getByRole('textbox').focus();
  return { app, page };
}

/** Sends a request to the main process through a window's own bridge. */
export async function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(([asked, given]) => window.bridge?.request(asked, given), [name, input] as const);
}

/** The number of windows and pages. */
export async function countRenderers(app: ElectronApplication): Promise<{ windows: number; pages: number }> {
  return app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    pages: webContents.getAllWebContents().length,
  }));
}

/** Waits for a window with a name or class and returns its id; retries if another window disappeared meanwhile. */
export async function findWindow(by: '--name' | '--class', pattern: string): Promise<string> {
  const found = await inFiveTries(() => xdotool('search', '--sync', '--onlyvisible', by, pattern));
  return found.split('\n')[0] ?? '';
}

/** Sends keys and pointer movements to the desktop, like a user. */
export async function xdotool(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('xdotool', [...args]);
  return stdout.trim();
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'NODE_OPTIONS');
  return { ...Object.fromEntries(entries.map(([name, value]) => [name, value ?? ''])), ...inEnglish };
}
