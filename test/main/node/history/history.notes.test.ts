import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import type { History } from '../../../../main/ports/history.ts';
import { initialState } from '../../../../shared/core/state.ts';
import { addDays } from '../../../../shared/core/time.ts';
import type { SelfCheck } from '../../../../shared/history/records.ts';
import { atOnce } from '../../../../shared/history/slices.ts';
import { VERSION_2_DAY, writeVersion2 } from '../../../support/history-version-2.ts';
import {
  aBout,
  anOpportunity,
  at,
  boutRecorded,
  cardShown,
  opportunityBegan,
  outcomeRecorded,
  routineRecorded,
  ZONE,
} from '../../../support/recorded-effects.ts';
import { expectAsReleased, releasedHistory, schemaOf } from '../../../support/stored-schema.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const MONDAY = '2026-11-16';
const state = initialState();
const steps = [
  { exerciseId: 'chin-tuck', side: null, seconds: 20.5 },
  { exerciseId: 'open-book', side: 'left', seconds: 20 },
  { exerciseId: 'open-book', side: 'right', seconds: 12 },
] as const;
const check: SelfCheck = {
  at: at(MONDAY, '08:00'),
  day: MONDAY,
  programmeWeek: 3,
  test: 'side-bend',
  side: 'left',
  scale: 'landmark',
  reach: 7,
  feel: 'stiff',
};

function withHistory(run: (history: History, file: string) => void): void {
  const file = join(tempFolder(), 'history.sqlite');
  const history = openHistory(file);
  try {
    run(history, file);
  } finally {
    history.close();
  }
}

test('the released version 2 has not been edited: its tables are those of the stored file', () => {
  expectAsReleased(2, writeVersion2);
});

test('a file of version 2 is migrated without loss', () => {
  const folder = tempFolder();
  const file = join(folder, 'history.sqlite');
  copyFileSync(releasedHistory(2), file);
  const day = VERSION_2_DAY;
  const history = openHistory(file);
  expect(history.damaged).toBeNull();
  expect(history.bouts(day, day)).toMatchObject([
    { started: at(day, '09:00'), ended: { zone: 'Asia/Kathmandu' }, deskSeconds: 2700.25 },
  ]);
  const old = { kind: 'micro', day, began: at(day, '09:30'), closed: at(day, '09:46') };
  expect(history.opportunities(day, day)).toEqual([
    { id: 3, ...old, outcome: 'natural', credit: 1 },
    {
      id: 4,
      kind: 'long',
      day,
      began: at(day, '10:30'),
      closed: at(day, '11:00'),
      outcome: 'excused',
      credit: null,
    },
  ]);
  expect(history.prompts(day, day)).toEqual([{ opportunityId: 3, shown: at(day, '09:31') }]);
  expect(history.routines(day, day)).toMatchObject([{ runId: 6, startedZone: ZONE, doneSeconds: 58 }]);
  expect([history.steps(day, day), history.hurts(0), history.selfChecks()]).toEqual([[], [], []]);
  expect(history.nextIds()).toEqual({ nextOpportunityId: 6, nextRunId: 7 });
  history.commit([routineRecorded(7, day, { steps })], state);
  expect(history.steps(day, day)).toHaveLength(3);
  history.close();

  openHistory(join(folder, 'new.sqlite')).close();
  expect(schemaOf(file)).toEqual(schemaOf(join(folder, 'new.sqlite')));
});

test('a routine keeps its own steps, even if its record is retried later', () => {
  withHistory((history) => {
    const first = routineRecorded(1, MONDAY, { routineId: 'neck-reset', steps });
    const second = routineRecorded(2, addDays(MONDAY, 1), { routineId: 'rotation', steps: [steps[1]] });
    history.commit([first, second], state);
    history.commit([first, second], state);
    expect(history.steps(MONDAY, MONDAY)).toEqual(steps.map((step) => ({ runId: 1, day: MONDAY, ...step })));
    expect(history.steps(MONDAY, addDays(MONDAY, 1))).toHaveLength(4);
    expect(history.routines(MONDAY, addDays(MONDAY, 1)).map(({ routineId }) => routineId)).toEqual([
      'neck-reset',
      'rotation',
    ]);
  });
});

test('an excused opportunity has its reason if that is known', () => {
  withHistory((history) => {
    const excused = [1, 2].map((id) => outcomeRecorded(anOpportunity(id, MONDAY, 'excused')));
    const [known, unknown] = excused;
    if (known?.type !== 'recordOutcome' || unknown === undefined) throw new Error('no outcomes');
    history.commit([{ ...known, excusedReason: 'call' }, unknown], state);
    expect(history.opportunities(MONDAY, MONDAY)).toEqual([
      { ...anOpportunity(1, MONDAY, 'excused'), excuse: 'call' },
      anOpportunity(2, MONDAY, 'excused'),
    ]);
  });
});

test('self-checks, what hurt, comfort and coverage are read back as they were written', () => {
  withHistory((history) => {
    const hurt = { at: at(MONDAY, '10:00'), day: MONDAY, exerciseId: 'open-book', runId: 4 };
    for (let times = 0; times < 2; times += 1) {
      history.addSelfCheck(check);
      history.addSelfCheck({ ...check, side: 'right' });
      history.addHurt(hurt);
    }
    expect(history.selfChecks()).toEqual([check, { ...check, side: 'right' }]);
    expect(history.hurts(hurt.at.wallMs)).toEqual([hurt]);
    expect(history.hurts(hurt.at.wallMs + 1)).toEqual([]);

    history.setComfort(MONDAY, 4);
    history.setComfort(MONDAY, 6);
    history.setComfort(addDays(MONDAY, 1), 0);
    expect(history.comfort(MONDAY, addDays(MONDAY, 1))).toEqual([
      { day: MONDAY, value: 6 },
      { day: addDays(MONDAY, 1), value: 0 },
    ]);
    history.setComfort(MONDAY, null);
    expect(history.comfort(MONDAY, MONDAY)).toEqual([]);
    expect(() => history.setComfort(MONDAY, 11)).toThrow(/constraint/);
    expect(() => history.addSelfCheck({ ...check, at: at(MONDAY, '09:00'), reach: -1 })).toThrow(
      /constraint/,
    );

    history.addCoverage(MONDAY, 60, 60);
    history.addCoverage(MONDAY, 60, 15.5);
    expect(history.coverage(MONDAY, MONDAY)).toEqual([{ day: MONDAY, seconds: 120, trackedSeconds: 75.5 }]);
  });
});

/** Three days with everything on them. */
function filled(history: History): void {
  for (const offset of [0, 1, 2]) {
    const day = addDays(MONDAY, offset);
    const id = offset + 1;
    history.commit(
      [
        boutRecorded(aBout(day)),
        boutRecorded(aBout(day, { started: at(day, '13:00') })),
        opportunityBegan(id, day),
        cardShown(id, day),
        outcomeRecorded(anOpportunity(id, day, 'completed')),
        routineRecorded(id, day, { opportunityId: id, steps }),
      ],
      state,
    );
    history.addSelfCheck({ ...check, day, at: at(day, '08:00') });
    history.addHurt({ at: at(day, '10:00'), day, exerciseId: 'open-book', runId: id });
    history.setComfort(day, 5);
    history.addCoverage(day, 60, 60);
    history.setDone(`dayRollOver:${day}`, 1);
  }
  history.setDone(`weeklyReport:${MONDAY}`, 1);
}

const oneDay = { days: 1, bouts: 2, opportunities: 1, routines: 1, selfChecks: 1, hurts: 1, comfort: 1 };
const nothing = { days: 0, bouts: 0, opportunities: 0, routines: 0, selfChecks: 0, hurts: 0, comfort: 0 };

function rowsOf(file: string): { readonly [table: string]: number } {
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  const counts = tables
    .map(({ name }) => [name, Number(db.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.n)])
    .filter(([name]) => name !== 'sqlite_sequence');
  db.close();
  return Object.fromEntries(counts);
}

test('deleting a day removes exactly what was announced: everything that is stored about it', () => {
  withHistory((history, file) => {
    filled(history);
    const before = rowsOf(file);
    const tuesday = addDays(MONDAY, 1);
    expect(atOnce(history.countDays(tuesday, tuesday))).toEqual(oneDay);
    expect(atOnce(history.deleteDays(tuesday, tuesday))).toEqual(oneDay);
    expect(atOnce(history.countDays(tuesday, tuesday))).toEqual(nothing);
    expect(atOnce(history.countDays(MONDAY, addDays(MONDAY, 6)))).toMatchObject({ days: 2, bouts: 4 });
    const after = rowsOf(file);
    for (const [table, count] of Object.entries(before)) {
      if (table === 'meta' || table === 'state') continue;
      expect([table, after[table]]).toEqual([table, table === 'jobs' ? count - 1 : (count / 3) * 2]);
    }
    // The notification of a remaining week does not come a second time.
    expect(history.lastDone(`weeklyReport:${MONDAY}`)).toBe(1);
    atOnce(history.deleteDays(MONDAY, addDays(MONDAY, 6)));
    expect(history.lastDone(`weeklyReport:${MONDAY}`)).toBeNull();
  });
});

test('deleting everything leaves no row, and reuses no number', () => {
  withHistory((history, file) => {
    filled(history);
    expect(atOnce(history.deleteAll())).toEqual({
      days: 3,
      bouts: 6,
      opportunities: 3,
      routines: 3,
      selfChecks: 3,
      hurts: 3,
      comfort: 3,
    });
    expect(Object.values(rowsOf(file)).reduce((sum, count) => sum + count, 0)).toBe(0);
    expect(history.lastState()).toBeNull();
    expect(history.nextIds()).toEqual({ nextOpportunityId: 4, nextRunId: 4 });
    filled(history);
    expect(atOnce(history.countDays(MONDAY, MONDAY)).bouts).toBe(2);
  });
});

test('a retracted showing is removed alone, even if that is reported twice', () => {
  withHistory((history) => {
    history.commit([opportunityBegan(1, MONDAY), cardShown(1, MONDAY), cardShown(1, MONDAY, '09:41')], state);
    const taken = {
      type: 'retractPrompt',
      at: at(MONDAY, '09:41'),
      id: 1,
      shown: at(MONDAY, '09:41'),
    } as const;
    history.commit([taken], state);
    history.commit([taken], state);
    expect(history.prompts(MONDAY, MONDAY).map(({ shown }) => shown)).toEqual([at(MONDAY, '09:31')]);
  });
});
