import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Status, statusSchema } from '../../../shared/views/status.ts';

/** How often to check for the answer, milliseconds. */
const POLL_MS = 20;
/** A file that its reader has not deleted after this time is deleted by the app, milliseconds. */
const LEFTOVER_MS = 10_000;
/** The identifier of a question: 16 random bytes in hexadecimal. */
const ID = /^[0-9a-f]{32}$/;

/** A new identifier for a question to the running app. */
export function newStatusId(): string {
  return randomBytes(16).toString('hex');
}

/** The identifier in the data that another start of the program handed over; null if it asks for no status. */
export function statusIdFrom(handed: unknown): string | null {
  if (typeof handed !== 'object' || handed === null || !('status' in handed)) return null;
  return typeof handed.status === 'string' && ID.test(handed.status) ? handed.status : null;
}

function fileOf(folder: string, id: string): string {
  return join(folder, `status-${id}.json`);
}

/**
 * Answers a question with a file in the data folder that only this user can read. It exists until the other process has
 * read it, at most for some seconds: nothing is written until someone asks.
 * @throws Error if the file cannot be written
 */
export function answerStatus(folder: string, id: string, status: Status): void {
  const file = fileOf(folder, id);
  // Never overwrites a file, and follows no link.
  writeFileSync(file, JSON.stringify(status), { mode: 0o600, flag: 'wx' });
  setTimeout(() => rmSync(file, { force: true }), LEFTOVER_MS).unref();
}

/** Waits for the answer and deletes it; null: none came within `patienceMs`, or one that is not valid. */
export async function awaitStatus(folder: string, id: string, patienceMs: number): Promise<Status | null> {
  const file = fileOf(folder, id);
  for (let waited = 0; waited <= patienceMs; waited += POLL_MS) {
    const status = readStatus(file);
    if (status !== null) {
      rmSync(file, { force: true });
      return status;
    }
    await wait(POLL_MS);
  }
  rmSync(file, { force: true });
  return null;
}

/** Null: there is no file yet, or it is not complete. */
function readStatus(file: string): Status | null {
  try {
    const parsed = statusSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
