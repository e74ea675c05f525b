import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { addDays, mondayOf } from '../../shared/core/time.ts';
import {
  boutOfCenturies,
  boutsOfOneDay,
  breaksOfOneDay,
  fullYears,
  missingDigit,
} from '../support/hostile-exports.ts';
import { longestHold } from '../support/longest-hold.ts';
import { type Running, running } from '../support/running.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { writeYears } from '../support/years-of-history.ts';

/** Longer than this, a click on the tray would wait visibly. */
const LONGEST_HOLD_MS = 50;
const DAY = '2026-11-13';
/** `npm run bench:report` measures ten in each run. */
const YEARS = process.env.UNHUNCH_LONG === '1' ? 10 : 2;

async function importing(text: string) {
  const program = running({});
  program.desktop.chosenFile = text;
  const held = await longestHold(() => program.ask('app', 'import:json'));
  const { result } = held;
  if (!result.ok || result.imported === null) throw new Error(JSON.stringify(result));
  return { program, ...held, imported: result.imported };
}

/** Waits until an import has added rows. */
async function untilAdding({ pushed }: Running): Promise<void> {
  const isAdding = () =>
    pushed.some(({ name, payload }) => name === 'import:progress' && Number(payload) > 0.6);
  while (!isAdding()) await setImmediate();
}

async function openEveryWeek(program: Running): Promise<number> {
  const longest = [];
  for (const weekOf of [null, mondayOf(DAY), '1975-01-06', '1970-01-05']) {
    const week = await longestHold(() => program.ask('app', 'week:get', { weekOf }));
    const series = await longestHold(() => program.ask('app', 'series:get', { weekOf: weekOf ?? DAY }));
    const plan = { thresholdMinutes: 20, hours: { from: '09:00', until: '08:00' } };
    const whatIf = await longestHold(() =>
      program.ask('app', 'what-if:get', { weekOf: weekOf ?? DAY, ...plan }),
    );
    longest.push(week.longestMs, series.longestMs, whatIf.longestMs);
  }
  return Math.max(...longest);
}

test.each([
  [
    'a sitting of centuries',
    boutOfCenturies(DAY),
    [{ list: 'bouts', because: 'time', count: 1, days: [DAY] }],
  ],
  [
    'a start that has lost a digit',
    missingDigit(DAY),
    [{ list: 'bouts', because: 'length', count: 1, days: [addDays(DAY, -28)] }],
  ],
  [
    '8,000 breaks of one day',
    breaksOfOneDay(DAY, 8000),
    [{ list: 'opportunities', because: 'overlap', count: expect.any(Number), days: [DAY] }],
  ],
  [
    '20,000 sittings at once',
    boutsOfOneDay(DAY, 20_000),
    [{ list: 'bouts', because: 'overlap', count: 19_996, days: [DAY] }],
  ],
])('%s: left out with a reason, and the app stays responsive', async (_name, text, leftOut) => {
  const { program, imported, longestMs } = await importing(text);
  expect(imported.leftOut).toEqual(leftOut);
  expect(longestMs).toBeLessThan(LONGEST_HOLD_MS);
  expect(await openEveryWeek(program)).toBeLessThan(LONGEST_HOLD_MS);
});

test('100,000 rows are added in under 10 seconds, and the app stays responsive', async () => {
  const program = running({});
  program.desktop.chosenFile = fullYears(DAY, 100_000);
  const { result, longestMs, processorMs } = await longestHold(() => program.ask('app', 'import:json'));
  expect(result).toMatchObject({
    ok: true,
    imported: { leftOut: [], count: { bouts: 80_000, opportunities: 20_000 } },
  });
  expect(longestMs).toBeLessThan(LONGEST_HOLD_MS);
  expect(processorMs).toBeLessThan(10_000);
  const shares = program.pushed
    .filter(({ name }) => name === 'import:progress')
    .map(({ payload }) => payload);
  expect(shares.pop()).toBeNull();
  expect(shares).toEqual(shares.toSorted((one, other) => Number(one) - Number(other)));
  expect(shares.length).toBeGreaterThan(10);
});

test('an import that is stopped leaves nothing behind', async () => {
  const program = running({});
  program.type(3600);
  const before = program.history.readAll();
  program.desktop.chosenFile = fullYears(DAY, 20_000);
  const importing = program.ask('app', 'import:json');
  await untilAdding(program);
  expect(program.history.readAll().bouts.length).toBeGreaterThan(before.bouts.length);
  expect(await program.ask('app', 'import:json')).toEqual({ ok: true, imported: null });
  const stopping = await longestHold(() => program.ask('app', 'import:cancel'));
  expect(stopping.result).toEqual({ ok: true });
  const { result, longestMs } = await longestHold(() => importing);
  expect(result).toEqual({ ok: true, imported: null });
  expect(longestMs).toBeLessThan(LONGEST_HOLD_MS);
  expect(program.history.readAll()).toEqual(before);
  expect(await program.ask('app', 'import:cancel')).toMatchObject({ ok: false });
  expect(program.calls.filter((call) => call.startsWith('error'))).toEqual([]);
});

test('what the app records during an import is kept', async () => {
  const program = running({});
  program.desktop.chosenFile = fullYears(DAY, 20_000);
  const importing = program.ask('app', 'import:json');
  await untilAdding(program);
  program.type(1200);
  program.idle(600);
  expect(await importing).toMatchObject({ ok: true, imported: { count: { bouts: 16_000 } } });
  expect(program.history.bouts('2026-11-16', '2026-11-16')).toHaveLength(1);
  program.desktop.chosenFile = fullYears(DAY, 20_000);
  expect(await program.ask('app', 'import:json')).toMatchObject({
    imported: { count: { bouts: 0, opportunities: 0 } },
  });
});

test('the app quits at once in the middle of an import, and a second one brings the rest', async () => {
  const program = running({});
  program.desktop.chosenFile = fullYears(DAY, 20_000);
  const importing = program.ask('app', 'import:json');
  await untilAdding(program);
  expect((await longestHold(() => program.stop())).longestMs).toBeLessThan(LONGEST_HOLD_MS);
  await importing;
  const again = program.restart();
  again.desktop.chosenFile = fullYears(DAY, 20_000);
  expect(await again.ask('app', 'import:json')).toMatchObject({ ok: true });
  expect(again.history.readAll()).toMatchObject({
    bouts: { length: 16_000 },
    opportunities: { length: 4000 },
  });
});

test('years of history: no request holds the app, from a report to the deletion of everything', async () => {
  const folder = tempFolder();
  const historyFile = join(folder, 'history.sqlite');
  writeYears(historyFile, DAY, YEARS);
  const program = running({ historyFile }, folder);
  expect(program.history.firstDay()).not.toBeNull();
  const everything = { range: null, isConfirmed: true };
  const asked = [
    ['today:get', null],
    ['week:get', { weekOf: null }],
    ['week:get', { weekOf: addDays(DAY, -3000) }],
    ['series:get', { weekOf: DAY }],
    ['series:get', { weekOf: addDays(DAY, -3000) }],
    ['history:count', { range: null }],
    ['export:csv', { table: 'bouts', weekOf: null }],
    ['export:csv', { table: 'opportunities', weekOf: null }],
    ['export:json', null],
    ['history:delete', { range: { from: addDays(DAY, -700), until: addDays(DAY, -300) }, isConfirmed: true }],
    ['history:count', { range: null }],
    ['history:delete', everything],
  ] as const;
  const holds = new Map<string, number>();
  for (const [index, [name, input]] of asked.entries()) {
    const { longestMs, result } = await longestHold(() => program.ask('app', name, input));
    expect(result).not.toMatchObject({ ok: false });
    holds.set(`${index} ${name}`, longestMs);
  }
  const tooLong = [...holds].filter(([, longestMs]) => longestMs >= LONGEST_HOLD_MS);
  expect(tooLong).toEqual([]);
  expect(program.history.readAll().bouts).toEqual([]);
  expect(program.calls.filter((call) => call.startsWith('error'))).toEqual([]);
});
