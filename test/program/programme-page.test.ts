import { describe, expect, it } from 'vitest';
import { CHART, chartPoints, heightOf } from '../../renderer/app/programme/chart-points.ts';
import { entryOf, feelOf, marksOf, withEntry } from '../../renderer/app/programme/check-form.ts';
import { turnsOf, weekState } from '../../renderer/app/programme/turns.ts';
import { answersOf, asksForNew, emptyCheck } from '../../renderer/app/safety/check-answers.ts';
import { type Programme, startProgramme } from '../../shared/programme/programme.ts';
import { checkBeforeStart } from '../../shared/programme/safety.ts';
import type { TestMark } from '../../shared/programme/self-check.ts';

const running = startProgramme('2026-11-16');
const at = (week: number, status: Programme['status'] = { type: 'running' }): Programme => ({
  ...running,
  week,
  status,
});

describe('what can be done with the programme', () => {
  it('starts, or goes on from where it is; it can always be left', () => {
    expect(turnsOf(null)).toEqual(['start']);
    expect(turnsOf(at(1))).toEqual(['pause', 'skip-week', 'leave']);
    expect(turnsOf(at(4))).toContain('step-back');
    expect(turnsOf(at(4, { type: 'paused', sinceDay: '2026-11-17', from: 'running' }))).toEqual([
      'resume',
      'leave',
    ]);
    expect(turnsOf(at(8, { type: 'finished' }))).toEqual(['keep', 'repeat', 'pause', 'leave']);
    expect(turnsOf(at(8, { type: 'kept' }))).not.toContain('keep');
  });

  it('marks the present week also while it is paused', () => {
    const paused = at(3, { type: 'paused', sinceDay: '2026-11-17', from: 'running' });
    for (const programme of [at(3), paused]) {
      expect([2, 3, 4].map((week) => weekState(week, programme))).toEqual(['past', 'now', 'ahead']);
    }
    expect(weekState(8, at(8, { type: 'finished' }))).toBe('past');
    expect(weekState(1, null)).toBe('ahead');
  });
});

describe('the self-check', () => {
  const turnLeft = { test: 'turn', side: 'left' } as const;
  const bendRight = { test: 'side-bend', side: 'right' } as const;

  it('sends what is marked whole and nothing else', () => {
    let entries = withEntry({}, turnLeft, { reach: 0 });
    expect(marksOf(entries)).toEqual([]);
    entries = withEntry(entries, turnLeft, { feel: 'easy' });
    entries = withEntry(entries, bendRight, { feel: 'stiff' });
    expect(entryOf(entries, bendRight)).toEqual({ reach: null, feel: 'stiff' });
    expect(marksOf(entries)).toEqual([{ ...turnLeft, reach: 0, feel: 'easy' }]);
  });

  it('knows its feels', () => {
    expect(feelOf('painful')).toBe('painful');
    expect(feelOf('fine')).toBeNull();
  });

  it('draws each side from left to right, inside its room, with gaps where a side was left out', () => {
    const mark = (day: string, left: number | null, right: number): TestMark => ({
      day,
      programmeWeek: 1,
      left: left === null ? null : { reach: left, feel: 'painful' },
      right: { reach: right, feel: 'easy' },
    });
    const marks = [mark('2026-10-05', 0, 10), mark('2026-10-19', null, 5), mark('2026-11-09', 10, 5)];
    const left = chartPoints(marks, 'left');
    const right = chartPoints(marks, 'right');
    expect(left.map(({ day }) => day)).toEqual(['2026-10-05', '2026-11-09']);
    expect(left.every(({ isPainful }) => isPainful)).toBe(true);
    expect(right.every(({ isPainful }) => !isPainful)).toBe(true);
    for (const { x, y } of [...left, ...right]) {
      expect(x).toBeGreaterThan(CHART.left);
      expect(x).toBeLessThan(CHART.width - CHART.right);
      expect(y).toBeGreaterThanOrEqual(CHART.top);
      expect(y).toBeLessThanOrEqual(CHART.height - CHART.bottom);
    }
    expect(right[2]?.x).toBeGreaterThan(right[1]?.x ?? 0);
    expect(heightOf(10)).toBeLessThan(heightOf(0));
  });
});

describe('the check before the start', () => {
  it('is incomplete until every asked question is answered', () => {
    expect(answersOf(emptyCheck)).toBeNull();
    expect(answersOf({ looked: 'yes', isNew: null, hasSign: false })).toBeNull();
    expect(asksForNew({ ...emptyCheck, looked: 'none' })).toBe(false);
  });

  it.each([
    ['none', null, false, 'full'],
    ['none', null, true, 'limited'],
    ['no', false, false, 'full'],
    ['no', true, false, 'limited'],
    ['no', false, true, 'limited'],
    ['yes', true, true, 'full'],
  ] as const)('looked at: %s, new: %s, sign: %s leads to %s', (looked, isNew, hasSign, mode) => {
    const answers = answersOf({ looked, isNew, hasSign });
    expect(answers && checkBeforeStart(answers, 0).mode).toBe(mode);
  });

  it('passes over an answer that is no longer asked for', () => {
    expect(answersOf({ looked: 'none', isNew: true, hasSign: false })).toMatchObject({ isNew: false });
  });
});
