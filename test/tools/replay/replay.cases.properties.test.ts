import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../support/replay-files.ts';
import { linesOf, runReplay } from '../../support/run-replay.ts';

const folder = join(import.meta.dirname, '../../fixtures/replay/cases');

/** An export, with the settings, the answer and the zone. */
interface Wrapped {
  readonly files: readonly unknown[];
  readonly settings: object;
  readonly zone: string;
  readonly answer: string;
}

function isWrapped(json: object): json is Wrapped {
  return 'files' in json;
}

/** Replays a case and returns its lines as "time type detail", in the zone of the case. */
async function replayed(name: string) {
  const file = join(folder, `${name}.json`);
  const json: object = JSON.parse(readFileSync(file, 'utf8'));
  const args = isWrapped(json)
    ? [
        ...json.files.map((events) => fileOf(events)),
        ...['--settings', fileOf(json.settings, 'settings.json')],
        ...['--timezone', json.zone, '--answer', json.answer],
      ]
    : [file, '--timezone', 'Europe/Berlin'];
  const { code, stdout, stderr } = await runReplay([...args, '--json']);
  const lines = linesOf(stdout).filter(({ type }) => type !== 'week');
  return { code, stderr, lines: lines.map(summaryOf) };
}

function summaryOf({ at, type, id, outcome, startedAt, endedAt, endedBy }: Record<string, unknown>): string {
  const clock = (iso: unknown) => String(iso).slice(11, 19);
  if (type === 'bout') return `${clock(at)} bout ${clock(startedAt)} to ${clock(endedAt)} ${endedBy}`;
  return `${clock(at)} ${type} ${id}${outcome === undefined ? '' : ` ${outcome}`}`;
}

describe('a gap of up to a second is not input', () => {
  it.each([
    ['so 4.999 s of it and the hole are one input, and no bout', 'a1-closed-hole-makes-5s', []],
    [
      'and before a hibernation belongs to that',
      'a2-closed-hole-before-hibernation',
      ['10:32:00 bout 10:00:00 to 10:30:00 natural'],
    ],
    [
      'and counts towards the lull',
      'a3-closed-hole-before-lull',
      [
        '10:30:00 opportunity 1',
        '10:30:10 prompt 1',
        '10:30:10 outcome 1 S',
        '10:30:10 bout 10:00:00 to 10:30:10 self-reported',
        '10:50:10 bout 10:30:15 to 10:50:10 end-of-trace',
      ],
    ],
  ])('%s', async (_what, name, lines) => {
    expect(await replayed(name)).toEqual({ code: 0, stderr: '', lines });
  });
});

it('an event without length that is not input has no effect, not even at the end', async () => {
  expect(await replayed('b-zero-length-end')).toEqual({
    code: 0,
    stderr: '',
    lines: ['10:30:00 bout 10:00:00 to 10:30:00 end-of-trace'],
  });
});

describe('a range within the hour that occurs twice is one span', () => {
  it('from the first occurrence of its start', async () => {
    expect((await replayed('e-range-starts-in-repeated-hour')).lines).toEqual([
      '01:33:55 bout 01:08:55 to 01:33:55 end-of-trace',
    ]);
  });

  it('to the last occurrence of its end', async () => {
    expect((await replayed('e2-range-ends-in-repeated-hour')).lines).toEqual([
      '01:59:00 bout 01:31:38 to 01:59:00 hours',
    ]);
  });
});

describe('an impossible event is left out', () => {
  const ordinary = [
    '09:45:00 bout 09:00:00 to 09:40:00 natural',
    '10:20:00 bout 09:50:00 to 10:20:00 end-of-trace',
  ];
  it.each([
    ['an endless duration', 'endless-duration', ['09:40:00 bout 09:00:00 to 09:40:00 end-of-trace'], 1],
    ['a negative duration', 'negative-duration', ordinary, 2],
    ['the year 9999', 'year-9999', ordinary, 3],
  ])('%s: the rest is replayed, and a line names bucket and event', async (_what, name, lines, index) => {
    const result = await replayed(name);
    expect([result.code, result.lines]).toEqual([0, lines]);
    expect(result.stderr).toMatch(
      /^\S+\.json: bucket "aw-watcher-afk_host": 1 event left out, first event \d: /,
    );
    expect(result.stderr).toContain(`first event ${index}: `);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a duration of 317,000 years is left out at once, without a stack trace', async () => {
    const result = await replayed('g-duration-1e13');
    expect(result.lines.at(-1)).toBe('10:50:00 bout 10:00:00 to 10:50:00 end-of-trace');
    expect(result.stderr).toMatch(
      /: 1 event left out, first event 1: duration: is not from 0 seconds to a year\n$/,
    );
  });

  it.each([
    ['a duration of 31,700 years', 'g2-duration-1e12', /: event 0: duration: /],
    ['30 February', 'h-30-february', /: event 0: timestamp: is not a time from 1970 to 2199\n$/],
  ])('%s alone: the file is not an export', async (_what, name, message) => {
    const { code, stderr, lines } = await replayed(name);
    expect([code, lines]).toEqual([2, []]);
    expect(stderr).toMatch(message);
  });
});

it('two minutes in 1970 are not the first day: ease-in counts from the real one', async () => {
  const { lines } = await replayed('epoch-stray');
  expect(lines).toEqual([
    '01:04:07 bout 01:00:07 to 01:02:07 natural',
    '09:45:00 bout 09:00:00 to 09:40:00 natural',
    '10:20:00 bout 09:50:00 to 10:20:00 end-of-trace',
  ]);
});
