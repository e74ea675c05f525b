import { expect, test } from 'vitest';
import { createClock } from '../../../main/node/machine-clock.ts';

test('the clock counts from the boot of the machine, in milliseconds', () => {
  const clock = createClock(() => 12.34);
  expect(clock.now().monoMs).toBe(12_340);
  expect(clock.speed).toBe(1);
});

test('the clock never runs backwards', () => {
  const readings = [10, 11, 10.5, 12];
  const clock = createClock(() => readings.shift() ?? 0);
  expect([clock.now(), clock.now(), clock.now(), clock.now()].map(({ monoMs }) => monoMs)).toEqual([
    10_000, 11_000, 11_000, 12_000,
  ]);
});

test('the clock notices a new time zone without a restart, within seconds', () => {
  let seconds = 100;
  const clock = createClock(() => seconds);
  const own = process.env.TZ;
  try {
    process.env.TZ = 'Asia/Tokyo';
    expect(clock.now().zone).toBe('Asia/Tokyo');
    process.env.TZ = 'America/Lima';
    seconds += 4;
    expect(clock.now().zone).toBe('America/Lima');
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
});
