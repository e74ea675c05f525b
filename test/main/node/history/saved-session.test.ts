import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import { SCHEMA_VERSION } from '../../../../main/node/history/schema.ts';
import { emptySession, type SavedSession } from '../../../../main/ports/break-plan.ts';
import type { History } from '../../../../main/ports/history.ts';
import { composedRoutine } from '../../../../shared/content/routine-id.ts';
import { initialState } from '../../../../shared/core/state.ts';
import { atOnce } from '../../../../shared/history/slices.ts';
import { VERSION_3_DAY, writeVersion3 } from '../../../support/history-version-3.ts';
import { shippedLibrary } from '../../../support/library.ts';
import { at, cardShown, opportunityBegan, outcomeRecorded, ZONE } from '../../../support/recorded-effects.ts';
import { expectAsReleased, releasedHistory, schemaOf } from '../../../support/stored-schema.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const day = VERSION_3_DAY;
const state = initialState();

function opened(file = join(tempFolder(), 'history.sqlite')): { history: History; file: string } {
  const history = openHistory(file, { zone: ZONE });
  onTestFinished(() => history.close());
  return { history, file };
}

test('the released version 3 has not been edited: its tables are those of the stored file', () => {
  expectAsReleased(3, writeVersion3);
});

test('a file of version 3 is migrated without loss', () => {
  const file = join(tempFolder(), 'history.sqlite');
  copyFileSync(releasedHistory(3), file);
  const { history } = opened(file);
  expect(history.damaged).toBeNull();
  expect(history.opportunities(day, day)).toMatchObject([{ id: 9, outcome: 'excused', excuse: 'call' }]);
  const shown = { wallMs: at(day, '09:31').wallMs, zone: 'Asia/Kathmandu' };
  expect(history.prompts(day, day)).toEqual([{ opportunityId: 9, shown }]);
  expect(history.recentPrompts(3)).toEqual([{ opportunityId: 9, shown }]);
  expect(history.routines(day, day)).toMatchObject([
    { runId: 4, routineId: 'desk-reset', doneSeconds: 42.5, verdict: 'partial' },
  ]);
  expect(history.steps(day, day)).toEqual([
    { runId: 4, day, exerciseId: 'seat-turn', side: 'left', seconds: 20.25 },
  ]);
  expect(history.hurts(0)).toMatchObject([{ exerciseId: 'seat-turn', runId: 4 }]);
  expect(history.comfort(day, day)).toEqual([{ day, value: 7 }]);
  expect(history.coverage(day, day)).toEqual([{ day, seconds: 3600.5, trackedSeconds: 1800 }]);
  expect(history.lastDone(`dayRollOver:${day}`)).toBe(at(day, '08:00').wallMs);
  expect(history.nextIds()).toEqual({ nextOpportunityId: 10, nextRunId: 5 });
  expect(history.lastSession()).toBeNull();
});

test('a migrated file of version 3 has the tables of a new one', () => {
  const folder = tempFolder();
  copyFileSync(releasedHistory(3), join(folder, 'old.sqlite'));
  openHistory(join(folder, 'old.sqlite')).close();
  openHistory(join(folder, 'new.sqlite')).close();
  const old = schemaOf(join(folder, 'old.sqlite'));
  expect(old[0]).toBe(SCHEMA_VERSION);
  expect(old).toEqual(schemaOf(join(folder, 'new.sqlite')));
});

test('what a card offered is stored with its showing, newest first', () => {
  const { history } = opened();
  const offered = (id: number, time: string, routineId: string) => ({
    ...cardShown(id, day, time),
    routineId,
  });
  history.commit(
    [
      opportunityBegan(1, day),
      offered(1, '09:31', 'desk-reset'),
      offered(1, '09:41', 'mix:hug+walk=30'),
      cardShown(2, day, '10:30'),
    ],
    state,
  );
  expect(history.recentPrompts(10)).toEqual([
    { opportunityId: 2, shown: at(day, '10:30'), reason: 'lull' },
    { opportunityId: 1, shown: at(day, '09:41'), routineId: 'mix:hug+walk=30', reason: 'lull' },
    { opportunityId: 1, shown: at(day, '09:31'), routineId: 'desk-reset', reason: 'lull' },
  ]);
  expect(history.recentPrompts(1)).toHaveLength(1);
  const judged = { id: 1, kind: 'micro', day, began: at(day, '09:30'), closed: at(day, '10:00') } as const;
  history.commit([outcomeRecorded({ ...judged, outcome: 'expired', credit: 0 })], state);
  expect(history.prompts(day, day)).toHaveLength(2);

  const { history: other } = opened();
  atOnce(other.addRows(history.readAll()));
  expect(other.prompts(day, day)).toEqual(
    history.prompts(day, day).map((prompt) => ({ ...prompt, opportunityId: expect.any(Number) })),
  );
  // What another computer offered does not matter here.
  expect(other.recentPrompts(10)).toEqual([]);
});

test('the session in progress is read back as it was, and only with the commit that wrote it', () => {
  const library = shippedLibrary();
  const steps = [
    { exerciseId: 'hug', side: 'left', seconds: 29.5 },
    { exerciseId: 'walk', side: null, seconds: 30.5 },
  ] as const;
  const kept: SavedSession = {
    plan: {
      routine: composedRoutine(['hug', { exercise: 'walk', seconds: 30 }], library),
      origin: 'desk-reset',
      steps,
      id: 4,
      reason: 'programme',
      isSmallFirst: true,
      seconds: 60,
      session: 'desk-reset',
      replaced: ['row'],
      hasHint: true,
    },
    reported: { runId: 3, steps },
    unrated: { runId: 2, routineId: 'desk-reset', day, week: 1 },
  };
  const { history, file } = opened();
  expect(history.lastSession()).toBeNull();
  history.commit([], state, kept);
  expect(history.lastSession()).toEqual(kept);
  // A commit without it leaves it unchanged.
  history.commit([], state);
  const { history: second } = opened(file);
  expect(second.lastSession()).toEqual(kept);
  // The file keeps the names of its first version.
  const db = new DatabaseSync(file);
  const stored = db.prepare('SELECT json FROM kept').get();
  db.close();
  expect(JSON.parse(String(stored?.json))).toMatchObject({ plan: { refused: ['row'] }, told: { runId: 3 } });
  const wrong = { ...cardShown(1, day), at: { wallMs: Number.NaN, zone: ZONE } };
  expect(() => history.commit([wrong], state, emptySession)).toThrow();
  expect(history.lastSession()).toEqual(kept);
  history.commit([], state, emptySession);
  expect(history.lastSession()).toEqual(emptySession);
  history.commit([], state, kept);
  atOnce(history.deleteAll());
  expect(history.lastSession()).toBeNull();
  history.commit([], state, kept);
  expect(history.lastSession()).toEqual(kept);
});

test.each([
  ['of another version', 2, '{}'],
  ['cut off', 1, '{"plan":'],
  ['of another shape', 1, '{"plan":{"routine":7},"told":null,"unrated":null}'],
])('what was kept and is %s is not taken over', (_name, version, json) => {
  const { history, file } = opened();
  const db = new DatabaseSync(file);
  db.prepare('INSERT INTO kept (id, version, json) VALUES (1, ?, ?)').run(version, json);
  db.close();
  expect(history.lastSession()).toBeNull();
});
