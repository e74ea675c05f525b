import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openHistory } from '../../main/node/history/history.ts';
import { createMainText } from '../../main/views/text.ts';
import { hasTrayWatcher, labelsOf, readTray } from '../e2e/electron/tray-reader.ts';

const text = createMainText(['en']);
/** Timeout for a start or an end, milliseconds. */
const PATIENCE_MS = 60_000;

/** Settings and a rating by the user, which must still be there after an upgrade. */
const kept = { settings: { firstStartDone: true, easeIn: false }, day: '2026-11-16', rating: 4 } as const;

/** A user with their own home folder. */
export interface Person {
  readonly home: string;
  /** Folder of history and settings. */
  readonly data: string;
  /** Writes a history and settings, as earlier use of the app would have. */
  useBefore(): void;
  /** The parts of it that are missing. */
  missing(): readonly string[];
  /** Deletes the home folder. */
  leave(): void;
}

/** Creates a user. Their folder is below the temporary one. */
export function createPerson(): Person {
  const home = mkdtempSync(join(tmpdir(), 'unhunch-person-'));
  const data = join(home, '.config/Unhunch');
  return {
    home,
    data,
    useBefore() {
      mkdirSync(data, { recursive: true });
      writeFileSync(join(data, 'settings.json'), JSON.stringify(kept.settings));
      const history = openHistory(join(data, 'history.sqlite'));
      history.setComfort(kept.day, kept.rating);
      history.close();
    },
    missing() {
      const settings: Record<string, unknown> = JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'));
      const history = openHistory(join(data, 'history.sqlite'));
      const found = history.comfort(kept.day, kept.day).map(({ value }) => value);
      history.close();
      return [
        ...Object.entries(kept.settings)
          .filter(([name, value]) => settings[name] !== value)
          .map(([name]) => name),
        ...(found.includes(kept.rating) ? [] : ['the rating in the history']),
      ];
    },
    leave: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Observations of a start. */
export interface Seen {
  readonly tooltip: string;
  readonly menu: readonly string[];
  /** The first line of the app's log. */
  readonly log: string;
  readonly exitCode: number | null;
}

/** Whether there is a desktop: a display and a panel that shows tray icons. */
export async function hasDesktop(): Promise<boolean> {
  return Boolean(process.env.DISPLAY) && (await hasTrayWatcher());
}

/**
 * Starts the app as a desktop does at login, waits for its tray icon, reads it, and quits the app through its menu.
 * `meanwhile` runs while the app is running.
 */
export async function startAndQuit(
  command: readonly string[],
  person: Person,
  meanwhile?: () => Promise<void>,
): Promise<Seen> {
  const [program = '', ...args] = command;
  const child = spawn(program, [...args, '--background'], {
    cwd: person.home,
    env: environmentOf(person),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  try {
    const seen = await until(
      'a tray icon',
      () => readTray().catch(() => null),
      () => output,
    );
    await meanwhile?.();
    const exitCode = await Promise.race([quitByMenu(ended), late('the end of the app', () => output)]);
    const log = readFileSync(join(person.data, 'logs/main.log'), 'utf8');
    const starts = log.split('\n').filter((line) => line.includes(' starts on Electron '));
    return { tooltip: seen.tooltip, menu: labelsOf(seen.menu), log: starts.at(-1) ?? '', exitCode };
  } finally {
    child.kill('SIGKILL');
  }
}

/** Clicks Quit until the app has ended: a click is lost if the menu is being redrawn. */
async function quitByMenu(ended: Promise<number | null>): Promise<number | null> {
  const notYet = Symbol('not yet');
  for (;;) {
    const tray = await readTray().catch(() => null);
    // The app may end before it answers.
    await tray?.click(text.t('tray.menu.quit')).catch(() => {});
    const pause = new Promise<typeof notYet>((resolve) => setTimeout(() => resolve(notYet), 3000));
    const exitCode = await Promise.race([ended, pause]);
    if (exitCode !== notYet) return exitCode;
  }
}

/** Environment variables that make a program use this user's folders. */
export function environmentOf(person: Person): Record<string, string> {
  const own = { HOME: person.home, XDG_CONFIG_HOME: join(person.home, '.config'), XDG_DATA_HOME: '' };
  const all = Object.entries({ ...process.env, ...own, NODE_OPTIONS: '' });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Whether a history file is intact. */
export function isWhole(file: string): boolean {
  const db = new DatabaseSync(file, { readOnly: true });
  const [row] = db.prepare('PRAGMA integrity_check').all();
  db.close();
  return row !== undefined && Object.values(row)[0] === 'ok';
}

/** Waits until `read` finds something. @throws Error if it does not within a minute */
export async function until<T>(what: string, read: () => Promise<T | null>, output = () => ''): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const found = await read();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${what} did not come within ${PATIENCE_MS / 1000} s; the app said:\n${output()}`);
}

async function late(what: string, output: () => string): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  throw new Error(`${what} did not come within ${PATIENCE_MS / 1000} s; the app said:\n${output()}`);
}
