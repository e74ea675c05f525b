import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../../shared/error-text.ts';
import { fromPropertyList } from '../../../shared/policy/policy-forms.ts';
import type { Commands } from '../sensors/command.ts';
import {
  fromJson,
  type PlaceReading,
  type PolicyPlaces,
  type ReadPlace,
  signOf,
  tableOf,
} from './policy-places.ts';

/** The folder in which the system puts an app's settings from configuration profiles. */
export const MANAGED_PREFERENCES = '/Library/Managed Preferences';
/** The system's program that reads property lists of every format. */
const PLUTIL = '/usr/bin/plutil';

/** The system to read from; tests replace it. */
export interface MacHost {
  readonly commands: Commands;
  /** The user's short name. */
  readonly userName: string;
  readonly folder?: string;
  readonly plutil?: string;
}

/**
 * The managed preferences of the computer, then those of the user. Values under `Recommended` in either are
 * recommended. Only the system writes there; a file that the user can write is not read.
 */
export function macPolicyPlaces({
  commands,
  userName,
  folder = MANAGED_PREFERENCES,
  plutil = PLUTIL,
}: MacHost): PolicyPlaces {
  const name = 'app.unhunch.desktop.plist';
  const files = [join(folder, name), join(folder, userName, name)];
  return {
    async read() {
      const places: ReadPlace[] = [];
      for (const file of files) places.push(...split(file, await readList(file, commands, plutil)));
      return places;
    },
    sign: () => files.map(signOf).join('\n'),
  };
}

/** Splits a property list into its two levels. */
function split(place: string, reading: PlaceReading): readonly ReadPlace[] {
  const below = `${place} (Recommended)`;
  if (reading.type !== 'found') {
    return [
      { place, level: 'mandatory', reading },
      { place: below, level: 'recommended', reading },
    ];
  }
  // A profile can include keys about itself.
  const own = Object.entries(reading.values).filter(
    ([key]) => key !== 'Recommended' && !/^Payload[A-Z]/.test(key),
  );
  const values = fromPropertyList(Object.fromEntries(own));
  return [
    { place, level: 'mandatory', reading: { type: 'found', values } },
    { place: below, level: 'recommended', reading: recommendedIn(reading.values) },
  ];
}

function recommendedIn({ Recommended: part }: Readonly<Record<string, unknown>>): PlaceReading {
  if (part === undefined) return { type: 'absent' };
  const values = tableOf(part);
  return values === null
    ? { type: 'unreadable', reason: 'is not a dictionary' }
    : { type: 'found', values: fromPropertyList(values) };
}

async function readList(file: string, commands: Commands, plutil: string): Promise<PlaceReading> {
  try {
    statSync(file);
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT'
      ? { type: 'absent' }
      : { type: 'unreadable', reason: `cannot be read (${code})` };
  }
  if (isWritable(file)) return { type: 'unreadable', reason: 'can be changed by users other than root' };
  const result = await commands.run(plutil, ['-convert', 'json', '-o', '-', file]);
  if (!result.ok) return { type: 'unreadable', reason: result.reason };
  return fromJson(result.output.toString('utf8'));
}

function isWritable(file: string): boolean {
  // Root can write everything, but only tests run as root.
  if (process.getuid?.() === 0) return false;
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
