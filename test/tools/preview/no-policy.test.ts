import { expect, test } from 'vitest';
import { noPolicy } from '../../../shared/policy/policy.ts';
import { noPolicySource } from '../../../tools/preview/no-policy.ts';

test('no policy is set, and that is known', async () => {
  expect(noPolicySource.read()).toEqual({ policy: noPolicy, sources: [] });
  await noPolicySource.refresh();
});
