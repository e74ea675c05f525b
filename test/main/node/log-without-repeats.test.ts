import { expect, test } from 'vitest';
import { withoutRepeats } from '../../../main/node/log-without-repeats.ts';

test('the same error is written once a day, any other at once', () => {
  const written: string[] = [];
  const write = (message: string, error?: unknown) => void written.push(`${message} ${error ?? ''}`.trim());
  let now = 0;
  const log = withoutRepeats({ info: write, warn: write, error: write }, () => now);
  for (let count = 0; count < 1750; count += 1) log.error('no', new Error('malformed'));
  log.error('no', new Error('full'));
  log.error('no');
  log.info('a');
  log.info('a');
  expect(written).toEqual(['no Error: malformed', 'no Error: full', 'no', 'a', 'a']);
  now = 24 * 3_600_000;
  log.error('no');
  expect(written).toHaveLength(6);
  now = -5;
  log.error('no');
  expect(written).toHaveLength(7);
});
