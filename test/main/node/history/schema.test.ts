import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import { migrate, migrations, SCHEMA_VERSION, versionOf } from '../../../../main/node/history/schema.ts';
import { initialState } from '../../../../shared/core/state.ts';
import { VERSION_1_DAY, writeVersion1 } from '../../../support/history-version-1.ts';
import { at, cardShown, outcomeRecorded, ZONE } from '../../../support/recorded-effects.ts';
import { expectAsReleased, releasedHistory } from '../../../support/stored-schema.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const day = VERSION_1_DAY;

function schemaOf(db: DatabaseSync): readonly unknown[] {
  return db
    .prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name')
    .all()
    .map((row) => ({ ...row }));
}

test('the released version 1 has not been edited: its tables are those of the stored file', () => {
  expectAsReleased(1, writeVersion1);
});

test('a file of version 1 is migrated without loss', () => {
  const file = join(tempFolder(), 'history.sqlite');
  copyFileSync(releasedHistory(1), file);
  const history = openHistory(file, { zone: ZONE });
  expect(history.damaged).toBeNull();
  expect(history.bouts(day, day)).toEqual([
    {
      started: at(day, '09:00'),
      ended: at(day, '09:31'),
      day,
      endedBy: 'completed',
      deskSeconds: 1800.5,
      standingSeconds: 60,
      isShort: true,
    },
  ]);
  const old = { id: 7, kind: 'micro', day, began: at(day, '09:30'), closed: at(day, '09:32') };
  expect(history.opportunities(day, day)).toEqual([{ ...old, outcome: 'partial', credit: 0.75 }]);
  expect(history.routines(day, day)).toMatchObject([{ runId: 5, routineId: 'neck-first', doneSeconds: 45 }]);
  expect(history.nextIds()).toEqual({ nextOpportunityId: 9, nextRunId: 6 });
  expect(history.lastDone(`dayRollOver:${day}`)).toBe(at(day, '08:00').wallMs);
  expect(history.lastState()).toBeNull();

  const began = { began: at(day, '10:30'), closed: at(day, '10:40') };
  const judged = { id: 8, kind: 'long', day, ...began, outcome: 'skipped', credit: 0 } as const;
  history.commit([cardShown(8, day), outcomeRecorded(judged)], initialState());
  expect(history.opportunities(day, day)[1]).toEqual(judged);
  history.close();
});

test('a migrated file has the tables of a new one', () => {
  const folder = tempFolder();
  copyFileSync(releasedHistory(1), join(folder, 'old.sqlite'));
  openHistory(join(folder, 'old.sqlite')).close();
  openHistory(join(folder, 'new.sqlite')).close();
  const old = new DatabaseSync(join(folder, 'old.sqlite'));
  const fresh = new DatabaseSync(join(folder, 'new.sqlite'));
  expect(versionOf(old)).toBe(SCHEMA_VERSION);
  expect(schemaOf(old)).toEqual(schemaOf(fresh));
  old.close();
  fresh.close();
});

test('a step that fails leaves the previous version intact', () => {
  const file = join(tempFolder(), 'history.sqlite');
  copyFileSync(releasedHistory(1), file);
  const db = new DatabaseSync(file);
  db.exec('ALTER TABLE routines ADD COLUMN ended_ms INTEGER');
  const before = schemaOf(db);
  expect(() => migrate(db, { zone: ZONE })).toThrow(/duplicate column/);
  expect(versionOf(db)).toBe(1);
  expect(schemaOf(db)).toEqual(before);
  db.close();
});

test('there is a step for each version', () => {
  expect(SCHEMA_VERSION).toBe(migrations.length);
  const db = new DatabaseSync(':memory:');
  expect(() => migrate(db, { zone: ZONE }, SCHEMA_VERSION + 1)).toThrow(/no migration/);
  db.close();
});
