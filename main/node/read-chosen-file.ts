import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ProblemError } from '../problem-of.ts';

/** About three times ten years of history, bytes. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Reads the text of a file that the user chose, in parts, so that a large one does not block the program. Rejects
 * with a `ProblemError` if it is not a file or too large, or with the system's error.
 */
export async function readChosenFile(file: string, largest = LARGEST_FILE): Promise<string> {
  const status = await stat(file);
  if (!status.isFile()) throw new ProblemError('not-a-file', 'this is not a file');
  if (status.size > largest) throw new ProblemError('too-large', 'the file is too large');
  const parts: string[] = [];
  for await (const part of createReadStream(file, { encoding: 'utf8', end: largest }))
    parts.push(String(part));
  return parts.join('');
}
