import { getHeapSpaceStatistics } from 'node:v8';
import { afterEach, expect, test, vi } from 'vitest';
import { collectGarbage, createSpareMemory } from '../../../main/node/spare-memory.ts';

afterEach(() => void vi.useRealTimers());

test('a collection frees what nobody holds, and gives no other code the means to', () => {
  const held = new WeakRef({ large: new Array(1000).fill('x') });
  const newSpace = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  // A WeakRef holds its object until the end of this turn.
  return new Promise<void>((resolve) => {
    setTimeout(() => {
      collectGarbage();
      expect(held.deref()).toBeUndefined();
      expect(newSpace()?.space_used_size).toBeLessThan(1_000_000);
      expect('gc' in globalThis && globalThis.gc !== undefined).toBe(false);
      resolve();
    }, 10);
  });
});

test('is tidied up once, some time after the last burst of work', () => {
  vi.useFakeTimers();
  let count = 0;
  const memory = createSpareMemory(10_000, () => {
    count += 1;
  });
  memory.worked();
  vi.advanceTimersByTime(9_000);
  memory.worked();
  vi.advanceTimersByTime(9_000);
  expect(count).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(count).toBe(1);
  memory.worked();
  memory.stop();
  vi.advanceTimersByTime(60_000);
  expect(count).toBe(1);
});
