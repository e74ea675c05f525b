import { expect, test } from 'vitest';
import { followIdleCounter } from '../../../main/electron/sensors/idle-counter.ts';
import { createClock } from '../../../main/node/machine-clock.ts';

test('the clock counts from the boot of the machine, in milliseconds', () => {
  const clock = createClock(() => 12.34);
  expect(clock.now().monoMs).toBe(12_340);
  expect(clock.speed).toBe(1);
});

test('the clock never runs backwards', async () => {
  const readings = [10, 11, 10.5, 12];
  const clock = createClock(() => readings.shift() ?? 0);
  const seen: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    seen.push(clock.now().monoMs);
    await Promise.resolve();
  }
  expect(seen).toEqual([10_000, 11_000, 11_000, 12_000]);
});

test('an old input never looks newer than the sample before, however long a sample takes', async () => {
  // The second sample takes longer than the first: the system's time advances at each reading.
  const readings = [100, 100.01, 105, 105.03];
  const clock = createClock(() => readings.shift() ?? 0);
  // The last input was half a second before the first sample, and the counter is rounded down.
  const counted = [0, 5];
  const idle = followIdleCounter(() => counted.shift() ?? 0, clock);
  const sample = () => {
    const reading = idle.read();
    const { monoMs } = clock.now();
    return { monoMs, inputAt: monoMs - (reading.known ? reading.value : Number.NaN) };
  };
  const first = sample();
  await Promise.resolve();
  const second = sample();
  expect(second.monoMs).toBeGreaterThan(first.monoMs);
  expect(second.inputAt).toBeLessThanOrEqual(first.monoMs);
});

test('the clock notices a new time zone without a restart, within seconds', async () => {
  let seconds = 100;
  const clock = createClock(() => seconds);
  const own = process.env.TZ;
  try {
    process.env.TZ = 'Asia/Tokyo';
    expect(clock.now().zone).toBe('Asia/Tokyo');
    await Promise.resolve();
    process.env.TZ = 'America/Lima';
    seconds += 4;
    expect(clock.now().zone).toBe('America/Lima');
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
});
