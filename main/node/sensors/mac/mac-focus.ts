import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Quiet, Reading } from '../../../../shared/core/activity.ts';
import { type ClosableSensor, createPollingSensor } from '../asked-sensor.ts';
import { joinQuiet } from '../joined-quiet.ts';
import { remembered } from '../remembered.ts';
import { unmeasured } from '../unmeasured.ts';

/**
 * The file in which macOS 12 to 15 store the active Focus, relative to the home folder; macOS 26 stores it elsewhere.
 */
export const FOCUS_FILE = 'Library/DoNotDisturb/DB/Assertions.json';
/** The system logs every refused attempt, so after one the next comes this much later, milliseconds. */
const REFUSED_GOOD_FOR_MS = 60_000;

const focusShape = z.object({
  data: z.array(z.object({ storeAssertionRecords: z.array(z.unknown()).optional() })).min(1),
});

/**
 * Quiet time from the active Focus, read from the file in which it is stored. Only programs with full disk access may
 * read it. Unhunch does not ask for that, so the reading is unknown unless it was granted.
 */
export function createMacQuiet(focusFile: string, nowMs: () => number): ClosableSensor<Quiet> {
  return joinQuiet({
    doNotDisturb: createPollingSensor({
      ask: remembered(
        () => askMacForFocus(focusFile),
        (answer) => (answer.known ? 0 : REFUSED_GOOD_FOR_MS),
        nowMs,
      ),
      methods: ['mac-focus'],
      certainty: 'likely',
      nowMs,
    }),
    // Which windows cover a screen is visible only to native code, or with a permission that Unhunch does not ask
    // for.
    fullScreen: unmeasured('on macOS Unhunch cannot see whether a program fills the screen'),
  });
}

/** Says yes or unknown, never no: a Focus that a schedule switched on is not in the file. */
export async function askMacForFocus(file: string): Promise<Reading<boolean>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { known: false, reason: whyUnread(error) };
  }
  const records = recordsIn(text);
  if (records === null) return { known: false, reason: 'the Focus file has an unknown format' };
  if (records > 0) return { known: true, value: true };
  return { known: false, reason: 'no Focus was switched on by hand, and one by schedule cannot be seen' };
}

/** The number of records of an active Focus; null if the text is not that file. Their content is not read. */
function recordsIn(text: string): number | null {
  try {
    const { data } = focusShape.parse(JSON.parse(text));
    return data.reduce((count, entry) => count + (entry.storeAssertionRecords?.length ?? 0), 0);
  } catch {
    return null;
  }
}

function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EPERM' || code === 'EACCES') {
    return 'only programs with full disk access can read the Focus, and Unhunch does not ask for it';
  }
  if (code === 'ENOENT') return 'this version of macOS keeps the Focus where Unhunch cannot read it';
  return `the Focus file could not be read (${String(code)})`;
}
