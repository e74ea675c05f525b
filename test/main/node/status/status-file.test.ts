import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  answerStatus,
  awaitStatus,
  newStatusId,
  statusIdFrom,
} from '../../../../main/node/status/status-file.ts';
import type { Status } from '../../../../shared/views/status.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const status: Status = {
  state: 'counting',
  minutes: 42,
  isEstimated: false,
  nextBreak: { minutes: 8, kind: 'micro' },
  text: '42',
  tooltip: '42 min at the desk. Next break in 8 min.',
  class: 'counting',
};

it('an answer reaches whoever asked, is private to the user, and leaves nothing behind', async () => {
  const [folder, id] = [tempFolder(), newStatusId()];
  answerStatus(folder, id, status);
  const [file = ''] = readdirSync(folder);
  if (process.platform !== 'win32') expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  expect(await awaitStatus(folder, id, 0)).toEqual(status);
  expect(readdirSync(folder)).toEqual([]);
});

it('an answer that comes later is waited for', async () => {
  const [folder, id] = [tempFolder(), newStatusId()];
  const answer = awaitStatus(folder, id, 60_000);
  answerStatus(folder, id, status);
  expect(await answer).toEqual(status);
});

it.each([
  ['nothing', null],
  ['half a file', '{"state":"coun'],
  ['another program’s file', '{"state":"counting","minutes":-1}'],
  ['too much', JSON.stringify({ ...status, history: [] })],
])('%s is not an answer, and is gone afterwards', async (_name, text) => {
  const [folder, id] = [tempFolder(), newStatusId()];
  if (text !== null) writeFileSync(join(folder, `status-${id}.json`), text);
  expect(await awaitStatus(folder, id, 40)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

it.skipIf(process.platform === 'win32')('never writes through a link or over a file', () => {
  const [folder, id] = [tempFolder(), newStatusId()];
  const target = join(folder, 'settings.json');
  symlinkSync(target, join(folder, `status-${id}.json`));
  expect(() => answerStatus(folder, id, status)).toThrow();
  expect(existsSync(target)).toBe(false);
  const other = newStatusId();
  writeFileSync(join(folder, `status-${other}.json`), 'mine');
  expect(() => answerStatus(folder, other, status)).toThrow();
  expect(readFileSync(join(folder, `status-${other}.json`), 'utf8')).toBe('mine');
});

it('the identifier is 32 hexadecimal digits and never a path', () => {
  const id = newStatusId();
  expect(statusIdFrom({ status: id })).toBe(id);
  const hostile = [
    '../../etc/passwd',
    `${id}/x`,
    `${id.slice(1)}.`,
    `${id}\n`,
    id.toUpperCase().replace(/\d/g, 'A'),
    '',
    id.repeat(2),
    Number(1),
    [id],
    { toString: () => id },
    null,
  ];
  for (const status of hostile) expect(statusIdFrom({ status }), String(status)).toBeNull();
  for (const handed of [null, undefined, 5, id, [], {}]) expect(statusIdFrom(handed)).toBeNull();
});
