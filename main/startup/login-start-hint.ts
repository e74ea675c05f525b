import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that may say not to start at login: the user's settings and the last known policy. */
const files = ['settings.json', 'policy-last-known.json'] as const;

/**
 * Guesses from the files in the data folder whether starting at login is wanted. The guess decides only whether the
 * icon is shown at once; the settings and the policy, which take longer to read, decide whether the app starts.
 */
export function isStartLikelyWanted(folder: string): boolean {
  return files.every((name) => {
    try {
      return !/"startAtLogin"\s*:\s*false/.test(readFileSync(join(folder, name), 'utf8'));
    } catch {
      return true;
    }
  });
}
