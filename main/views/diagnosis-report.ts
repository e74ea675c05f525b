import type { Reading } from '../../shared/core/activity.ts';
import type { SettingLayer } from '../../shared/policy/policy.ts';
import { isSettingKey, settingSchemas } from '../../shared/settings/settings.ts';
import type { SensorView } from '../../shared/views/sensors.ts';

/** What a diagnosis is made from; none of it is about the person. */
export interface DiagnosisSource {
  readonly version: string;
  /** Facts of the machine and the desktop, by name. */
  readonly environment: { readonly [name: string]: string };
  readonly sensors: readonly SensorView[];
  /** Which layer each setting comes from; never its value, and nothing of those that no policy may set. */
  readonly layers: { readonly [key: string]: SettingLayer };
  /** What was found of the organisation's policy, line by line. */
  readonly policy: readonly string[];
  /** Folders whose names may hold a person's name: they are replaced. */
  readonly privateFolders: readonly string[];
}

/**
 * The state of the program as text that can be shown to anybody: no history, no setting's value, no name of a person,
 * a program or a file of theirs.
 */
export function diagnosisText(source: DiagnosisSource): string {
  const { version, environment, sensors, layers, policy } = source;
  // That somebody leaves movements out, or does the programme, says something about their health.
  const isTold = (key: string) => isSettingKey(key) && settingSchemas[key].isPolicyKey;
  const set = Object.entries(layers).filter(([key, layer]) => layer !== 'default' && isTold(key));
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
  ];
  return withoutFolders(`${lines.join('\n')}\n`, source.privateFolders);
}

function sensorLines({ name, reading, account }: SensorView): string[] {
  const { methods, certainty, lastError } = account;
  return [
    `${name}: ${readingText(reading)}`,
    `  by ${methods.join(', ')} (${certainty})`,
    ...(lastError === null ? [] : [`  last error: ${lastError}`]),
  ];
}

/** How long somebody has been idle is their own affair: only that it is known. */
function readingText(reading: Reading<unknown>): string {
  if (!reading.known) return `unknown (${reading.reason})`;
  return typeof reading.value === 'number' ? 'known' : String(reading.value);
}

/** A path, also as an address of a file, in quotes. It ends at the last such quote of the line: a name may hold one. */
const QUOTED_PATH = /(['"`])(?:file:)?(?:\/|[A-Za-z]:[\\/]|\\\\)[^\n]*\1/g;

/** The first line of a run. */
const FIRST_LINE = /Unhunch \S+ starts/;

/**
 * The log as it can be shown to anybody: without folders, files that the person chose, and days and hours, which would
 * tell when somebody worked. What came in the first minute after a start says how long after it.
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
  // Quoted paths go first: once its folder is replaced, a path no longer looks like one, and its file name would stay.
  const unquoted = lines.join('\n').replace(QUOTED_PATH, '$1[path]$1');
  return withoutFolders(unquoted, folders).replace(/\b\d{4}-\d\d-\d\d\b/g, '[day]');
}

/**
 * Text in which folders that may hold a name are replaced, also as they stand in an address or escaped; the longest
 * first, because a home folder is part of those in it.
 */
function withoutFolders(text: string, folders: readonly string[]): string {
  const forms = folders.filter((folder) => folder.length > 1).flatMap(formsOf);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  // Windows knows no capitals in paths.
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
