import { describe, expect, test } from 'vitest';
import {
  boutsCsv as boutsSliced,
  csvSeparator,
  opportunitiesCsv as opportunitiesSliced,
} from '../../../main/requests/export-csv.ts';
import { excusedReasons, outcomes } from '../../../shared/core/outcome.ts';
import type { EndedBout } from '../../../shared/core/sitting-bout.ts';
import type { StoredRoutine } from '../../../shared/history/records.ts';
import { atOnce } from '../../../shared/history/slices.ts';
import { aBout, anOpportunity, at, ZONE } from '../../support/recorded-effects.ts';
import { textOf } from '../../support/source-files.ts';

const boutsCsv = (...args: Parameters<typeof boutsSliced>) => atOnce(boutsSliced(...args));
const opportunitiesCsv = (...args: Parameters<typeof opportunitiesSliced>) =>
  atOnce(opportunitiesSliced(...args));

const MONDAY = '2026-11-16';
const routine: StoredRoutine = {
  runId: 1,
  opportunityId: 1,
  routineId: 'neck-reset',
  startedMs: at(MONDAY, '09:32').wallMs,
  startedZone: ZONE,
  day: MONDAY,
  doneSeconds: 30.4,
  plannedSeconds: 60,
  verdict: 'partial',
};

test('the separator is the one that the spreadsheets of a region expect', () => {
  expect(['de-DE', 'de-AT', 'fr-FR', 'nl-NL'].map(csvSeparator)).toEqual([';', ';', ';', ';']);
  expect(['en-GB', 'en-US', 'de-CH', 'ja-JP'].map(csvSeparator)).toEqual([',', ',', ',', ',']);
});

test('there is one row per bout, with the offset at that time', () => {
  const summer = at('2026-07-01', '09:00');
  const text = boutsCsv(
    [
      aBout(MONDAY, { deskSeconds: 2399.6, standingSeconds: 12 }),
      aBout('2026-07-01', { started: summer, isShort: false }),
    ],
    ';',
  );
  expect(text).toBe(
    [
      '\uFEFFday;started;ended;ended_by;desk_seconds;standing_seconds;short_sitting',
      '2026-11-16;2026-11-16T09:00:00.000+01:00;2026-11-16T09:45:00.000+01:00;natural;2400;12;yes',
      '2026-07-01;2026-07-01T09:00:00.000+02:00;2026-07-01T09:45:00.000+02:00;natural;2400;0;no',
      '',
    ].join('\r\n'),
  );
});

test('there is one row per opportunity, with its showings and its routine', () => {
  const text = opportunitiesCsv(
    {
      opportunities: [
        anOpportunity(1, MONDAY, 'partial'),
        { ...anOpportunity(2, MONDAY, 'excused'), excuse: 'call' },
      ],
      prompts: [
        { opportunityId: 1, shown: at(MONDAY, '09:31') },
        { opportunityId: 1, shown: at(MONDAY, '09:35') },
      ],
      routines: [routine],
    },
    ',',
  );
  expect(text.split('\r\n').slice(1)).toEqual([
    '2026-11-16,micro,2026-11-16T09:30:00.000+01:00,2026-11-16T09:40:00.000+01:00,partial,50,,2026-11-16T09:31:00.000+01:00,2,neck-reset,30,60',
    '2026-11-16,micro,2026-11-16T09:30:00.000+01:00,2026-11-16T09:40:00.000+01:00,excused,,call,,0,,,',
    '',
  ]);
});

describe('the documentation of the tables', () => {
  /** The columns that a part of the page describes, each with the values in its last cell. */
  const documented = (heading: string) => {
    const [part = ''] = textOf('docs/csv.md').split(`## ${heading}\n`)[1]?.split('\n## ') ?? [];
    const rows = [...part.matchAll(/^\| `(\w+)` \|[^|]+\| ([^|]+) \| ([^|]*)\|$/gm)];
    return rows.map(([, name = '', unit = '', values = '']) => ({
      name,
      unit,
      values: [...values.matchAll(/`([^`]+)`/g)].map(([, value]) => value),
    }));
  };
  /** The columns that are written, each with the different values that occurred. */
  const written = (text: string) => {
    const [header = [], ...rows] = text
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    return header.map((name, index) => ({ name, values: [...new Set(rows.map((row) => row[index]))] }));
  };
  const ends = {
    natural: 1,
    completed: 1,
    'self-reported': 1,
    hours: 1,
    'end-of-trace': 1,
  } satisfies Record<EndedBout['endedBy'], 1>;
  const breaks = opportunitiesCsv(
    {
      opportunities: [
        ...outcomes.map((outcome) => anOpportunity(1, MONDAY, outcome)),
        ...excusedReasons.map((excuse) => ({
          ...anOpportunity(1, MONDAY, 'excused'),
          kind: 'long' as const,
          excuse,
        })),
      ],
      prompts: [],
      routines: [],
    },
    ',',
  );
  const sittings = boutsCsv(
    Object.keys(ends).map((end, index) =>
      aBout(MONDAY, { endedBy: end as EndedBout['endedBy'], isShort: index > 0 }),
    ),
    ',',
  );

  test.each([
    ['Breaks', breaks, ['kind', 'outcome', 'excused_because']],
    ['Sittings', sittings, ['ended_by', 'short_sitting']],
  ])('%s: lists exactly the columns and values that are written', (heading, text, withValues) => {
    const columns = written(text);
    expect(documented(heading).map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    for (const { name, unit, values } of documented(heading)) {
      expect(unit, name).not.toBe('');
      if (!withValues.includes(name)) continue;
      const own = columns.find((column) => column.name === name)?.values.filter((value) => value !== '');
      expect([...values].sort(), name).toEqual([...(own ?? [])].sort());
    }
  });
});

describe('a routine of an organisation with a hostile name', () => {
  const field = (routineId: string, separator: ',' | ';' = ',') => {
    const rows = {
      opportunities: [anOpportunity(1, MONDAY, 'completed')],
      prompts: [],
      routines: [{ ...routine, routineId }],
    };
    const [, line] = opportunitiesCsv(rows, separator).split('\r\n');
    return line?.slice(line.indexOf(`${separator}0${separator}`) + 3, -'.30.60'.length);
  };

  test.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['say "hi"', '"say ""hi"""'],
    ['a,b', '"a,b"'],
  ])('%j is written as %j', (name, written) => {
    expect(field(name)).toBe(written);
  });

  test('whether a field needs quotes depends on the separator', () => {
    expect([field('a,b', ';'), field('a;b', ';')]).toEqual(['a,b', '"a;b"']);
  });
});
