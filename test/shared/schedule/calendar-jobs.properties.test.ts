import { expect, test } from 'vitest';
import { addDays } from '../../../shared/core/time.ts';
import { dueJobs, jobName } from '../../../shared/schedule/calendar-jobs.ts';
import { defaultSettings } from '../../../shared/settings/settings.ts';

const BERLIN = 'Europe/Berlin';

const report = (monday: string) => `weeklyReport:${monday}`;

test('waking every hour for a year reports every week once and starts every day once', () => {
  const done: string[] = [];
  const start = Date.UTC(2026, 0, 5, 12);
  for (let hour = 0; hour < 365 * 24; hour += 1) {
    const now = { wallMs: start + hour * 3_600_000, zone: BERLIN };
    const facts = { now, settings: defaultSettings, isDone: (name: string) => done.includes(name) };
    for (const job of dueJobs({ ...facts, hasBout: () => true })) done.push(jobName(job));
  }
  expect(new Set(done).size).toBe(done.length);
  // The first start also finds the previous week.
  const reports = done.filter((name) => name.startsWith('weeklyReport'));
  expect(reports).toEqual(Array.from({ length: 53 }, (_, week) => report(addDays('2025-12-29', 7 * week))));
  expect(done.filter((name) => name.startsWith('dayRollOver'))).toHaveLength(366);
});
