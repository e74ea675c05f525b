import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type Conf from 'conf';
import { codeOf, messageOf } from '../../../shared/error-text.ts';
import {
  isSettingKey,
  type PartialSettings,
  parseSetting,
  parseSettings,
  type RejectedSetting,
  type SettingKey,
} from '../../../shared/settings/settings.ts';
import type { DamagedFile } from '../../ports/damaged-file.ts';
import type { SettingsStore } from '../../ports/settings.ts';
import { keepAside } from '../history/keep-aside.ts';
import { createSafetyLastKnown } from './safety-last-known.ts';

/** A JSON file that is written as a whole, atomically, with the permissions of a private file. */
export type SettingsFile = Pick<Conf<Record<string, unknown>>, 'path' | 'store'>;

/**
 * Opens `settings.json` in a folder: electron-store's class in Electron, and `conf`, which that class extends,
 * elsewhere: `(options) => new Store(options)` with either. electron-store imports `electron`, whose npm package
 * downloads the runtime when it is imported outside Electron; so the composition root provides the right one. Both
 * write the same file.
 */
export type OpenSettingsFile = (options: SettingsFileOptions) => SettingsFile;

/** Options of both classes; no `defaults`: they would be written into the user's file. */
const fileOptions = {
  /** electron-store's name for the file name... */
  name: 'settings',
  /** ...and conf's. */
  configName: 'settings',
  accessPropertiesByDotNotation: false,
  clearInvalidConfig: false,
  configFileMode: 0o600,
} as const;

export type SettingsFileOptions = typeof fileOptions & { readonly cwd: string };

/** How a store reads its file and the time; the defaults use the machine. */
export interface SettingsStoreOptions {
  /** Unix milliseconds. */
  readonly nowMs?: () => number;
  /** Throws what `readFileSync` throws. */
  readonly readText?: (file: string) => string;
  /** Calls back every `ms` milliseconds until the returned function is called. */
  readonly every?: (ms: number, callback: () => void) => () => void;
}

/** How often a file that cannot be read is tried again, milliseconds. */
const RETRY_MS = 15_000;

/**
 * The settings that the user set, in `<folder>/settings.json`, and nothing else. No default is ever written, so that
 * a better default reaches every user who did not choose.
 *
 * - A value that is out of range is ignored, reported in `refused` and stays in the file until the user sets that
 *   key. An unknown key is kept silently, because a newer version may know it.
 * - A file that is not a JSON object is renamed to `settings.json.corrupt-<time>` and reported in `damaged`. The
 *   program continues with what it knows: at the start with a copy of the choices that protect the user, later with
 *   all its settings. Nothing is ever deleted.
 * - A file that cannot be read (permissions, a virus scanner, a server that is gone) is not damaged. It stays where
 *   it is, `unreadable` contains the reason, and reading is retried until it succeeds. Until then the last known
 *   exclusions and limited mode apply, and nothing can be written.
 * - The file is read when the store is opened and before each write; `read` answers from memory.
 *
 * `write` throws on a value that `parseSetting` rejects (callers check first) and if the file cannot be read or
 * written; the value then does not take effect.
 */
export function openSettings(
  folder: string,
  openFile: OpenSettingsFile,
  { nowMs = Date.now, readText = readTextFile, every = everyInterval }: SettingsStoreOptions = {},
): SettingsStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = resolve(folder, `${fileOptions.name}.json`);
  const lastKnown = createSafetyLastKnown(resolve(folder, 'safety-last-known.json'));
  const listeners = new Set<() => void>();
  const state: StoreState = { stored: null, known: nothingKnown, damaged: null, unreadable: null };

  /** Reads the file again; a damaged one is set aside, and `instead` then applies. */
  function load(instead: PartialSettings): void {
    const reading = readingOf(file, readText);
    if (reading.type === 'unreadable') {
      state.unreadable = reading.reason;
      state.known = { settings: { ...lastKnown.read(), ...strictest(nowMs()) }, refused: [] };
      return;
    }
    state.unreadable = null;
    if (reading.type === 'damaged') {
      state.damaged = { file, keptAs: keepAside(file, 'corrupt', nowMs()), reason: reading.reason };
    }
    state.stored ??= openFile({ ...fileOptions, cwd: folder });
    if (state.stored.path !== file)
      throw new Error(`the settings must be in ${file}, not in ${state.stored.path}`);
    if (reading.type === 'damaged' && Object.keys(instead).length > 0) state.stored.store = { ...instead };
    state.known = knownOf(state.stored.store);
    lastKnown.keep(state.known.settings);
  }

  load(lastKnown.read());
  if (state.unreadable !== null) {
    const stop = every(RETRY_MS, () => {
      if (state.unreadable !== null) load(lastKnown.read());
      if (state.unreadable !== null) return;
      stop();
      for (const listener of [...listeners]) listener();
    });
  }

  return {
    file,
    get damaged() {
      return state.damaged;
    },
    get unreadable() {
      return state.unreadable;
    },
    get refused() {
      return state.known.refused;
    },
    read: () => state.known.settings,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(key, value) {
      const checked = value === undefined ? undefined : checkedValue(key, value);
      const before = state.known;
      load(state.unreadable === null ? before.settings : lastKnown.read());
      if (state.unreadable !== null || state.stored === null) {
        if (before !== state.known && state.stored !== null) state.known = before;
        throw new Error(`the settings cannot be read now: ${state.unreadable}`);
      }
      const { [key]: _old, ...others } = { ...state.stored.store };
      state.stored.store = checked === undefined ? others : { ...others, [key]: checked };
      state.known = knownOf(state.stored.store);
      lastKnown.keep(state.known.settings);
    },
  };
}

interface StoreState {
  /** Null until the file could be read once. */
  stored: SettingsFile | null;
  known: Known;
  damaged: DamagedFile | null;
  unreadable: string | null;
}

/**
 * Applies in addition to the last known choices while the user's settings are unknown. The first start was finished
 * long ago.
 */
function strictest(nowMs: number): PartialSettings {
  return { safety: { version: 1, mode: 'limited', sinceMs: nowMs }, firstStartDone: true };
}

/** Reads the settings that the user set, without changing anything: a file that is not usable counts as empty. */
export function readSettingsFile(folder: string): PartialSettings {
  const reading = readingOf(resolve(folder, `${fileOptions.name}.json`), readTextFile);
  return reading.type === 'found' ? knownOf(reading.content).settings : {};
}

function checkedValue(key: SettingKey, value: unknown): unknown {
  const parsed = parseSetting(key, value);
  if (!parsed.ok) throw new RangeError(`setting ${parsed.key}: ${parsed.reason}`);
  return parsed.value;
}

interface Known {
  readonly settings: PartialSettings;
  readonly refused: readonly RejectedSetting[];
}

function knownOf(content: Readonly<Record<string, unknown>>): Known {
  return parseSettings(Object.fromEntries(Object.entries(content).filter(([key]) => isSettingKey(key))));
}

const nothingKnown: Known = { settings: {}, refused: [] };

/** The content of the file. */
type Reading =
  | { readonly type: 'absent' }
  | { readonly type: 'found'; readonly content: Readonly<Record<string, unknown>> }
  /** It exists, but is not a JSON object. */
  | { readonly type: 'damaged'; readonly reason: string }
  /** Its content is unknown. */
  | { readonly type: 'unreadable'; readonly reason: string };

/** Reads a JSON object; a byte order mark before it is allowed. */
function readingOf(file: string, readText: (file: string) => string): Reading {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { type: 'absent' };
    // Waiting does not turn a folder into a file.
    return { type: code === 'EISDIR' ? 'damaged' : 'unreadable', reason: messageOf(error) };
  }
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject
      ? { type: 'found', content: { ...content } }
      : { type: 'damaged', reason: 'it is not a JSON object' };
  } catch (error) {
    return { type: 'damaged', reason: messageOf(error) };
  }
}

function readTextFile(file: string): string {
  return readFileSync(file, 'utf8');
}

function everyInterval(ms: number, callback: () => void): () => void {
  const timer = setInterval(callback, ms);
  timer.unref();
  return () => clearInterval(timer);
}
