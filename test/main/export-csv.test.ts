import { describe, expect, test } from 'vitest';
import { boutsCsv, csvSeparator, opportunitiesCsv } from '../../main/export-csv.ts';
import type { StoredRoutine } from '../../shared/records.ts';
import { aBout, anOpportunity, at, ZONE } from '../support/recorded-effects.ts';

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

test('one row a bout, with the offset that held then', () => {
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

test('one row an opportunity, with its showings and its routine', () => {
  const text = opportunitiesCsv(
    {
      opportunities: [anOpportunity(1, MONDAY, 'P'), { ...anOpportunity(2, MONDAY, 'E'), excuse: 'call' }],
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

describe('a routine of an organisation with a hostile name', () => {
  const field = (routineId: string, separator: ',' | ';' = ',') => {
    const rows = {
      opportunities: [anOpportunity(1, MONDAY, 'C')],
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

  test('what needs quotes depends on the separator', () => {
    expect([field('a,b', ';'), field('a;b', ';')]).toEqual(['a,b', '"a;b"']);
  });
});
