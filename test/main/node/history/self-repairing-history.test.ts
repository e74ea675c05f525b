import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import type { History, HistoryRepair } from '../../../../main/ports/history.ts';
import { initialState } from '../../../../shared/core/state.ts';
import { addDays } from '../../../../shared/core/time.ts';
import { atOnce } from '../../../../shared/history/slices.ts';
import { aBout, boutRecorded, routineRecorded } from '../../../support/recorded-effects.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const DAY = '2026-11-16';
const FIRST = '0000-01-01';
const LAST = '9999-12-31';
const NOW = Date.UTC(2026, 10, 21, 9, 30);

/** A closed file with a bout on each of 30 days, modified by these statements. */
function fileAfter(...statements: readonly string[]): string {
  const file = join(tempFolder(), 'history.sqlite');
  const history = openHistory(file);
  for (let back = 0; back < 30; back += 1) {
    history.commit([boutRecorded(aBout(addDays(DAY, -back)))], initialState());
  }
  history.close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON');
  for (const statement of statements) db.exec(statement);
  db.close();
  return file;
}

function opened(file: string): { readonly history: History; readonly repairs: HistoryRepair[] } {
  const history = openHistory(file, { nowMs: NOW });
  const repairs: HistoryRepair[] = [];
  history.onRepair((repair) => void repairs.push(repair));
  return { history, repairs };
}

const record = (history: History) => history.commit([boutRecorded(aBout(addDays(DAY, 1)))], initialState());

/** Builds an index that names other rows or days, as a damaged page does. */
function withWrongIndex(file: string, columns: string): void {
  const db = new DatabaseSync(file, { defensive: false });
  const sql = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'bouts_by_day'").get()?.sql;
  db.exec('PRAGMA writable_schema = ON');
  db.exec(`UPDATE sqlite_schema SET sql = replace(sql, '(day)', '${columns}') WHERE name = 'bouts_by_day'`);
  db.exec('PRAGMA writable_schema = RESET');
  db.exec('REINDEX bouts_by_day; PRAGMA writable_schema = ON');
  db.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 'bouts_by_day'").run(String(sql));
  db.close();
}

describe('damage that shows while the program runs', () => {
  test.each([
    ['that lacks rows', '(day) WHERE id > 3'],
    ['with other days', "(replace(day, ''2026'', ''2036''))"],
  ])('an index %s is found by the check and built again; nothing is lost', (_what, columns) => {
    const file = fileAfter();
    withWrongIndex(file, columns);
    const { history, repairs } = opened(file);
    expect(history.damaged).toBeNull();
    atOnce(history.check());
    expect(repairs).toMatchObject([
      { keptAs: null, isReplaced: false, reason: expect.stringContaining('bouts') },
    ]);
    expect(history.bouts(FIRST, LAST)).toHaveLength(30);
    record(history);
    expect(history.bouts(FIRST, LAST)).toHaveLength(31);
    atOnce(history.check());
    expect(repairs).toHaveLength(1);
    history.close();
  });

  test.each([
    ['a word', "UPDATE bouts SET ended_by = 'naturxl' WHERE id = 7"],
    ['a negative length', 'UPDATE bouts SET desk_seconds = -5 WHERE id = 7'],
    ['a zone', "UPDATE bouts SET ended_zone = 'Europe/Amsterdzm' WHERE id = 7"],
  ])(
    '%s in one row: the row is taken out, the file kept, sittings are recorded again',
    (_what, statement) => {
      const file = fileAfter(statement);
      const { history, repairs } = opened(file);
      atOnce(history.check());
      expect(repairs).toHaveLength(1);
      expect(repairs[0]).toMatchObject({ isReplaced: false, keptAs: `${file}.corrupt-2026-11-21T093000Z` });
      expect(existsSync(repairs[0]?.keptAs ?? '')).toBe(true);
      expect(history.bouts(FIRST, LAST)).toHaveLength(29);
      record(history);
      expect(history.bouts(FIRST, LAST)).toHaveLength(30);
      history.close();
    },
  );

  test.each(['by the check', 'at the first call that meets it'])(
    'a wrong index that hides a row with an impossible day: both are repaired, %s',
    (when) => {
      const file = fileAfter("UPDATE bouts SET day = '226-11-02' WHERE id = 7");
      withWrongIndex(file, '(day) WHERE id > 3');
      const { history, repairs } = opened(file);
      if (when === 'by the check') atOnce(history.check());
      else history.bouts(FIRST, LAST);
      expect(repairs.map(({ isReplaced }) => isReplaced)).toEqual([false, false]);
      expect(history.bouts(FIRST, LAST)).toHaveLength(29);
      history.close();
    },
  );

  test.each([
    ['how a routine ended', 'routines', "UPDATE routines SET ended_by = 'plaxer' WHERE run_id = 7"],
    ['the side of a step', 'steps', "UPDATE steps SET side = 'lefx' WHERE run_id = 7 AND position = 1"],
  ])(
    'a changed word in %s: only that row is taken out, and everything can be exported',
    (_what, table, sql) => {
      const file = join(tempFolder(), 'history.sqlite');
      const before = openHistory(file);
      const step = { exerciseId: 'walk', seconds: 10 };
      const steps = [
        { ...step, side: null },
        { ...step, side: 'left' },
      ] as const;
      for (let run = 1; run <= 9; run += 1) {
        const routine = routineRecorded(run, DAY, { routineId: 'neck-first', steps });
        before.commit([routine], initialState());
      }
      before.close();
      const db = new DatabaseSync(file);
      db.exec(`PRAGMA ignore_check_constraints = ON; ${sql}`);
      db.close();
      const { history, repairs } = opened(file);
      atOnce(history.check());
      expect(repairs).toHaveLength(1);
      const { routines } = history.readAll();
      expect(routines).toHaveLength(table === 'routines' ? 8 : 9);
      expect(routines.flatMap((each) => each.steps)).toHaveLength(table === 'routines' ? 16 : 17);
      atOnce(history.check());
      expect(repairs).toHaveLength(1);
      history.close();
    },
  );

  test('an unreadable row is detected by the first call that encounters it, which then succeeds', () => {
    const { history, repairs } = opened(fileAfter("UPDATE bouts SET ended_by = 'naturxl' WHERE id = 7"));
    expect(history.bouts(FIRST, LAST)).toHaveLength(29);
    expect(history.bouts(FIRST, LAST)).toHaveLength(29);
    expect(repairs).toHaveLength(1);
    history.close();
  });

  test('if pages cannot be read, the file is set aside and a new one is created, reported once', () => {
    const file = fileAfter();
    const { history, repairs } = opened(file);
    history.bouts(DAY, DAY);
    history.close();
    const bytes = readFileSync(file);
    const pageSize = bytes.readUInt16BE(16);
    const db = new DatabaseSync(file);
    const page = Number(
      db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'bouts'").get()?.rootpage,
    );
    db.close();
    const again = openHistory(file, { nowMs: NOW });
    again.onRepair((repair) => void repairs.push(repair));
    // A disk that fails under the open file.
    bytes.fill(0x5a, (page - 1) * pageSize, page * pageSize);
    writeFileSync(file, bytes);
    atOnce(again.check());
    expect(repairs).toMatchObject([{ isReplaced: true, keptAs: `${file}.corrupt-2026-11-21T093000Z` }]);
    record(again);
    expect(again.bouts(FIRST, LAST)).toHaveLength(1);
    atOnce(again.check());
    expect(repairs).toHaveLength(1);
    again.close();
  });

  test('an intact file is not changed', () => {
    const file = fileAfter();
    const before = readFileSync(file);
    const { history, repairs } = opened(file);
    atOnce(history.check());
    expect(repairs).toEqual([]);
    history.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('damage at the start', () => {
  test.each([-5, -1, 2_000_000_000])(
    'with version %d the file is set aside, and the app starts',
    (version) => {
      const file = fileAfter(`PRAGMA user_version = ${version}`);
      const { history } = opened(file);
      expect(history.damaged?.keptAs).toContain(`${file}.`);
      record(history);
      expect(history.bouts(FIRST, LAST)).toHaveLength(1);
      history.close();
    },
  );

  test.each([0, 1, 2, 3])('a file of version %d whose tables do not match is set aside too', (version) => {
    const { history } = opened(fileAfter(`PRAGMA user_version = ${version}`));
    expect(history.damaged).not.toBeNull();
    record(history);
    history.close();
  });

  test('a planted trigger and a planted view are removed', () => {
    const file = fileAfter(
      'CREATE TRIGGER eat AFTER INSERT ON bouts BEGIN DELETE FROM bouts WHERE id = new.id; END',
      'CREATE VIEW "a""b" AS SELECT * FROM bouts',
    );
    const { history } = opened(file);
    record(history);
    expect(history.bouts(FIRST, LAST)).toHaveLength(31);
    history.close();
    const db = new DatabaseSync(file);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')").all()).toEqual([]);
    db.close();
  });

  test('an empty file left by a failed first start is not damage', () => {
    const file = join(tempFolder(), 'history.sqlite');
    writeFileSync(file, '');
    const { history } = opened(file);
    expect(history.damaged).toBeNull();
    record(history);
    history.close();
    expect(readdirSync(join(file, '..'))).toEqual(['history.sqlite']);
  });
});

const recorded = join(import.meta.dirname, '../../../../../shared/cases/history-index-damaged.sqlite');
test.runIf(existsSync(recorded))('the index page of a real file is rebuilt', () => {
  const file = join(tempFolder(), 'history.sqlite');
  copyFileSync(recorded, file);
  const { history, repairs } = opened(file);
  atOnce(history.check());
  expect(repairs).toMatchObject([{ keptAs: null, isReplaced: false }]);
  const before = history.bouts(FIRST, LAST).length;
  record(history);
  expect(history.bouts(FIRST, LAST)).toHaveLength(before + 1);
  history.close();
});
