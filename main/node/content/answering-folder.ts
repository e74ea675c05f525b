import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder that takes longer to be read is not read at all, milliseconds. */
const ANSWER_MS = 900;

/**
 * Whether a folder can be read in time. A folder on a server that is out of reach can hold up whoever reads it for
 * minutes, so everything in it is read once where nothing waits for it. A folder that is absent or forbidden answers.
 */
export async function answersInTime(folder: string, timeoutMs = ANSWER_MS): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const answer = readAll(folder).then(
    () => true,
    () => true,
  );
  const isAnswering = await Promise.race([answer, patience]);
  clearTimeout(timer);
  return isAnswering;
}

async function readAll(folder: string): Promise<void> {
  for (const part of ['', 'exercises', 'routines']) {
    const entries = await readdir(join(folder, part), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isDirectory()) await readFile(join(folder, part, entry.name)).catch(() => {});
    }
  }
}
