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

/** Events as (second, type): a sample as its idle seconds. */
function described(timeline: Timeline) {
  return [...eventsOf(timeline, 'UTC')].map((event): [number, number | Event['type']] => [
    event.at.monoMs / 1000,
    event.type === 'sampled' && event.sample.idleMs.known ? event.sample.idleMs.value / 1000 : event.type,
  ]);
}

describe('samples', () => {
  it('are taken at the start of a block, every 5 s after it and at its end', () => {
    expect(described(timelineOf(112, [100, 112, [100, 112]]))).toEqual([
      [100, 0],
      [105, 0],
      [110, 0],
      [112, 0],
      [112, 'traceEnded'],
    ]);
  });

  it('give the time since the last input', () => {
    expect(described(timelineOf(112, [97, 112, [97, 101], [109, 109]]))).toEqual([
      [97, 0],
      [102, 1],
      [107, 6],
      [112, 3],
      [112, 'traceEnded'],
    ]);
  });

  it('report a long absence, not activity, before the first input', () => {
    const [, idle] = described(timelineOf(105, [100, 105]))[0] ?? [];
    expect(idle).toBeGreaterThan(3600);
  });

  it('include input from earlier blocks', () => {
    expect(described(timelineOf(205, [100, 105, [100, 105]], [200, 205])).at(-2)).toEqual([205, 100]);
  });

  it('report no locks, calls or quiet time', () => {
    const [first] = [...eventsOf(timelineOf(100, [100, 100, [100, 100]]), 'UTC')];
    expect(first?.type === 'sampled' && first.sample).toMatchObject({
      isLocked: { known: true, value: false },
      isInCall: { known: true, value: false },
      quiet: { known: true, value: 'none' },
    });
  });
});

describe('gaps', () => {
  it('begin with a suspend and end with a resume', () => {
    expect(described(timelineOf(205, [100, 105, [100, 105]], [200, 205, [200, 205]]))).toEqual([
      [100, 0],
      [105, 0],
      [105, 'suspended'],
      [200, 'resumed'],
      [200, 0],
      [205, 0],
      [205, 'traceEnded'],
    ]);
  });

  it('count at the end of the trace too', () => {
    expect(described(timelineOf(400, [100, 105, [100, 105]])).slice(-3)).toEqual([
      [105, 'suspended'],
      [400, 'resumed'],
      [400, 'traceEnded'],
    ]);
  });

  it('do not count before the first block', () => {
    expect(described(timelineOf(105, [100, 105, [100, 105]]))[0]).toEqual([100, 0]);
  });
});

describe('an absence of years', () => {
  it('takes no more samples than a day, and one right before the return', () => {
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
    expect(described(timelineOf(0))).toEqual([]);
  });
});
