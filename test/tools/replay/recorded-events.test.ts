import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../main/node/recorded-day/trace.ts';
import type { Event } from '../../../shared/core/event.ts';
import { eventsOf } from '../../../tools/replay/recorded-events.ts';

/** A time line in seconds. */
function timelineOf(
  untilSecond: number,
  ...blocks: readonly (readonly [from: number, until: number, ...inputs: (readonly [number, number])[]])[]
): Timeline {
  const ms = (from: number, until: number) => ({ fromMs: from * 1000, untilMs: until * 1000 });
  return {
    untilMs: untilSecond * 1000,
    blocks: blocks.map(([from, until, ...inputs]) => ({
      ...ms(from, until),
      inputs: inputs.map(([start, end]) => ms(start, end)),
    })),
  };
}

/** Events as (second, what): a sample as its idle seconds. */
function told(timeline: Timeline) {
  return [...eventsOf(timeline, 'UTC')].map((event): [number, number | Event['type']] => [
    event.at.monoMs / 1000,
    event.type === 'sampled' && event.sample.idleMs.known ? event.sample.idleMs.value / 1000 : event.type,
  ]);
}

describe('samples', () => {
  it('are taken at the start of a block, every 5 s after it and at its end', () => {
    expect(told(timelineOf(112, [100, 112, [100, 112]]))).toEqual([
      [100, 0],
      [105, 0],
      [110, 0],
      [112, 0],
      [112, 'traceEnded'],
    ]);
  });

  it('tell the time since the last input', () => {
    expect(told(timelineOf(112, [97, 112, [97, 101], [109, 109]]))).toEqual([
      [97, 0],
      [102, 1],
      [107, 6],
      [112, 3],
      [112, 'traceEnded'],
    ]);
  });

  it('before the first input tell a long absence, not activity', () => {
    const [, idle] = told(timelineOf(105, [100, 105]))[0] ?? [];
    expect(idle).toBeGreaterThan(3600);
  });

  it('tell of inputs in a former block too', () => {
    expect(told(timelineOf(205, [100, 105, [100, 105]], [200, 205])).at(-2)).toEqual([205, 100]);
  });

  it('know nothing of locks, calls and quiet time but that there are none', () => {
    const [first] = [...eventsOf(timelineOf(100, [100, 100, [100, 100]]), 'UTC')];
    expect(first?.type === 'sampled' && first.sample).toMatchObject({
      isLocked: { known: true, value: false },
      isInCall: { known: true, value: false },
      quiet: { known: true, value: 'none' },
    });
  });
});

describe('holes', () => {
  it('are a suspend at their beginning and a resume at their end', () => {
    expect(told(timelineOf(205, [100, 105, [100, 105]], [200, 205, [200, 205]]))).toEqual([
      [100, 0],
      [105, 0],
      [105, 'suspended'],
      [200, 'resumed'],
      [200, 0],
      [205, 0],
      [205, 'traceEnded'],
    ]);
  });

  it('at the end of the trace are a gap too', () => {
    expect(told(timelineOf(400, [100, 105, [100, 105]])).slice(-3)).toEqual([
      [105, 'suspended'],
      [400, 'resumed'],
      [400, 'traceEnded'],
    ]);
  });

  it('before the first block are nothing', () => {
    expect(told(timelineOf(105, [100, 105, [100, 105]]))[0]).toEqual([100, 0]);
  });
});

describe('an absence of years', () => {
  it('costs no more samples than a day, and the sample before the return is taken', () => {
    const returnAt = 3 * 365 * 24 * 3600 + 2;
    const timeline = timelineOf(returnAt + 10, [0, returnAt + 10, [0, 10], [returnAt, returnAt + 10]]);
    const samples = [...eventsOf(timeline, 'UTC')].filter(({ type }) => type === 'sampled');
    expect(samples.length).toBeLessThan(24 * 720 + 20);
    const seconds = samples.map(({ at }) => (at.wallMs - timeline.untilMs) / 1000 + returnAt + 10);
    expect(seconds.slice(-4)).toEqual([-2, 3, 8, 10].map((each) => returnAt + each));
  });
});

describe('a trace without blocks', () => {
  it('causes nothing', () => {
    expect(told(timelineOf(0))).toEqual([]);
  });
});
