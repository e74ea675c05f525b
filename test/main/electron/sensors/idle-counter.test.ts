import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followIdleCounter } from '../../../../main/electron/sensors/idle-counter.ts';

/** Reads a user's inputs through a counter of whole seconds, as operating systems provide it. */
function counterOf(inputs: readonly number[]) {
  let nowMs = 0;
  const lastInput = () => inputs.findLast((at) => at <= nowMs) ?? 0;
  const source = followIdleCounter(() => Math.floor((nowMs - lastInput()) / 1000), {
    now: () => ({ wallMs: nowMs, monoMs: nowMs, zone: 'UTC' }),
  });
  return {
    lastInput,
    readAt(ms: number): number {
      nowMs = ms;
      const reading = source.read();
      if (!reading.known) throw new Error(reading.reason);
      return nowMs - reading.value;
    },
  };
}

test('an input keeps its time although the counter is rounded down', () => {
  const counter = counterOf([700]);
  const first = counter.readAt(1_000);
  expect(first).toBe(1_000);
  for (const ms of [6_010, 11_020, 16_650, 21_690]) expect(counter.readAt(ms)).toBeLessThanOrEqual(first);
});

test('a reading is never more than a second off, and an old input never looks newer', () => {
  const instants = fc.array(fc.integer({ min: 0, max: 600_000 }), { minLength: 1, maxLength: 40 });
  // Often within a second of each other, where the counter cannot tell two inputs apart.
  const close = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(instants, close), fc.oneof(instants, close), (inputs, reads) => {
      const counter = counterOf([...inputs].sort((a, b) => a - b));
      let before = { input: -1, read: Number.POSITIVE_INFINITY };
      for (const ms of [...reads].sort((a, b) => a - b)) {
        const read = counter.readAt(ms);
        const input = counter.lastInput();
        expect(Math.abs(read - input)).toBeLessThanOrEqual(1_000);
        // A time before the input was that of the one before it, which may be corrected.
        if (input === before.input && before.read >= input) expect(read).toBeLessThanOrEqual(before.read);
        before = { input, read };
      }
    }),
  );
});

test('an input within a second of the one before it is noticed once the counter shows it', () => {
  const counter = counterOf([2]);
  expect(counter.readAt(0)).toBe(0);
  // The counter is 0 either way.
  expect(counter.readAt(2)).toBe(0);
  // Without the input, the counter would be 1.
  expect(counter.readAt(1_001)).toBe(1_001);
  expect(counter.readAt(2_001)).toBe(1_001);
});

test('an error is unknown with its reason', () => {
  const clock = { now: () => ({ wallMs: 0, monoMs: 0, zone: 'UTC' }) };
  const failing = followIdleCounter(() => {
    throw new Error('no screen saver extension');
  }, clock);
  expect(failing.read()).toEqual({ known: false, reason: 'no screen saver extension' });
  expect(followIdleCounter(() => Number.NaN, clock).read()).toMatchObject({ known: false });
  expect(followIdleCounter(() => -1, clock).read()).toMatchObject({ known: false });
});
