import { DatabaseSync } from 'node:sqlite';
import { versionOf } from '../../main/node/history/schema.ts';

/** The schema of a history file: its version, then its tables and indexes by name. */
export function schemaOf(file: string): readonly unknown[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
  const version = versionOf(db);
  db.close();
  return [version, ...rows.map((row) => ({ ...row }))];
}
