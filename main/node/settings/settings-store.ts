import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type Conf from 'conf';
import { messageOf } from '../../../shared/error-text.ts';
import {
  isSettingKey,
  type PartialSettings,
  parseSetting,
  parseSettings,
  type RefusedSetting,
  type SettingKey,
} from '../../../shared/settings/settings.ts';
import type { DamagedFile } from '../../ports/damaged-file.ts';
import type { SettingsStore } from '../../ports/settings.ts';
import { keepAside } from '../history/keep-aside.ts';

/** A JSON file that is written as a whole, atomically, with the permissions of a private file. */
export type SettingsFile = Pick<Conf<Record<string, unknown>>, 'path' | 'store'>;

/**
 * Opens `settings.json` in a folder: electron-store's class in Electron, and `conf`, which that class extends,
 * elsewhere: `(options) => new Store(options)` with either. electron-store imports `electron`, whose npm package
 * downloads the runtime when it is imported outside Electron; so the composition root brings the one that fits.
 * Both write the same file.
 */
export type OpenSettingsFile = (options: SettingsFileOptions) => SettingsFile;

/** Options of both classes; no `defaults`: they would be written into the user's file. */
const fileOptions = {
  /** What electron-store calls the name of the file... */
  name: 'settings',
  /** ...and what conf does. */
  configName: 'settings',
  accessPropertiesByDotNotation: false,
  clearInvalidConfig: false,
  configFileMode: 0o600,
} as const;

export type SettingsFileOptions = typeof fileOptions & { readonly cwd: string };

/**
 * The settings that the user set, in `<folder>/settings.json`, and nothing else: no default is ever written, so
 * that a better default reaches everybody who did not choose.
 *
 * - A value that is out of range is passed over, reported in `refused` and stays in the file until the user
 *   sets that key. A key that this version does not know is kept, silently: a newer version may know it.
 * - A file that is no JSON object is renamed to `settings.json.corrupt-<time>`, reported in `damaged`, and the
 *   program goes on with what it knows: with nothing at start, with all the settings it had when the file is
 *   spoiled while it runs. Nothing is ever wiped.
 * - The file is read at the opening and before each write; `read` answers from memory.
 *
 * `write` throws on a value that `parseSetting` refuses (callers check first) and when the file cannot be
 * written; the value then does not hold.
 */
export function openSettings(
  folder: string,
  openFile: OpenSettingsFile,
  nowMs: () => number = Date.now,
): SettingsStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = resolve(folder, `${fileOptions.name}.json`);
  let damaged = keptAsideIfDamaged(file, nowMs());
  const stored = openFile({ ...fileOptions, cwd: folder });
  if (stored.path !== file) throw new Error(`settings are to be in ${file}, not in ${stored.path}`);
  let known = knownOf(stored.store);

  return {
    file,
    get damaged() {
      return damaged;
    },
    get refused() {
      return known.refused;
    },
    read: () => known.settings,
    write(key, value) {
      const checked = value === undefined ? undefined : checkedValue(key, value);
      const spoiled = keptAsideIfDamaged(file, nowMs());
      damaged = spoiled ?? damaged;
      const before = spoiled ? known.settings : stored.store;
      const { [key]: _old, ...others } = { ...before };
      const after = checked === undefined ? others : { ...others, [key]: checked };
      stored.store = after;
      known = knownOf(after);
    },
  };
}

/** The settings that the user set, looked at only: a file that is damaged is as good as none and stays where it is. */
export function readSettingsFile(folder: string): PartialSettings {
  const file = resolve(folder, `${fileOptions.name}.json`);
  return whyUnusable(file) === null && existsSync(file)
    ? knownOf(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))).settings
    : {};
}

function checkedValue(key: SettingKey, value: unknown): unknown {
  const parsed = parseSetting(key, value);
  if (!parsed.ok) throw new RangeError(`setting ${parsed.key}: ${parsed.reason}`);
  return parsed.value;
}

interface Known {
  readonly settings: PartialSettings;
  readonly refused: readonly RefusedSetting[];
}

function knownOf(content: Readonly<Record<string, unknown>>): Known {
  return parseSettings(Object.fromEntries(Object.entries(content).filter(([key]) => isSettingKey(key))));
}

function keptAsideIfDamaged(file: string, atMs: number): DamagedFile | null {
  const reason = whyUnusable(file);
  return reason === null ? null : { file, keptAs: keepAside(file, 'corrupt', atMs), reason };
}

/** Why the file is no JSON object; null when it is one or does not exist. A byte order mark is let pass. */
function whyUnusable(file: string): string | null {
  if (!existsSync(file)) return null;
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? null : 'it holds no JSON object';
  } catch (error) {
    return messageOf(error);
  }
}
