import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import { versionOf } from '../../main/node/history/schema.ts';
import { tempFolder } from './temp-folder.ts';

/** The schema of a history file: its version, then its tables and indexes by name. */
export function schemaOf(file: string): readonly unknown[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
  const version = versionOf(db);
  db.close();
  return [version, ...rows.map((row) => ({ ...row }))];
}

/** The stored file of a released version of the schema. */
export const releasedHistory = (version: number) =>
  new URL(`../fixtures/history-version-${version}.sqlite`, import.meta.url);

/** Expects that what `write` makes has the version and the tables of the stored file. */
export function expectAsReleased(version: number, write: (file: string) => void): void {
  const folder = tempFolder();
  copyFileSync(releasedHistory(version), join(folder, 'kept.sqlite'));
  write(join(folder, 'made.sqlite'));
  const kept = schemaOf(join(folder, 'kept.sqlite'));
  expect(kept[0]).toBe(version);
  expect(schemaOf(join(folder, 'made.sqlite'))).toEqual(kept);
}
