import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import { SCHEMA_VERSION } from '../../../../main/node/history/schema.ts';
import { showReasons } from '../../../../shared/core/prompt.ts';
import { initialState } from '../../../../shared/core/state.ts';
import { VERSION_4_DAY, writeVersion4 } from '../../../support/history-version-4.ts';
import { at, cardShown, opportunityBegan, ZONE } from '../../../support/recorded-effects.ts';
import { expectAsReleased, releasedHistory, schemaOf } from '../../../support/stored-schema.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const day = VERSION_4_DAY;

function opened(file = join(tempFolder(), 'history.sqlite')) {
  const history = openHistory(file, { zone: ZONE });
  onTestFinished(() => history.close());
  return history;
}

test('the released version 4 has not been edited: its tables are those of the stored file', () => {
  expectAsReleased(4, writeVersion4);
});

test('a file of version 4 loses nothing; the reasons of its cards are unknown', () => {
  const folder = tempFolder();
  const file = join(folder, 'history.sqlite');
  copyFileSync(releasedHistory(4), file);
  const history = opened(file);
  expect(history.damaged).toBeNull();
  const shown = { wallMs: at(day, '09:31').wallMs, zone: ZONE };
  expect(history.prompts(day, day)).toEqual([{ opportunityId: 9, shown, routineId: 'desk-reset' }]);
  expect(history.opportunities(day, day)).toMatchObject([{ id: 9, outcome: 'skipped' }]);
  expect(history.lastSession()).toEqual({ plan: null, reported: null, unrated: null });
  openHistory(join(folder, 'new.sqlite')).close();
  const migrated = schemaOf(file);
  expect(migrated[0]).toBe(SCHEMA_VERSION);
  expect(migrated).toEqual(schemaOf(join(folder, 'new.sqlite')));
});

test('each reason is stored with its showing', () => {
  const history = opened();
  const showings = showReasons.map((reason, index) => ({ ...cardShown(1, day, `09:3${index}`), reason }));
  history.commit([opportunityBegan(1, day), ...showings], initialState());
  expect(history.prompts(day, day).map(({ reason }) => reason)).toEqual(showReasons);
});
