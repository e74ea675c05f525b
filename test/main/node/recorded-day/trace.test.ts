import { describe, expect, it } from 'vitest';
import { parseTrace, type Timeline } from '../../../../main/node/recorded-day/trace.ts';
import { TraceError } from '../../../../main/node/recorded-day/trace-export.ts';

const start = Date.parse('2026-03-03T08:00:00Z');

/** An event between two seconds of the trace. */
function event(from: number, until: number, status: string) {
  const timestamp = new Date(start + from * 1000).toISOString();
  return { timestamp, duration: Math.round((until - from) * 1000) / 1000, data: { status } };
}

function timelineOf(...events: readonly unknown[]): Timeline {
  return parseTrace([{ name: 'trace.json', text: JSON.stringify(events) }]);
}

/** The blocks of a trace in seconds: start, end, and each input. */
function blocksOf(...events: readonly unknown[]) {
  const second = (ms: number) => (ms - start) / 1000;
  return timelineOf(...events).blocks.map(({ fromMs, untilMs, inputs }) => [
    second(fromMs),
    second(untilMs),
    ...inputs.map((input) => [second(input.fromMs), second(input.untilMs)]),
  ]);
}

describe('events', () => {
  it('are read in any order', () => {
    const events = [event(0, 60, 'not-afk'), event(60, 400, 'afk'), event(400, 500, 'not-afk')];
    const blocks = [[0, 500, [0, 60], [400, 500]]];
    expect(blocksOf(...events)).toEqual(blocks);
    expect(blocksOf(...events.reverse())).toEqual(blocks);
  });

  it('are merged if they adjoin and have the same status', () => {
    expect(blocksOf(event(0, 60, 'not-afk'), event(60, 90, 'not-afk'))).toEqual([[0, 90, [0, 90]]]);
  });

  it('are merged if they are repeated or extended', () => {
    const grown = [10, 30, 90].map((until) => event(0, until, 'not-afk'));
    expect(blocksOf(...grown, ...grown)).toEqual([[0, 90, [0, 90]]]);
  });

  it('of activity under 5 s are a single input, at their start', () => {
    expect(blocksOf(event(0, 60, 'afk'), event(60, 64.9, 'not-afk'), event(64.9, 120, 'afk'))).toEqual([
      [0, 120, [60, 60]],
    ]);
    expect(blocksOf(event(0, 60, 'afk'), event(60, 65, 'not-afk'), event(65, 120, 'afk'))).toEqual([
      [0, 120, [60, 65]],
    ]);
  });

  it('of activity under 5 s are measured together if they adjoin', () => {
    expect(blocksOf(event(0, 3, 'not-afk'), event(3, 6, 'not-afk'))).toEqual([[0, 6, [0, 6]]]);
  });
});

describe('if events overlap', () => {
  it('the one that started last counts, then the outer one again', () => {
    expect(blocksOf(event(0, 100, 'not-afk'), event(40, 60, 'afk'))).toEqual([[0, 100, [0, 40], [60, 100]]]);
  });

  it('of two that start together, the shorter one counts', () => {
    expect(blocksOf(event(0, 100, 'not-afk'), event(0, 40, 'afk'))).toEqual([[0, 100, [40, 100]]]);
  });

  it.each([
    [['afk', 'not-afk'], [[0, 60]]],
    [['unknown', 'not-afk'], []],
    [['hibernating', 'not-afk'], []],
    [['afk', 'unknown'], [[0, 60]]],
    [['afk', 'hibernating'], [[0, 60]]],
  ])(
    'of two that are the same but for the status (%j) the order of the statuses decides',
    (statuses, blocks) => {
      const events = statuses.map((status) => event(0, 60, status));
      expect(blocksOf(...events)).toEqual(blocks);
      expect(blocksOf(...events.reverse())).toEqual(blocks);
    },
  );

  it('nothing is lost, even if it is only by milliseconds', () => {
    expect(blocksOf(event(0, 60.02, 'not-afk'), event(60, 400, 'afk'))).toEqual([[0, 400, [0, 60]]]);
  });
});

describe('gaps', () => {
  it.each([
    [0.001, 1],
    [1, 1],
    [1.001, 2],
    [60, 2],
  ])('of %f s: %d blocks', (length, count) => {
    expect(blocksOf(event(0, 60, 'not-afk'), event(60 + length, 200, 'not-afk'))).toHaveLength(count);
  });

  it('that are closed are not input', () => {
    expect(blocksOf(event(0, 60, 'afk'), event(61, 200, 'not-afk'))).toEqual([[0, 200, [61, 200]]]);
    expect(blocksOf(event(0, 60, 'not-afk'), event(61, 200, 'afk'))).toEqual([[0, 200, [0, 60]]]);
  });

  it.each(['unknown', 'hibernating', 'asleep', ''])('are also stretches of status "%s"', (status) => {
    expect(blocksOf(event(0, 60, 'not-afk'), event(60, 300, status), event(300, 360, 'afk'))).toEqual([
      [0, 60, [0, 60]],
      [300, 360],
    ]);
  });

  it('at the end belong to the end of the trace', () => {
    const { blocks, untilMs } = timelineOf(event(0, 60, 'not-afk'), event(60, 300, 'hibernating'));
    expect(blocks).toHaveLength(1);
    expect((untilMs - start) / 1000).toBe(300);
  });
});

describe('events of no length', () => {
  it('are an input when active', () => {
    expect(blocksOf(event(0, 60, 'afk'), event(30, 30, 'not-afk'))).toEqual([[0, 60, [30, 30]]]);
    expect(blocksOf(event(0, 60, 'afk'), event(100, 100, 'not-afk'))).toEqual([
      [0, 60],
      [100, 100, [100, 100]],
    ]);
  });

  it.each(['afk', 'unknown', 'hibernating'])('have no effect when "%s"', (status) => {
    expect(blocksOf(event(0, 60, 'not-afk'), event(30, 30, status))).toEqual([[0, 60, [0, 60]]]);
  });
});

describe('an empty trace', () => {
  it('has no blocks', () => {
    expect(timelineOf().blocks).toEqual([]);
    expect(timelineOf(event(0, 60, 'unknown')).blocks).toEqual([]);
  });
});

describe('times', () => {
  it('without an offset are UTC; microseconds are cut', () => {
    const named = { timestamp: '2026-03-03T08:00:00.000999', duration: 60.0004, data: { status: 'afk' } };
    expect(blocksOf(named)).toEqual([[0, 60]]);
  });

  it('that are impossible are left out with a warning, and are an error if there are no others', () => {
    const bad = { ...event(0, 60, 'afk'), timestamp: '3 March' };
    const events = JSON.stringify([event(0, 60, 'afk'), bad, bad]);
    expect(parseTrace([{ name: 'trace.json', text: events }]).warnings).toEqual([
      'trace.json: 2 events left out, first event 1: timestamp: is not a time from 1970 to 2199',
    ]);
    expect(() => timelineOf(bad)).toThrow(TraceError);
    expect(() => timelineOf(bad)).toThrow(/^trace\.json: event 0: timestamp/);
  });
});
