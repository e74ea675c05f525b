import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import { SCHEMA_VERSION } from '../../../../main/node/history/schema.ts';
import { checkScales } from '../../../../shared/history/records.ts';
import { VERSION_5_DAY, writeVersion5 } from '../../../support/history-version-5.ts';
import { aCheck } from '../../../support/hurts.ts';
import { at, ZONE } from '../../../support/recorded-effects.ts';
import { expectAsReleased, releasedHistory, schemaOf } from '../../../support/stored-schema.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const day = VERSION_5_DAY;

function opened(file = join(tempFolder(), 'history.sqlite')) {
  const history = openHistory(file, { zone: ZONE });
  onTestFinished(() => history.close());
  return history;
}

test('the released version 5 has not been edited: its tables are those of the stored file', () => {
  expectAsReleased(5, writeVersion5);
});

test('a self-check of version 5 loses nothing; its reach was estimated', () => {
  const folder = tempFolder();
  const file = join(folder, 'history.sqlite');
  copyFileSync(releasedHistory(5), file);
  const history = opened(file);
  expect(history.damaged).toBeNull();
  expect(history.selfChecks()).toEqual([
    {
      at: at(day, '10:15'),
      day,
      programmeWeek: 3,
      test: 'turn',
      side: 'left',
      scale: 'estimate',
      reach: 7,
      feel: 'stiff',
    },
  ]);
  openHistory(join(folder, 'new.sqlite')).close();
  const migrated = schemaOf(file);
  expect(migrated[0]).toBe(SCHEMA_VERSION);
  expect(migrated).toEqual(schemaOf(join(folder, 'new.sqlite')));
});

test('each scale is stored with its self-check', () => {
  const history = opened();
  const sides = ['left', 'right'] as const;
  for (const [index, scale] of checkScales.entries()) {
    history.addSelfCheck(aCheck(day, { scale, side: sides[index] ?? 'left' }));
  }
  expect(history.selfChecks().map(({ scale }) => scale)).toEqual(checkScales);
});
