import type { Reading } from '../shared/core/activity.ts';
import type { SettingLayer } from '../shared/policy.ts';
import type { SensorView } from '../shared/sensors.ts';

/** What a diagnosis is made from; none of it is about the person. */
export interface DiagnosisSource {
  readonly version: string;
  /** Facts of the machine and the desktop, by name. */
  readonly environment: { readonly [name: string]: string };
  readonly sensors: readonly SensorView[];
  /** Which layer each setting comes from; never its value. */
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
  const set = Object.entries(layers).filter(([, layer]) => layer !== 'default');
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

/** Text in which folders that may hold a name are replaced; the longest first, because a home folder is part of those in it. */
export function withoutFolders(text: string, folders: readonly string[]): string {
  const longestFirst = folders.filter((folder) => folder.length > 1).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((cleaned, folder) => cleaned.replaceAll(folder, '[folder]'), text);
}
