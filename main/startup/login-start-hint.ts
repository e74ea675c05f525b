import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files in which a wish not to start at login may stand: the person's, and what the organisation's was. */
const files = ['settings.json', 'policy-last-known.json'] as const;

/**
 * Whether a start at login seems to be wanted, by a glance at the files in the data folder. It is a guess for the icon
 * alone, which then need not wait until settings and policy are read and checked; those decide.
 */
export function seemsStartWanted(folder: string): boolean {
  return files.every((name) => {
    try {
      return !/"startAtLogin"\s*:\s*false/.test(readFileSync(join(folder, name), 'utf8'));
    } catch {
      return true;
    }
  });
}
