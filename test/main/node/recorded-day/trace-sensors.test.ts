import { expect, it } from 'vitest';
import {
  courseOf,
  createTraceSensors,
  recordedStateAt,
} from '../../../../main/node/recorded-day/trace-sensors.ts';
import { MINUTE } from '../../../../shared/core/time.ts';

const span = (from: number, until: number) => ({ fromMs: from * MINUTE, untilMs: until * MINUTE });

const timeline = {
  blocks: [
    { ...span(0, 40), inputs: [span(2, 10), span(12, 12), span(30, 40)] },
    { ...span(100, 120), inputs: [span(119, 120)] },
  ],
  untilMs: 120 * MINUTE,
};

it('the gaps and the absences to speed through are found, even across a gap', () => {
  const second = 1 / 60;
  expect(courseOf(timeline)).toEqual({
    ...span(0, 120),
    holes: [span(40, 100)],
    absences: [span(0, 2 - 10 * second), span(18, 30 - 10 * second), span(46, 119 - 10 * second)],
  });
  expect(courseOf({ blocks: [], untilMs: 0 })).toBeNull();
});

it.each([
  [1, 1 + 10, 'away'],
  [5, 0, 'typing'],
  [11, 1, 'idle'],
  [13, 1, 'idle'],
  [29, 17, 'away'],
  [105, 65, 'away'],
  [121, 1, 'over'],
])('at minute %d the person has been idle for %d min: %s', (minute, idle, state) => {
  const clock = {
    speed: 1,
    now: () => ({ wallMs: minute * MINUTE, monoMs: 0, zone: 'UTC' }),
    every: () => () => {},
  };
  const { idle: source } = createTraceSensors(timeline, clock);
  expect(source.read()).toEqual({ known: true, value: idle * MINUTE });
  expect(recordedStateAt(timeline, minute * MINUTE)).toBe(state);
});
