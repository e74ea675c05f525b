import { expect, it } from 'vitest';
import { followIdleCounter } from '../../../../main/electron/sensors/idle-counter.ts';
import { believableIdle } from '../../../../main/node/sensors/believable-idle.ts';
import { HOUR, MINUTE, SECOND } from '../../../../shared/core/time.ts';
import { fakeSensor } from '../../../support/fake-sensor.ts';
import { seededRandom } from '../../../support/seeded-random.ts';

/** A counter of a machine that has been on for an hour, read every five seconds. */
function readingOf(idleAt: (nowMs: number, inputAt: number) => number) {
  let nowMs = HOUR;
  let inputAt = nowMs;
  const sensor = believableIdle(
    fakeSensor(() => ({ known: true, value: idleAt(nowMs, inputAt) })),
    () => nowMs,
  );
  return {
    read: () => sensor.read(),
    /** Lets time pass, with readings; `isTyping`: with input each time. */
    pass(ms: number, isTyping = false, everyMs = 5 * SECOND) {
      for (const end = nowMs + ms; nowMs < end; ) {
        nowMs += everyMs;
        if (isTyping) inputAt = nowMs - 700;
        sensor.read();
      }
    },
    /** The machine sleeps, and its counter stands still. */
    sleep(ms: number) {
      nowMs += ms;
      inputAt += ms;
    },
  };
}

const honest = (nowMs: number, inputAt: number) => nowMs - inputAt;

it('an idle time longer than the machine has been on is unknown', () => {
  const sensor = readingOf(() => 49 * 24 * HOUR);
  expect(sensor.read()).toEqual({
    known: false,
    reason: 'the idle time is longer than the machine has been on',
    cause: 'doubtful',
  });
});

it('an idle time since the machine was switched on is known', () => {
  expect(readingOf((nowMs) => nowMs).read()).toEqual({ known: true, value: HOUR });
});

it.each([
  ['microseconds', 1000],
  ['hundredths of milliseconds', 100],
  ['twice as fast', 2],
])('a counter in %s is unknown after a few readings of an absence', (_unit, factor) => {
  const sensor = readingOf((nowMs, inputAt) => Math.min((nowMs - inputAt) * factor, HOUR));
  sensor.pass(MINUTE);
  expect(sensor.read()).toMatchObject({ known: false });
});

it.each([
  ['seconds', 1000],
  ['tenths', 10],
])(
  'a counter in %s, which seems to report endless input, is unknown after a minute and stays so',
  (_unit, divisor) => {
    const sensor = readingOf((nowMs, inputAt) => (nowMs - inputAt) / divisor);
    sensor.pass(30 * SECOND, true);
    expect(sensor.read()).toMatchObject({ known: true });
    sensor.pass(2 * MINUTE);
    expect(sensor.read()).toMatchObject({ known: false, reason: expect.stringContaining('another unit') });
    sensor.pass(MINUTE, true);
    expect(sensor.read()).toMatchObject({ known: false });
  },
);

it.each([1, 5, 15])(
  'a correct counter is believed through work, absence and sleep (every %i s)',
  (seconds) => {
    const sensor = readingOf(honest);
    for (let round = 0; round < 20; round++) {
      sensor.pass(3 * MINUTE, true, seconds * SECOND);
      expect(sensor.read()).toMatchObject({ known: true, value: 700 });
      sensor.pass(7 * MINUTE, false, seconds * SECOND);
      expect(sensor.read()).toMatchObject({ known: true });
      sensor.sleep(round % 2 === 0 ? HOUR : 40 * SECOND);
      expect(sensor.read()).toMatchObject({ known: true });
    }
  },
);

it('a counter of whole seconds is believed, whatever the moments of input', () => {
  const random = seededRandom(7);
  let nowMs = HOUR;
  let inputAt = nowMs;
  const now = () => ({ wallMs: nowMs, monoMs: nowMs, zone: 'UTC' });
  const counter = followIdleCounter(() => Math.floor((nowMs - inputAt) / 1000), { now });
  const sensor = believableIdle(counter, () => nowMs);
  for (let step = 0; step < 20_000; step++) {
    nowMs += random.happens(0.9) ? 5000 : 15_000;
    if (random.happens(0.5)) inputAt = nowMs - Math.floor(random.between(0, 5000));
    expect(sensor.read().known, `step ${step}`).toBe(true);
  }
});

it('an unknown reading stays unknown, with its own reason', () => {
  const reading = { known: false, reason: 'no answer' } as const;
  const account = { methods: ['none'], certainty: 'none', lastError: null } as const;
  const sensor = believableIdle(
    fakeSensor(() => reading, account),
    () => HOUR,
  );
  expect([sensor.read(), sensor.account()]).toEqual([reading, account]);
});
