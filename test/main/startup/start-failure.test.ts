import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startFailure } from '../../../main/startup/start-failure.ts';

const project = join(import.meta.dirname, '../../..');

const because = (code: string) =>
  new Error('the history file /home/me/history.sqlite cannot be used: EACCES', {
    cause: Object.assign(new Error(code), { code }),
  });

describe('the message about a start that failed', () => {
  test.each([
    ['EACCES', /isn't allowed/],
    ['ENOSPC', /disk is full/],
    ['EBUSY', /Another program/],
    ['EIO', /IT department/],
  ])('%s: says what to do, without the code or a path', (code, words) => {
    const { title, text } = startFailure(because(code), ['en-GB'], project);
    expect(title).toBe("Unhunch couldn't start");
    expect(text).toMatch(words);
    expect(text).not.toMatch(/\/home|\bE[A-Z]{2,}\b/);
  });

  test('is in the language of the system', () => {
    expect(startFailure('broken', ['xx', 'de-AT'], project)).toEqual({
      title: expect.stringContaining('Unhunch'),
      text: expect.stringContaining('IT-Abteilung'),
    });
  });
});
