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
  fc.assert(
    fc.property(instants, instants, (inputs, reads) => {
      const counter = counterOf([...inputs].sort((a, b) => a - b));
      let before = { input: -1, read: Number.POSITIVE_INFINITY };
      for (const ms of [...reads].sort((a, b) => a - b)) {
        const read = counter.readAt(ms);
        const input = counter.lastInput();
        expect(Math.abs(read - input)).toBeLessThanOrEqual(1_000);
        if (input === before.input) expect(read).toBeLessThanOrEqual(before.read);
        before = { input, read };
      }
    }),
  );
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
