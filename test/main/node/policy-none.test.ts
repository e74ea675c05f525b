import { expect, test } from 'vitest';
import { noPolicySource } from '../../../main/node/policy-none.ts';
import { noPolicy } from '../../../shared/policy.ts';

test('nothing is set, and that is known', async () => {
  expect(noPolicySource.read()).toEqual({ policy: noPolicy, sources: [] });
  await noPolicySource.look();
});
