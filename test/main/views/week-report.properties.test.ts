import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../../main/node/history/history.ts';
import { readWeekReport as reportOf, readWeekSeries as seriesOf } from '../../../main/views/week-report.ts';
import type { Plane } from '../../../shared/content/exercise-schema.ts';
import { outcomes } from '../../../shared/core/outcome.ts';
import type { Rules } from '../../../shared/core/rules.ts';
import { addDays, type Day, daysBetween, mondayOf } from '../../../shared/core/time.ts';
import { atOnce } from '../../../shared/history/slices.ts';
import type { WeekReport } from '../../../shared/report/week-report.ts';
import { defaultSettings, rulesOf } from '../../../shared/settings/settings.ts';
import { memoryHistory } from '../../support/memory-history.ts';
import { type NaiveOptions, naiveReport, naiveWeek } from '../../support/naive-report.ts';
import { later, type NaiveRows, rawRows } from '../../support/naive-rows.ts';
import { type SimulatedMonths, simulateMonths } from '../../support/simulated-months.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const readWeekReport = (...args: Parameters<typeof reportOf>) => atOnce(reportOf(...args));
const readWeekSeries = (...args: Parameters<typeof seriesOf>) => atOnce(seriesOf(...args));

const planes: { readonly [id: string]: readonly Plane[] } = {
  alpha: ['ROT'],
  beta: ['EXT', 'RET', 'CHE'],
  gamma: ['ROT', 'SID'],
};

interface Case extends Omit<SimulatedMonths, 'rules'> {
  readonly name: string;
  readonly rules?: Partial<Rules>;
  /** The tracked hours again, in the form of the naive report. */
  readonly hours?: NaiveOptions['hours'];
  readonly homeZone: string;
}

const officeHours = {
  mon: [
    ['08:00', '12:00'],
    ['13:00', '17:30'],
  ],
  tue: [['08:00', '20:00']],
  fri: [['00:00', '24:00']],
} as const;

const cases: readonly Case[] = [
  {
    name: 'daylight saving begins and ends in Berlin, with evenings past midnight',
    seed: 1,
    from: '2026-09-21',
    days: 60,
    homeZone: 'Europe/Berlin',
    zoneOf: () => 'Europe/Berlin',
    isDayOff: () => false,
    rules: { easeIn: false },
  },
  {
    name: 'a spring of long evenings with a day that starts in the hour after the clock jumps',
    seed: 2,
    from: '2026-03-09',
    days: 35,
    homeZone: 'Europe/Berlin',
    zoneOf: () => 'Europe/Berlin',
    isDayOff: () => false,
    rules: { easeIn: false, dayStartsAt: '03:30' },
  },
  {
    name: 'travel between zones, some of them half an hour off',
    seed: 3,
    from: '2026-01-05',
    days: 42,
    homeZone: 'Europe/Berlin',
    zoneOf: (day) => {
      const zones = [
        'Europe/Berlin',
        'America/New_York',
        'Asia/Kathmandu',
        'Pacific/Auckland',
        'Australia/Lord_Howe',
      ];
      return zones[Math.floor(daysBetween('2026-01-05', day) / 3) % zones.length] ?? 'UTC';
    },
    isDayOff: () => false,
  },
  {
    name: 'weeks that cross a year, two of them empty, tracked hours',
    seed: 4,
    from: '2026-11-30',
    days: 63,
    homeZone: 'America/New_York',
    zoneOf: () => 'America/New_York',
    isDayOff: (day) => day >= '2026-12-21' && day <= '2027-01-03',
    rules: { trackedHours: officeHours },
    hours: [
      [
        ['08:00', '12:00'],
        ['13:00', '17:30'],
      ],
      [['08:00', '20:00']],
      [],
      [],
      [['00:00', '24:00']],
      [],
      [],
    ],
  },
  {
    name: 'an island whose daylight saving is half an hour, and a summer off',
    seed: 6,
    from: '2026-03-30',
    days: 196,
    homeZone: 'Australia/Lord_Howe',
    zoneOf: () => 'Australia/Lord_Howe',
    isDayOff: (day) => day >= '2026-04-13' && day <= '2026-09-27',
  },
];

/** The situations that occurred in the cases; without them, the cases would show less than they seem to. */
const seen = new Set<string>();

describe('every figure equals a plain recomputation from the raw rows', () => {
  test.each(cases)('$name', ({ rules: changes, hours = null, homeZone: zone, ...months }) => {
    const file = memoryHistory(basename(tempFolder()));
    const rules = { ...rulesOf(defaultSettings), ...changes };
    const history = openHistory(file);
    simulateMonths(history, { ...months, rules });
    const rows = rawRows(file);
    expect(rows.opportunities.length).toBeGreaterThan(60);
    const last = addDays(months.from, months.days + 7);
    for (let weekOf = addDays(mondayOf(months.from), -7); weekOf <= last; weekOf = addDays(weekOf, 7)) {
      const settings = { ...defaultSettings, ...changes } as typeof defaultSettings;
      const options = { weekOf, zone, settings, threshold: null, canWaitForCalls: false, openBout: null };
      const report = readWeekReport(history, { ...options, planesOf: (id) => planes[id] ?? [] });
      const naive = { weekOf, zone, dayStartsAt: rules.dayStartsAt, hours, planes };
      note(report);
      expectSame(report, rows, naive);
      expectSameSeries(readWeekSeries(history, weekOf), rows, weekOf);
    }
    expectNoMachineZone(() =>
      readWeekReport(history, {
        weekOf: mondayOf(addDays(months.from, 14)),
        zone,
        settings: defaultSettings,
        threshold: null,
        canWaitForCalls: false,
        openBout: null,
        planesOf: () => [],
      }),
    );
    history.close();
  });

  test('the cases include the difficult situations', () => {
    const judged = outcomes.map((outcome) => `outcome ${outcome}`);
    const hard = [
      'day of 1380',
      'day of 1500',
      'day of 1410',
      'day of 1470',
      'bout over a day',
      'week without',
      'something hurt',
    ];
    const excuses = ['call', 'pause', 'hurt', 'hours'].map((excuse) => `excused: ${excuse}`);
    expect([...judged, ...hard, ...excuses].filter((each) => !seen.has(each))).toEqual([]);
  });
});

function note(report: WeekReport): void {
  for (const { minutes, bouts, opportunities } of report.strip) {
    seen.add(`day of ${minutes}`);
    for (const { outcome } of opportunities) seen.add(`outcome ${outcome}`);
    if (bouts.some((bout) => bout.isCutBefore)) seen.add('bout over a day');
  }
  if (report.exercises.hurt.length > 0) seen.add('something hurt');
  for (const { excuse } of report.excused.reasons) seen.add(`excused: ${excuse}`);
  if (report.figures.deskSeconds === 0) seen.add('week without');
}

/** A report does not depend on where the computer is. */
function expectNoMachineZone(read: () => WeekReport): void {
  const here = process.env.TZ;
  try {
    process.env.TZ = 'Pacific/Kiritimati';
    const there = read();
    process.env.TZ = 'America/Anchorage';
    expect(read()).toEqual(there);
  } finally {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  }
}

function expectSame(report: WeekReport, rows: NaiveRows, options: NaiveOptions): void {
  const naive = naiveReport(rows, options);
  close(report.figures, naive.figures);
  close(report.usual, naive.usual);
  close(report.days, naive.days);
  close([report.deskSeconds, report.voluntary], [naive.deskSeconds, naive.voluntary]);
  expect(report.longestBout?.deskSeconds ?? 0).toBe(naive.longestBoutSeconds);
  close(report.hours, naive.hours);
  expectBest(report);
  const { movement } = report;
  const byPlane = Object.fromEntries(movement.planes.map(({ plane, seconds }) => [plane, seconds]));
  close(
    {
      all: movement.routineSeconds,
      byPlane,
      other: movement.otherSeconds,
      left: movement.leftSeconds,
      right: movement.rightSeconds,
    },
    naive.movement,
  );
  const counts = (list: WeekReport['exercises']['done']) =>
    Object.fromEntries(list.map(({ exerciseId, times }) => [exerciseId, times]));
  const { done, hurt } = report.exercises;
  expect({ done: counts(done), hurt: counts(hurt) }).toEqual(naive.exercises);
  const reasons = Object.fromEntries(report.excused.reasons.map(({ excuse, count }) => [excuse, count]));
  expect({ count: report.excused.count, reasons }).toEqual(naive.excused);
  close(report.coverage, { trackedSeconds: naive.trackedSeconds, hoursSeconds: naive.hoursSeconds });
  for (const [index, strip] of report.strip.entries()) expectSameStrip(strip, naive.strip[index]);
}

function expectBest({ hours, bestHours }: WeekReport): void {
  for (const best of bestHours) {
    expect(best.rated).toBeGreaterThanOrEqual(3);
    const better = hours.filter((each) => each.rated >= 3 && each.share > best.share);
    expect(better.length).toBeLessThan(3);
  }
  const enough = hours.filter(({ rated, credit }) => rated >= 3 && credit > 0);
  expect(bestHours).toHaveLength(Math.min(3, enough.length));
}

function expectSameStrip(
  strip: WeekReport['strip'][number],
  naive: ReturnType<typeof naiveReport>['strip'][number] | undefined,
): void {
  expect(strip.day).toBe(naive?.day);
  expect(strip.minutes).toBe(naive?.lengthIn(strip.zone));
  close(
    strip.bouts.map(({ fromMinute, untilMinute }) => [fromMinute, untilMinute]),
    naive?.bouts,
  );
  close(
    strip.opportunities.map(({ minute }) => minute),
    naive?.opportunities,
  );
  close(
    strip.prompts.map(({ minute }) => minute),
    naive?.prompts,
  );
  close(
    strip.routines.map(({ minute }) => minute),
    naive?.routines,
  );
}

function expectSameSeries(series: ReturnType<typeof readWeekSeries>, rows: NaiveRows, weekOf: Day): void {
  expect(series).toHaveLength(12);
  for (const [index, week] of series.entries()) {
    const monday = later(weekOf, -7 * (11 - index));
    expect(week.weekOf).toBe(monday);
    close(week.figures, naiveWeek(rows, monday));
  }
}

/** Equal except for the last digits of sums that were added in a different order. */
function close(actual: unknown, wanted: unknown): void {
  expect(rounded(actual)).toEqual(rounded(wanted));
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
}
