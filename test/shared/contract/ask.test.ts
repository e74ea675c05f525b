import { expect, test } from 'vitest';
import { askFor } from '../../../shared/contract/ask.ts';
import { running } from '../../support/running.ts';

test('a view is returned as it was answered, and null too', async () => {
  const asked: unknown[] = [];
  const send = (answer: unknown) => async (name: string, input: unknown) => {
    asked.push([name, input]);
    return answer;
  };
  expect(await askFor(send('today'), 'page:get', null)).toBe('today');
  expect(await askFor(send(null), 'card:get', null)).toBeNull();
  expect(asked).toEqual([
    ['page:get', null],
    ['card:get', null],
  ]);
});

test('a view whose history cannot be read is an error, and not a view of a rejection', async () => {
  const self = running();
  self.history.bouts = () => {
    throw new Error('disk I/O error');
  };
  const send = (name: string, input: unknown) => self.runtime.request('app', name, input);
  await expect(askFor(send, 'week:get', { weekOf: null })).rejects.toThrow(
    '"week:get" was rejected: internal',
  );
});
