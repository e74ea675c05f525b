import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../../main/node/history/history.ts';
import { addDays } from '../../../shared/core/time.ts';
import { atOnce } from '../../../shared/history/slices.ts';
import { breaksDueIn, type DuePlan, type Sitting } from '../../../shared/report/breaks-due.ts';
import { proposedThreshold } from '../../../shared/report/proposal.ts';
import { whatIf } from '../../../shared/report/what-if.ts';
import { defaultSettings, rulesOf } from '../../../shared/settings/settings.ts';
import { engineOverBouts } from '../../support/engine-over-bouts.ts';
import { naiveDue } from '../../support/naive-due.ts';
import { number, type Row, rawRows, text } from '../../support/naive-rows.ts';
import { simulateMonths } from '../../support/simulated-months.ts';

const rules = { ...rulesOf(defaultSettings), easeIn: false };
const morning = ['08:00', '12:15'] as const;
const week = [[morning], [morning, ['13:00', '18:30']], [], [morning], [['06:30', '23:00']], [], []] as const;
const [mon, tue, , thu, fri] = week;
const hours = { mon, tue, thu, fri };
const plans: readonly { readonly plan: DuePlan; readonly naive: typeof week | null }[] = [
  { plan: { thresholdMinutes: 30, hours: null }, naive: null },
  { plan: { thresholdMinutes: 20, hours: null }, naive: null },
  { plan: { thresholdMinutes: 47, hours }, naive: week },
];

/** Two months in Berlin, the second one after the clocks changed, as the history gives them and as raw rows. */
function recorded(seed: number): { readonly bouts: readonly Sitting[]; readonly rows: readonly Row[] } {
  // Rows in memory last as long as a connection to them.
  const file = 'file:what-if?mode=memory&cache=shared';
  const held = new DatabaseSync(file);
  const history = openHistory(file);
  simulateMonths(history, {
    seed,
    from: '2026-09-28',
    days: 56,
    rules,
    zoneOf: () => 'Europe/Berlin',
    isDayOff: () => false,
  });
  const bouts = history.bouts('2026-01-01', '2026-12-31');
  const rows = rawRows(file).bouts;
  history.close();
  held.close();
  return { bouts, rows };
}

function naiveDays(rows: readonly Row[]): readonly (readonly Row[])[] {
  const days = [...new Set(rows.map((row) => text(row, 'day')))].sort();
  return days
    .map((day) => rows.filter((row) => row.day === day))
    .filter((own) => own.reduce((sum, row) => sum + number(row, 'desk_seconds'), 0) >= 3600);
}

describe('over recorded bouts', () => {
  const { bouts, rows } = recorded(21);
  const days = naiveDays(rows);
  const naive = ({ plan, naive: table }: (typeof plans)[number]) =>
    days.map((own) => own.reduce((sum, row) => sum + naiveDue(row, plan.thresholdMinutes, table), 0));

  test('the breaks of each workday equal a plain recomputation from the raw rows', () => {
    expect(days.length).toBeGreaterThan(40);
    for (const now of plans) {
      for (const other of plans) {
        const result = atOnce(whatIf(bouts, now.plan, other.plan));
        expect(result.days.map((each) => each.now)).toEqual(naive(now));
        expect(result.days.map((each) => each.other)).toEqual(naive(other));
        expect(result.now.total).toBe(naive(now).reduce((sum, due) => sum + due, 0));
        expect(result.now.most).toBe(Math.max(...naive(now)));
        const sorted = naive(now).sort((one, other) => one - other);
        const middle = (sorted.length - 1) / 2;
        const usual = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
        expect(result.now.usual).toBe(Math.round(usual));
      }
    }
  });

  test('the proposal is the first threshold with at most four breaks on each workday', () => {
    for (let first = 0; first < days.length; first += 7) {
      const own = days.slice(first, first + 5);
      if (own.length < 3) continue;
      const most = (minutes: number) =>
        Math.max(...own.map((each) => each.reduce((sum, row) => sum + naiveDue(row, minutes, null), 0)));
      let minutes = 20;
      while (minutes < 60 && most(minutes) > 4) minutes += 5;
      const from = text(own[0]?.[0] ?? {}, 'day');
      const until = text(own.at(-1)?.[0] ?? {}, 'day');
      const range = bouts.filter(({ day }) => day >= from && day <= until);
      const choice = { minutes: 30, canBe: () => true };
      expect(atOnce(proposedThreshold(range, null, choice))).toEqual({
        minutes,
        most: most(minutes),
        now: 30,
        mostNow: most(30),
        workdays: own.length,
      });
    }
  });

  test('the engine makes the same number of breaks due, apart from the sample after each break', () => {
    const fiveDays = bouts.filter(({ day }) => day < addDays('2026-09-28', 5));
    expect(fiveDays.length).toBeGreaterThan(20);
    for (const thresholdMinutes of [20, 30, 45]) {
      const due = engineOverBouts(fiveDays, { ...rules, sittingThresholdMinutes: thresholdMinutes });
      for (const [index, { deskSeconds }] of fiveDays.entries()) {
        const most = breaksDueIn(deskSeconds, thresholdMinutes);
        // A bout begins again with the first of two samples after a break, and a sample finds that a break is due.
        const least = Math.floor(deskSeconds / (thresholdMinutes * 60 + 10));
        expect(due[index]).toBeGreaterThanOrEqual(least);
        expect(due[index]).toBeLessThanOrEqual(most);
      }
      const all = due.reduce((sum, each) => sum + each, 0);
      expect(all).toBeGreaterThan(5);
    }
  });
});
