import { getHeapSpaceStatistics } from 'node:v8';
import { afterEach, expect, test, vi } from 'vitest';
import { collectGarbage, createSpareMemory } from '../../../main/node/spare-memory.ts';

afterEach(() => void vi.useRealTimers());

function newSpaceBytes(): number {
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  return space?.physical_space_size ?? 0;
}

/** Leaves garbage behind, so that the engine enlarges its space for new objects. */
function workHard(): void {
  const kept: unknown[] = [];
  for (let round = 0; round < 200; round++) {
    kept.push(Array.from({ length: 4000 }, (_, index) => ({ index, text: `${round} ${index}` })));
    if (kept.length > 20) kept.shift();
  }
}

test('a collection frees unreachable objects, returns their space and exposes no gc()', async () => {
  const held = new WeakRef({ large: new Array(1000).fill('x') });
  workHard();
  const before = newSpaceBytes();
  // A WeakRef keeps its object alive until the end of the current turn.
  await new Promise((resolve) => setTimeout(resolve, 10));
  await collectGarbage();
  expect(held.deref()).toBeUndefined();
  expect(before).toBeGreaterThan(8_000_000);
  expect(newSpaceBytes()).toBeLessThan(2_000_000);
  expect('gc' in globalThis && globalThis.gc !== undefined).toBe(false);
});

test('collects once, some time after the last burst of work', () => {
  vi.useFakeTimers();
  let count = 0;
  const memory = createSpareMemory(10_000, async () => {
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
