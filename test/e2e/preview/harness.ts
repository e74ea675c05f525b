import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import type {} from '../../../renderer/bridge/bridge.ts';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import { type AppPage, appPages } from '../../../shared/views/views.ts';
import { findBrowser } from '../../../tools/build/find-browser.ts';
import { compileCache } from '../../support/compile-cache.ts';
import { inEnglish } from '../../support/in-english.ts';

export { en };

/** Monday 2 March 2026, 09:00 in Berlin. */
export const TRACE_START = Date.parse('2026-03-02T08:00:00Z');
export const TRACE_ZONE = 'Europe/Berlin';

export interface PreviewOptions {
  /** Minutes at the desk in the recording; null: live. */
  readonly traceMinutes?: number | null;
  readonly speed?: number;
  readonly slowSpeed?: number;
  /** The contents of the settings file; by default, the first start is done and ease-in is off. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A folder of an earlier preview. */
  readonly data?: string;
}

export interface Preview {
  readonly address: string;
  readonly data: string;
  /** Its output to standard error. */
  errors(): string;
  /** Rows of the history file, which may be open. */
  rows(sql: string): Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The fixtures of these tests. */
export interface Fixtures {
  /** Starts the real preview, which ends with the test. */
  readonly startPreview: (options?: PreviewOptions) => Promise<Preview>;
  /** Fails the test if a page does something that it must not: errors, blocked content, requests to another host. */
  readonly watch: undefined;
}

export const test = base.extend<Fixtures>({
  browser: [
    async ({ playwright }, use) => {
      const { executablePath, args } = await findBrowser();
      const browser = await playwright.chromium.launch({ executablePath, args: [...args] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  watch: [
    async ({ context }, use) => {
      const seen: string[] = [];
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        const isOwn = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'about:';
        if (!isOwn) seen.push(`a request to ${request.url()}`);
      });
      context.on('weberror', (error) => seen.push(`an error: ${error.error().stack}`));
      context.on('console', (message) => {
        if (message.type() === 'error') seen.push(`on the console: ${message.text()}`);
      });
      await use(undefined);
      expect(seen).toEqual([]);
    },
    { auto: true },
  ],

  startPreview: async ({ watch: _watch, context }, use) => {
    const stops: (() => Promise<void>)[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const data = options.data ?? mkdtempSync(join(tmpdir(), 'unhunch-e2e-'));
      if (options.data === undefined) {
        folders.push(data);
        const settings = options.settings ?? { firstStartDone: true, easeIn: false };
        writeFileSync(join(data, 'settings.json'), JSON.stringify(settings));
      }
      const preview = await start(data, options);
      stops.push(preview.stop);
      return preview;
    });
    // A page that is still loading would miss its server.
    for (const page of context.pages()) await page.close();
    for (const stop of stops) await stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
});

async function start(data: string, options: PreviewOptions): Promise<Preview> {
  const { traceMinutes = 200, speed = 600, slowSpeed = 6 } = options;
  const args = ['tools/preview/preview.ts', '--no-open', '--data', data];
  if (traceMinutes !== null) {
    const trace = join(data, 'trace.json');
    writeFileSync(trace, JSON.stringify(traceOf(traceMinutes)));
    args.push('--trace', trace, '--timezone', TRACE_ZONE);
    args.push('--speed', String(speed), '--slow-speed', String(slowSpeed));
  }
  const root = join(import.meta.dirname, '../../..');
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...inEnglish },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const address = await addressOf(child, () => errors);
  return {
    address,
    data,
    errors: () => errors,
    rows(sql) {
      const db = new DatabaseSync(join(data, 'history.sqlite'), { readOnly: true });
      try {
        return db.prepare(sql).all();
      } finally {
        db.close();
      }
    },
    stop: () => ended(child),
  };
}

function addressOf(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (text) => {
      output += text;
      const address = /http:\S+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`the preview ended with ${code}: ${errors()}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Constant input, with a lull of 20 s every 5 minutes: an ActivityWatch export. */
function traceOf(minutes: number): unknown {
  const events = Array.from({ length: Math.ceil(minutes / 5) }, (_, index) => {
    const at = (seconds: number) => new Date(TRACE_START + index * 300_000 + seconds * 1000).toISOString();
    return [
      { timestamp: at(0), duration: 280, data: { status: 'not-afk' } },
      { timestamp: at(280), duration: 20, data: { status: 'afk' } },
    ];
  }).flat();
  return { buckets: { 'aw-watcher-afk_test': { type: 'afkstatus', events } } };
}

/** The content of a window on the desktop page. */
export function frameOf(page: Page, role: 'card' | 'routine' | 'app'): FrameLocator {
  return page.frameLocator(`.frame-${role} iframe`);
}

/** Chooses an entry of the tray menu. */
export async function chooseInTray(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: en.preview.tray, exact: true }).click();
  await page.getByRole('menuitem', { name: label }).click();
}

/** Sends a request over the page's own bridge. */
export function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(([asked, given]) => window.bridge?.request(String(asked), given), [name, input]);
}

/** Opens a single window, as designers do, with the cookie of the desktop page. */
export async function openWindow(page: Page, preview: Preview, role: 'card' | 'routine' | 'app') {
  await page.goto(preview.address);
  await page.goto(new URL(`/window/${role}`, preview.address).href);
}

/** Opens the app's pages one after the other, as the tray does, and checks each once it is shown. */
export async function eachAppPage(
  page: Page,
  preview: Preview,
  {
    words = en,
    without = [],
  }: { readonly words?: Pick<typeof en, 'nav' | 'product'>; readonly without?: readonly AppPage[] },
  look: (name: AppPage) => Promise<void>,
): Promise<void> {
  const desktop = await page.context().newPage();
  await desktop.goto(preview.address);
  await openWindow(page, preview, 'app');
  await page.bringToFront();
  for (const name of appPages) {
    if (name === 'first-start' || without.includes(name)) continue;
    expect(await ask(desktop, 'page:open', { page: name })).toEqual({ ok: true });
    await expect(page).toHaveTitle(`${words.nav[name]} · ${words.product}`);
    // The library draws a figure for each of its exercises, which takes a while on a busy machine.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });
    await look(name);
  }
}
