import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../../shared/error-text.ts';
import type { PolicyLevel } from '../../../shared/policy/policy.ts';
import { fromJson, type PlaceReading, type PolicyPlaces, type ReadPlace, signOf } from './policy-places.ts';
import { whyUntrusted } from './trusted-file.ts';

/** The folder in which administrators put policies on Linux. */
export const LINUX_POLICY_FOLDER = '/etc/unhunch/policies';

/** Far larger than any policy, which is a page of text, bytes. */
const LARGEST_FILE = 100_000;

const folders = [
  ['managed', 'mandatory'],
  ['recommended', 'recommended'],
] as const;

/**
 * The files `managed/*.json` and `recommended/*.json` of a folder. If two files set the same value, the one later in
 * name order wins, as in other folders under /etc. A file that users other than root can write is not read.
 * `administrator`: the user id that counts as root besides 0, for tests.
 */
export function linuxPolicyPlaces(folder = LINUX_POLICY_FOLDER, administrator = 0): PolicyPlaces {
  return {
    read: async () =>
      folders.flatMap(([name, level]) => readFolder(join(folder, name), level, administrator)),
    sign: () =>
      folders
        .flatMap(([name]) => {
          const path = join(folder, name);
          return [signOf(path), ...filesIn(path).names.map((file) => signOf(join(path, file)))];
        })
        .join('\n'),
  };
}

function readFolder(folder: string, level: PolicyLevel, administrator: number): readonly ReadPlace[] {
  const { names, failure } = filesIn(folder);
  if (failure !== null) {
    return [{ place: folder, level, reading: { type: 'unreadable', reason: `cannot be read (${failure})` } }];
  }
  if (names.length === 0) return [{ place: folder, level, reading: { type: 'absent' } }];
  return names.map((name) => {
    const place = join(folder, name);
    return { place, level, reading: readFile(place, administrator) };
  });
}

/** In reverse name order, because the last takes precedence. */
function filesIn(folder: string): { readonly names: readonly string[]; readonly failure: string | null } {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
    return { names: names.sort().reverse(), failure: null };
  } catch (error) {
    const code = codeOf(error);
    return { names: [], failure: code === 'ENOENT' ? null : code };
  }
}

function readFile(file: string, administrator: number): PlaceReading {
  try {
    // The link is resolved only once, so that the file that is checked is the one that is read.
    const path = realpathSync(file);
    const reason = whyUntrusted(path, administrator) ?? whyNoPolicy(path);
    return reason === null ? fromJson(readFileSync(path, 'utf8')) : { type: 'unreadable', reason };
  } catch (error) {
    return { type: 'unreadable', reason: `cannot be read (${codeOf(error)})` };
  }
}

/** Reading a pipe or a huge file would block the whole program. */
function whyNoPolicy(path: string): string | null {
  const stat = statSync(path);
  if (!stat.isFile()) return 'is not a file';
  return stat.size > LARGEST_FILE ? `is larger than ${LARGEST_FILE / 1000} kB` : null;
}
