import { expect, test } from 'vitest';
import { HOUR, instantOf, MINUTE } from '../../../shared/core/time.ts';
import { weekStrip } from '../../../shared/report/strip.ts';
import { weekReport } from '../../../shared/report/week-report.ts';
import { defaultSettings } from '../../../shared/settings/settings.ts';
import { aBout, at } from '../../support/recorded-effects.ts';
import { noRows, opportunitiesOn } from '../../support/report-rows.ts';

const place = { dayStartsAt: '04:00', zone: 'Europe/Berlin' };

test('a bout is cut where a day begins, including one on the evening before the week', () => {
  const sunday = '2026-11-15';
  const night = aBout(sunday, {
    started: at('2026-11-16', '03:00'),
    ended: at('2026-11-16', '05:30'),
  });
  const [monday, ...others] = weekStrip({ ...noRows, bouts: [night] }, '2026-11-16', place);
  expect(monday?.bouts).toMatchObject([
    { fromMinute: 0, untilMinute: 90, isCutBefore: true, isCutAfter: false, deskSeconds: 2400 },
  ]);
  expect(others.flatMap(({ bouts }) => bouts)).toEqual([]);
  const before = weekStrip({ ...noRows, bouts: [night] }, '2026-11-09', place).at(-1);
  expect(before?.bouts).toMatchObject([
    { fromMinute: 23 * 60, untilMinute: 24 * 60, isCutBefore: false, isCutAfter: true },
  ]);
});

test('a day of 25 hours has one hour twice, a day of 23 hours lacks one', () => {
  // Days start at 00:00 here, so that the clock change lies within the Sunday.
  const midnight = { ...place, dayStartsAt: '00:00' };
  const autumn = weekStrip(noRows, '2026-10-19', midnight).at(-1);
  expect(autumn?.minutes).toBe(1500);
  expect(autumn?.hours.slice(0, 5)).toEqual([
    { minute: 0, hour: 0 },
    { minute: 60, hour: 1 },
    { minute: 120, hour: 2 },
    { minute: 180, hour: 2 },
    { minute: 240, hour: 3 },
  ]);
  const spring = weekStrip(noRows, '2026-03-23', midnight).at(-1);
  expect(spring?.minutes).toBe(1380);
  expect(spring?.hours.slice(1, 4).map(({ hour }) => hour)).toEqual([1, 3, 4]);
  const started = { wallMs: instantOf('2026-10-25', '01:30', 'Europe/Berlin'), zone: 'Europe/Berlin' };
  const bout = aBout('2026-10-25', { started, ended: { ...started, wallMs: started.wallMs + 3 * HOUR } });
  const sunday = weekStrip({ ...noRows, bouts: [bout] }, '2026-10-19', midnight).at(-1);
  expect(sunday?.bouts).toMatchObject([{ fromMinute: 90, untilMinute: 270 }]);
});

test('each row is placed by its own time zone', () => {
  const [here] = opportunitiesOn('2026-11-16', 'C', '09:30');
  if (!here) throw new Error('no opportunity');
  const wallMs = instantOf('2026-11-16', '09:30', 'America/New_York');
  const there = { ...here, id: 2, began: { wallMs, zone: 'America/New_York' } };
  const [monday] = weekStrip({ ...noRows, opportunities: [here, there] }, '2026-11-16', place);
  expect(monday?.opportunities.map(({ minute }) => minute)).toEqual([330, 330]);
  expect(monday?.zone).toBe('Europe/Berlin');
});

test('a bout during which the wall clock was set back is a mark without length', () => {
  const started = at('2026-11-16', '10:00');
  const bout = aBout('2026-11-16', { started, ended: { ...started, wallMs: started.wallMs - 20 * MINUTE } });
  const [monday] = weekStrip({ ...noRows, bouts: [bout] }, '2026-11-16', place);
  expect(monday?.bouts).toMatchObject([{ fromMinute: 360, untilMinute: 360 }]);
});

test('an empty week has every part, but no figures without data', () => {
  const report = weekReport(noRows, {
    weekOf: '2026-11-16',
    zone: 'Europe/Berlin',
    settings: defaultSettings,
    threshold: null,
    canWaitForCalls: false,
    openBout: null,
    planesOf: () => [],
  });
  expect(report).toMatchObject({
    sentence: { key: 'no-data' },
    suggestion: null,
    longestBout: null,
    bestHours: [],
    excused: { count: 0, reasons: [] },
    figures: { breakAdherence: null, routineFollowThrough: null, shortSittingShare: null },
    usual: { weeks: 0 },
  });
  expect(report.days.map(({ isWorkday, comfort }) => [isWorkday, comfort])).toEqual(
    Array.from({ length: 7 }, () => [false, null]),
  );
  expect(report.strip).toHaveLength(7);
});

test('a bout of centuries costs no more than the days of its week', () => {
  const forEver = aBout('2026-11-10', {
    started: { wallMs: 0, zone: 'UTC' },
    ended: { wallMs: 253_402_300_799_999, zone: 'UTC' },
  });
  const before = process.cpuUsage();
  const days = weekStrip({ ...noRows, bouts: [forEver] }, '2026-11-09', {
    dayStartsAt: '04:00',
    zone: 'UTC',
  });
  // Processor time, in microseconds, which other programs cannot make longer.
  expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  expect(days.map(({ bouts }) => bouts)).toEqual(
    days.map(() => [
      expect.objectContaining({ fromMinute: 0, untilMinute: 1440, isCutBefore: true, isCutAfter: true }),
    ]),
  );
});
