import type { Reading } from '../../shared/core/activity.ts';
import type { SettingLayer } from '../../shared/policy/policy.ts';
import { isSettingKey, settingSchemas } from '../../shared/settings/settings.ts';
import type { SensorReport } from '../../shared/views/sensors.ts';

/** The input of a diagnosis; none of it is about the user. */
export interface DiagnosisSource {
  readonly version: string;
  /** Facts of the machine and the desktop, by name. */
  readonly environment: { readonly [name: string]: string };
  readonly sensors: readonly SensorReport[];
  /** The layer of each setting, never its value, and only for settings that a policy may set. */
  readonly layers: { readonly [key: string]: SettingLayer };
  /** The findings of the organisation's policy, one line each. */
  readonly policy: readonly string[];
  /** What was rejected of an organisation's exercises, one line each. Missing: they were not read. */
  readonly content?: readonly string[];
  /** What is wrong with the program's own files, one line each. Missing: they were not read. */
  readonly files?: readonly string[];
  /** Folders whose names may contain the user's name: they are replaced. */
  readonly privateFolders: readonly string[];
}

/**
 * The state of the program as text that can be shown to anyone: no history, no values of settings, no names of users,
 * programs or their files.
 */
export function diagnosisText(source: DiagnosisSource): string {
  const { version, environment, sensors, layers, policy } = source;
  // That a user excludes movements or follows the programme says something about their health.
  const isIncluded = (key: string) => isSettingKey(key) && settingSchemas[key].isPolicyKey;
  const set = Object.entries(layers).filter(([key, layer]) => layer !== 'default' && isIncluded(key));
  const lines = [
    `Unhunch ${version}`,
    ...Object.entries(environment).map(([name, value]) => `${name}: ${value}`),
    '',
    'Sensors',
    ...sensors.flatMap(sensorLines),
    '',
    'Settings that are not the default',
    ...(set.length === 0 ? ['none'] : set.map(([key, layer]) => `${key}: ${layer}`)),
    '',
    'Policy',
    ...(policy.length === 0 ? ['none'] : policy),
    ...part('Exercises that were rejected', source.content),
    ...part('Files with faults', source.files),
  ];
  return withoutFolders(`${lines.join('\n')}\n`, source.privateFolders);
}

/** Lines under a title, after an empty line; nothing if they are not known. */
function part(title: string, lines: readonly string[] | undefined): readonly string[] {
  return lines === undefined ? [] : ['', title, ...(lines.length === 0 ? ['none'] : lines)];
}

function sensorLines({ name, reading, account }: SensorReport): string[] {
  const { methods, certainty, lastError } = account;
  return [
    `${name}: ${readingText(reading)}`,
    `  by ${methods.join(', ')} (${certainty})`,
    ...(lastError === null ? [] : [`  last error: ${lastError}`]),
  ];
}

/** How long the user has been idle is private: only whether it is known. */
function readingText(reading: Reading<unknown>): string {
  if (!reading.known) return `unknown (${reading.reason})`;
  return typeof reading.value === 'number' ? 'known' : String(reading.value);
}

/** A quoted path or file URL. It ends at the last such quote of the line, because a name can contain one. */
const QUOTED_PATH = /(['"`])(?:file:)?(?:\/|[A-Za-z]:[\\/]|\\\\)[^\n]*\1/g;

/** The first line of a run. */
const FIRST_LINE = /Unhunch \S+ starts/;

/**
 * The log in a form that can be shown to anyone: without folders, files that the user chose, and dates and times,
 * which would reveal working hours. Lines of the first minute after a start say how long after it they were written.
 */
export function diagnosisLog(log: string, folders: readonly string[]): string {
  let startedMs = Number.NaN;
  const lines = log.split('\n').map((line) => {
    const [stamp = '', day, time] = /^\[(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3})\]/.exec(line) ?? [];
    if (stamp === '') return line;
    const atMs = Date.parse(`${day}T${time}`);
    if (FIRST_LINE.test(line)) startedMs = atMs;
    const after = atMs - startedMs;
    const isSoon = after >= 0 && after < 60_000;
    return `[${isSoon ? `+${(after / 1000).toFixed(1)} s` : 'later'}]${line.slice(stamp.length)}`;
  });
  // Quoted paths go first: once its folder is replaced, a path no longer looks like one and its file name would
  // remain.
  const unquoted = lines.join('\n').replace(QUOTED_PATH, '$1[path]$1');
  return withoutFolders(unquoted, folders).replace(/\b\d{4}-\d\d-\d\d\b/g, '[day]');
}

/**
 * Replaces folders that may contain a name, also in URLs or escaped; the longest first, because a home folder is part
 * of the folders in it.
 */
function withoutFolders(text: string, folders: readonly string[]): string {
  const forms = folders.filter((folder) => folder.length > 1).flatMap(formsOf);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  // Paths on Windows are case-insensitive.
  return longestFirst.reduce(
    (cleaned, form) =>
      cleaned.replace(new RegExp(form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi'), '[folder]'),
    text,
  );
}

function formsOf(folder: string): readonly string[] {
  const slashed = folder.replaceAll('\\', '/');
  return [folder, slashed, encodeURI(slashed), folder.replaceAll('\\', '\\\\')];
}
