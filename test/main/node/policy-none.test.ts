import { expect, test } from 'vitest';
import { noPolicySource } from '../../../main/node/policy-none.ts';

test('nothing is set, and that is known', () => {
  expect(noPolicySource.read()).toEqual({ type: 'absent' });
});
