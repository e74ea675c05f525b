import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../../shared/error-text.ts';
import type { PolicyLevel } from '../../../shared/policy/policy.ts';
import { fromJson, type PlaceReading, type PolicyPlaces, type ReadPlace, signOf } from './policy-places.ts';
import { whyUntrusted } from './trusted-file.ts';

/** Where administrators put policies on Linux. */
export const LINUX_POLICY_FOLDER = '/etc/unhunch/policies';

/** A policy is a page of text; more is not one, bytes. */
const LARGEST_FILE = 100_000;

const folders = [
  ['managed', 'mandatory'],
  ['recommended', 'recommended'],
] as const;

/**
 * The files `managed/*.json` and `recommended/*.json` of a folder. Of two files that set the same, the later one by
 * its name holds, as in other folders under /etc. A file that others than root may have written is not read.
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

/** The last by name first: it goes first. */
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
    // Where a link leads is settled once: what is checked is what is read.
    const path = realpathSync(file);
    const reason = whyUntrusted(path, administrator) ?? whyNoPolicy(path);
    return reason === null ? fromJson(readFileSync(path, 'utf8')) : { type: 'unreadable', reason };
  } catch (error) {
    return { type: 'unreadable', reason: `cannot be read (${codeOf(error)})` };
  }
}

/** Reading a pipe would wait for who writes into it, and a huge file for the disk, with the whole program. */
function whyNoPolicy(path: string): string | null {
  const stat = statSync(path);
  if (!stat.isFile()) return 'is no file';
  return stat.size > LARGEST_FILE ? `is larger than ${LARGEST_FILE / 1000} kB` : null;
}
