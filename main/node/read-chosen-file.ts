import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Ten years of history have about a third of it. Bytes. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Reads the text of a file that the user chose, part by part, so that a large one holds nothing up. Rejects with a reason
 * for a person for what is not a file and for one that is too large, and with what the system says.
 */
export async function readChosenFile(file: string, largest = LARGEST_FILE): Promise<string> {
  const status = await stat(file);
  if (!status.isFile()) throw new Error('this is not a file');
  if (status.size > largest) throw new Error('the file is too large');
  const parts: string[] = [];
  for await (const part of createReadStream(file, { encoding: 'utf8', end: largest }))
    parts.push(String(part));
  return parts.join('');
}
