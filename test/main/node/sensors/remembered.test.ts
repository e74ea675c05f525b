import { expect, it } from 'vitest';
import { remembered } from '../../../../main/node/sensors/remembered.ts';

it('a new answer is requested only when the last one is too old, as that answer decides', async () => {
  let nowMs = 0;
  let count = 0;
  const ask = remembered(
    async () => {
      count += 1;
      return count;
    },
    (answer) => (answer === 1 ? 1000 : 0),
    () => nowMs,
  );
  expect(await ask()).toBe(1);
  nowMs = 999;
  expect(await ask()).toBe(1);
  nowMs = 1000;
  expect(await ask()).toBe(2);
  expect(await ask()).toBe(3);
});
