import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openHistory } from '../../main/node/history/history.ts';
import { initialState } from '../../shared/core/state.ts';
import { addDays } from '../../shared/core/time.ts';
import { aBout, boutRecorded } from '../support/recorded-effects.ts';
import { running } from '../support/running.ts';
import { tempFolder } from '../support/temp-folder.ts';

const DAY = '2026-11-16';

test('damage after the start is detected within minutes and reported once, and sittings are recorded again', async () => {
  const folder = tempFolder();
  const file = join(folder, 'history.sqlite');
  const before = openHistory(file);
  for (let back = 1; back < 20; back += 1)
    before.commit([boutRecorded(aBout(addDays(DAY, -back)))], initialState());
  before.close();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA ignore_check_constraints = ON; UPDATE bouts SET ended_by = 'naturxl' WHERE id = 7");
  db.close();

  const program = running({ historyFile: file }, folder);
  program.type(1200);
  program.idle(600);
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
  const notices = await program.ask('app', 'notices:get');
  expect(notices.filter(({ type }) => type === 'history-repaired')).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.includes('.corrupt-'))).toHaveLength(1);
  expect(program.history.bouts('2026-01-01', '2026-12-31')).toHaveLength(19);
  expect(await program.ask('app', 'week:get', { weekOf: '2026-11-09' })).toMatchObject({
    weekOf: '2026-11-09',
  });
  program.type(1200);
  program.idle(600);
  expect(program.history.bouts(DAY, DAY)).toHaveLength(2);
  expect(
    (await program.ask('app', 'notices:get')).filter(({ type }) => type === 'history-repaired'),
  ).toHaveLength(1);
});
