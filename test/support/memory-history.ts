import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';

/**
 * The address of a history in memory. It lives until the test ends, so that a test can close the history and open it
 * again. Only for tests that are not about the file: it has no write-ahead log, and nothing is written to a disk.
 */
export function memoryHistory(name: string): string {
  const address = `file:${name}?mode=memory&cache=shared`;
  const held = new DatabaseSync(address);
  onTestFinished(() => held.close());
  return address;
}
