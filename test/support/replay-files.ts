import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp-folder.ts';

/** Writes a file that is deleted when the test ends. */
export function fileOf(content: unknown, name = 'trace.json'): string {
  const file = join(tempFolder(), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** An event of an export. */
export function event(timestamp: string, duration: number, status: string) {
  return { timestamp, duration, data: { status } };
}

/** Two hours at the desk and an hour away, on a Tuesday. */
export const morning = [
  event('2026-03-03T10:00:00Z', 3600, 'afk'),
  event('2026-03-03T08:00:00Z', 7200, 'not-afk'),
];

/** A bucket of an export. */
export function bucket(events: readonly unknown[], type = 'afkstatus') {
  return { id: 'aw-watcher-afk_desk', type, events };
}
