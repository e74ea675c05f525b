import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openHistory } from '../../main/node/history/history.ts';
import type { HistoryReader } from '../../main/ports/history.ts';
import { readWeekReport } from '../../main/views/week-report.ts';
import { addDays, type Day, mondayOf } from '../../shared/core/time.ts';
import { atOnce } from '../../shared/history/slices.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';
import { naiveReport } from '../support/naive-report.ts';
import { rawRows } from '../support/naive-rows.ts';
import { liveYears } from '../support/random-years.ts';
import { tempFolder } from '../support/temp-folder.ts';

const isLong = process.env.UNHUNCH_LONG === '1';
const DAYS = isLong ? 3653 : 62;
const SEED = Number(process.env.UNHUNCH_SEED ?? 20_261_130);
const FIRST_DAY = '2026-01-05';
/** A file with 13 months of history; older days are deleted. */
const MOST_FILE_BYTES = 16 * 1024 * 1024;
/** How much more memory may be in use in the last quarter than in the first, bytes. */
const MOST_GROWTH = 60 * 1024 * 1024;
const [EARLIEST, LATEST] = ['0000-01-01', '9999-12-31'];

test(`${DAYS} days of a random life: each outcome once, no minute twice, the report adds up`, async () => {
  const folder = tempFolder();
  const file = join(folder, 'history.sqlite');
  const memory: number[] = [];
  const years = await liveYears({
    folder,
    historyFile: file,
    seed: SEED,
    startMs: Date.parse(`${FIRST_DAY}T07:00:00Z`),
    days: DAYS,
    afterDay(index, history) {
      if (index % 7 !== 6) return;
      const monday = addDays(FIRST_DAY, index - 6);
      expectInvariants(history, addDays(monday, -2), addDays(monday, 8));
      if (index % 28 === 27) expectNaive(history, file, monday);
      memory.push(usedMemory());
      expect(statSync(file).size).toBeLessThan(MOST_FILE_BYTES);
    },
  });
  expect(years.errors).toEqual([]);
  expectEverythingHappened(years.happened);
  const history = openHistory(file);
  expect(history.damaged).toBeNull();
  expectInvariants(history, EARLIEST, LATEST);
  const desk = history.bouts(EARLIEST, LATEST).reduce((sum, bout) => sum + bout.deskSeconds, 0);
  expect(desk).toBeGreaterThan(0);
  expect(desk).toBeLessThanOrEqual(years.runningSeconds);
  history.close();
  const db = new DatabaseSync(file, { readOnly: true });
  expect({ ...db.prepare('PRAGMA integrity_check').get() }).toEqual({ integrity_check: 'ok' });
  db.close();
  const quarter = Math.ceil(memory.length / 4);
  const growth = Math.max(...memory.slice(-quarter)) - Math.max(...memory.slice(0, quarter));
  expect(growth).toBeLessThan(MOST_GROWTH);
  console.log(
    `${DAYS} days: ${Math.round(years.runningSeconds / 3600)} h, file ${statSync(file).size} bytes, memory +${growth >> 20} MB`,
  );
});

/** The memory in use after a collection; the size of the process also includes what could be freed. */
function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

/** The guarantees of the section "Adherence" of the rules for every input. */
function expectInvariants(history: HistoryReader, from: Day, until: Day): void {
  const opportunities = history.opportunities(from, until);
  expect(new Set(opportunities.map(({ id }) => id)).size).toBe(opportunities.length);
  for (const { outcome, credit } of opportunities) {
    if (outcome === 'excused') expect(credit).toBeNull();
    else expect(credit).toBeGreaterThanOrEqual(0);
    expect(credit ?? 0).toBeLessThanOrEqual(1);
  }
  for (const { started, ended, deskSeconds, standingSeconds } of history.bouts(from, until)) {
    expect(deskSeconds).toBeGreaterThanOrEqual(60);
    expect(standingSeconds).toBeGreaterThanOrEqual(0);
    expect(ended.wallMs - started.wallMs).toBeLessThan(48 * 3_600_000);
  }
  const routines = history.routines(from, until);
  expect(new Set(routines.map(({ runId }) => runId)).size).toBe(routines.length);
  for (const { doneSeconds, plannedSeconds } of routines) {
    expect(doneSeconds).toBeLessThanOrEqual(plannedSeconds);
  }
}

/** The report of a week equals a plain recomputation from the raw rows. */
function expectNaive(history: HistoryReader, file: string, weekOf: Day): void {
  const zone = 'Europe/Berlin';
  const options = {
    weekOf: mondayOf(weekOf),
    zone,
    settings: defaultSettings,
    threshold: null,
    canWaitForCalls: false,
    openBout: null,
  };
  const report = atOnce(readWeekReport(history, { ...options, planesOf: () => [] }));
  const naive = naiveReport(rawRows(file), {
    weekOf: options.weekOf,
    zone,
    dayStartsAt: defaultSettings.dayStartsAt,
    hours: null,
    planes: {},
  });
  expect(rounded(report.figures)).toEqual(rounded(naive.figures));
  expect(rounded(report.usual)).toEqual(rounded(naive.usual));
  expect(rounded(report.days)).toEqual(rounded(naive.days));
  expect(rounded(report.hours)).toEqual(rounded(naive.hours));
  expect(rounded(report.coverage.trackedSeconds)).toBe(rounded(naive.trackedSeconds));
  const { completed, partial, natural, selfReported, skipped, expired, excused, opportunities } =
    report.figures;
  expect(completed + partial + natural + selfReported + skipped + expired + excused).toBe(opportunities);
}

/** Sums that were added in a different order differ in their last digits. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
}

function expectEverythingHappened(happened: ReadonlyMap<string, number>): void {
  const hard = ['call', 'lock', 'sleep', 'stall', 'restart', 'clock set', 'travel', 'day off', 'card: start'];
  expect(hard.filter((each) => !happened.has(each))).toEqual([]);
}
