import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import { UNKNOWN_ROUTINE } from '../../../../main/node/history/record.ts';
import { STATE_VERSION } from '../../../../main/node/history/saved-state.ts';
import type { History } from '../../../../main/ports/history.ts';
import { outcomes } from '../../../../shared/core/outcome.ts';
import { initialState } from '../../../../shared/core/state.ts';
import { addDays } from '../../../../shared/core/time.ts';
import { atOnce } from '../../../../shared/history/slices.ts';
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
import { tempFolder } from '../../../support/temp-folder.ts';

const MONDAY = '2026-11-16';
const state = initialState();

function withHistory(run: (history: History, file: string) => void): void {
  const file = join(tempFolder(), 'data', 'history.sqlite');
  const history = openHistory(file);
  try {
    run(history, file);
  } finally {
    history.close();
  }
}

test('a history returns what was recorded, even after it was closed and reopened', () => {
  const file = join(tempFolder(), 'history.sqlite');
  const judged = outcomes.map((outcome, index) => anOpportunity(index + 1, MONDAY, outcome));
  const bouts = [
    aBout(MONDAY, { deskSeconds: 1234.5, standingSeconds: 61.25 }),
    aBout(MONDAY, { started: at(MONDAY, '11:00'), endedBy: 'self-reported', isShort: false }),
  ];
  const first = openHistory(file);
  expect(first.damaged).toBeNull();
  for (const { id } of judged) first.commit([opportunityBegan(id, MONDAY), cardShown(id, MONDAY)], state);
  first.commit([...bouts.map(boutRecorded), ...judged.map(outcomeRecorded)], state);
  first.commit([routineRecorded(1, MONDAY, { opportunityId: 1, routineId: 'neck-first' })], state);
  first.close();

  const second = openHistory(file);
  expect(second.damaged).toBeNull();
  expect(second.bouts(MONDAY, MONDAY)).toEqual(bouts);
  expect(second.opportunities(MONDAY, MONDAY)).toEqual(judged);
  expect(second.routines(MONDAY, MONDAY)).toEqual([
    {
      runId: 1,
      opportunityId: 1,
      routineId: 'neck-first',
      startedMs: at(MONDAY, '09:39').wallMs,
      startedZone: ZONE,
      day: MONDAY,
      doneSeconds: 52.5,
      plannedSeconds: 60,
      verdict: 'completed',
    },
  ]);
  expect(second.firstDay()).toBe(MONDAY);
  second.close();
});

test('a new history is empty', () => {
  withHistory((history) => {
    expect(history.lastState()).toBeNull();
    expect(history.firstDay()).toBeNull();
    expect(history.bouts('0000-01-01', '9999-12-31')).toEqual([]);
    expect(history.nextIds()).toEqual({ nextOpportunityId: 1, nextRunId: 1 });
    expect(history.lastDone('weeklyReport')).toBeNull();
  });
});

test('an opportunity without an outcome is never returned, but its number is used up', () => {
  withHistory((history) => {
    history.commit([opportunityBegan(4, MONDAY, 'long')], state);
    expect(history.opportunities(MONDAY, MONDAY)).toEqual([]);
    expect(history.nextIds().nextOpportunityId).toBe(5);
    const judged = { ...anOpportunity(4, MONDAY, 'natural'), kind: 'long' as const };
    history.commit([outcomeRecorded(judged)], state);
    expect(history.opportunities(MONDAY, MONDAY)).toEqual([judged]);
  });
});

test('an outcome whose beginning was lost with a damaged file is kept', () => {
  withHistory((history) => {
    history.commit([outcomeRecorded(anOpportunity(9, MONDAY, 'completed'))], state);
    expect(history.opportunities(MONDAY, MONDAY)).toEqual([anOpportunity(9, MONDAY, 'completed')]);
  });
});

test('a commit that fails stores nothing, and can be tried again', () => {
  withHistory((history) => {
    history.commit([], state);
    const broken = boutRecorded(aBout(MONDAY, { started: at(MONDAY, '11:00'), deskSeconds: -1 }));
    const sound = boutRecorded(aBout(MONDAY));
    const next = initialState({ nextRunId: 9 });
    expect(() => history.commit([sound, broken], next)).toThrow(/constraint/);
    expect(history.bouts(MONDAY, MONDAY)).toEqual([]);
    expect(history.lastState()).toEqual(state);
    history.commit([sound], next);
    expect(history.bouts(MONDAY, MONDAY)).toHaveLength(1);
    expect(history.lastState()).toEqual(next);
  });
});

test('a commit that is repeated stores nothing twice, and the first outcome stays', () => {
  withHistory((history, file) => {
    const all = [
      boutRecorded(aBout(MONDAY)),
      opportunityBegan(1, MONDAY),
      cardShown(1, MONDAY),
      outcomeRecorded(anOpportunity(1, MONDAY, 'completed')),
      routineRecorded(1, MONDAY),
    ];
    history.commit(all, state);
    history.commit([...all, outcomeRecorded(anOpportunity(1, MONDAY, 'skipped'))], state);
    expect(history.bouts(MONDAY, MONDAY)).toHaveLength(1);
    expect(history.opportunities(MONDAY, MONDAY)).toEqual([anOpportunity(1, MONDAY, 'completed')]);
    expect(history.routines(MONDAY, MONDAY)).toHaveLength(1);
    const other = new DatabaseSync(file, { readOnly: true });
    expect(other.prepare('SELECT count(*) AS n FROM prompts').get()?.n).toBe(1);
    other.close();
  });
});

test('days are inclusive, and rows come in the order of recording', () => {
  withHistory((history) => {
    const days = [0, 3, 6, 7].map((offset) => addDays(MONDAY, offset));
    const late = aBout(MONDAY, { started: at(MONDAY, '20:00') });
    history.commit([late, ...days.map((day) => aBout(day))].map(boutRecorded), state);
    const week = history.bouts(MONDAY, addDays(MONDAY, 6));
    expect(week.map(({ day }) => day)).toEqual([MONDAY, ...days.slice(0, 3)]);
    expect(week[0]?.started).toEqual(late.started);
  });
});

test('the newest routines come first; a run without a chosen routine has a name', () => {
  withHistory((history) => {
    for (const runId of [1, 2, 3]) {
      const routineId = runId === 3 ? null : `r${runId}`;
      history.commit([routineRecorded(runId, MONDAY, { routineId })], state);
    }
    expect(history.recentRoutines(2).map(({ routineId }) => routineId)).toEqual([UNKNOWN_ROUTINE, 'r2']);
    expect(history.nextIds().nextRunId).toBe(4);
  });
});

test('moments are whole milliseconds with the time zone of that moment', () => {
  withHistory((history) => {
    const started = { wallMs: 1_700_000_000_000.7, zone: 'America/New_York' };
    const ended = { wallMs: 1_700_000_900_000.2, zone: 'Asia/Kathmandu' };
    history.commit([boutRecorded(aBout(MONDAY, { started, ended }))], state);
    expect(history.bouts(MONDAY, MONDAY)).toMatchObject([
      {
        started: { wallMs: 1_700_000_000_001, zone: 'America/New_York' },
        ended: { wallMs: 1_700_000_900_000, zone: 'Asia/Kathmandu' },
      },
    ]);
  });
});

test('showings of the card are stored, each with its time', () => {
  withHistory((history, file) => {
    history.commit([opportunityBegan(1, MONDAY), cardShown(1, MONDAY)], state);
    history.commit([cardShown(1, MONDAY, '10:02')], state);
    const other = new DatabaseSync(file, { readOnly: true });
    const rows = other.prepare('SELECT opportunity_id, shown_ms, shown_zone FROM prompts').all();
    other.close();
    const row = (time: string) => ({
      opportunity_id: 1,
      shown_ms: at(MONDAY, time).wallMs,
      shown_zone: ZONE,
    });
    expect(rows.map((each) => ({ ...each }))).toEqual([row('09:31'), row('10:02')]);
  });
});

test('the state survives; one of another version or shape is ignored', () => {
  withHistory((history, file) => {
    const busy = initialState({ firstDay: MONDAY, nextOpportunityId: 12 });
    history.commit([], busy);
    expect(history.lastState()).toEqual(busy);
    const other = new DatabaseSync(file);
    other.exec(`UPDATE state SET version = ${STATE_VERSION + 1}`);
    expect(history.lastState()).toBeNull();
    other.exec(`UPDATE state SET version = ${STATE_VERSION}, json = '{"now": null}'`);
    expect(history.lastState()).toBeNull();
    other.exec(`UPDATE state SET json = '{"now": nu'`);
    expect(history.lastState()).toBeNull();
    other.close();
    history.commit([], busy);
    expect(history.lastState()).toEqual(busy);
  });
});

test('the time at which each job was last done is stored', () => {
  withHistory((history) => {
    history.setDone('weeklyReport:2026-11-16', 1000.4);
    history.setDone('weeklyReport:2026-11-16', 2000);
    expect(history.lastDone('weeklyReport:2026-11-16')).toBe(2000);
    expect(history.lastDone('weeklyReport:2026-11-23')).toBeNull();
  });
});

test('the days before a given day can be deleted, and no number is reused', () => {
  withHistory((history) => {
    const old = addDays(MONDAY, -400);
    history.commit(
      [
        boutRecorded(aBout(old)),
        opportunityBegan(1, old),
        cardShown(1, old),
        outcomeRecorded(anOpportunity(1, old, 'skipped')),
        opportunityBegan(2, old),
        routineRecorded(1, old),
        boutRecorded(aBout(MONDAY)),
        opportunityBegan(3, MONDAY),
        cardShown(3, MONDAY),
      ],
      state,
    );
    history.setDone(`dayRollOver:${old}`, 1);
    history.setDone(`dayRollOver:${MONDAY}`, 1);
    history.setDone('other', 1);
    expect(atOnce(history.deleteBefore(MONDAY))).toBe(5);
    expect(history.bouts(old, MONDAY)).toHaveLength(1);
    expect(history.firstDay()).toBe(MONDAY);
    expect(history.routines(old, MONDAY)).toEqual([]);
    expect(history.lastDone(`dayRollOver:${old}`)).toBeNull();
    expect(history.lastDone(`dayRollOver:${MONDAY}`)).toBe(1);
    expect(history.lastDone('other')).toBe(1);
    expect(atOnce(history.deleteBefore(addDays(MONDAY, 1)))).toBe(3);
    expect(history.nextIds()).toEqual({ nextOpportunityId: 4, nextRunId: 2 });
    expect(atOnce(history.deleteBefore(MONDAY))).toBe(0);
  });
});

test('a week is found through the index by day, however long the history', () => {
  withHistory((_history, file) => {
    const other = new DatabaseSync(file, { readOnly: true });
    for (const table of ['bouts', 'opportunities', 'routines', 'hurts', 'self_checks']) {
      const plan = other
        .prepare(`EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE day BETWEEN ? AND ?`)
        .all('a', 'b');
      expect(String(plan[0]?.detail)).toContain(`USING INDEX ${table}_by_day`);
    }
    other.close();
  });
});

test('every table is strict', () => {
  withHistory((_history, file) => {
    const other = new DatabaseSync(file, { readOnly: true });
    const tables = other
      .prepare(`SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'`)
      .all();
    other.close();
    expect(tables).toHaveLength(13);
    for (const { name, strict } of tables) expect([name, strict]).toEqual([name, 1]);
  });
});
