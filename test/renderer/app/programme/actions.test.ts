import { describe, expect, it } from 'vitest';
import { actionsFor, helpFor, weekState } from '../../../../renderer/app/programme/actions.ts';
import { type Programme, startProgramme } from '../../../../shared/programme/programme.ts';

const running = startProgramme('2026-11-16');
const at = (week: number, status: Programme['status'] = { type: 'running' }): Programme => ({
  ...running,
  week,
  status,
});

describe('the actions of the programme', () => {
  it('start it, or continue from where it is; leaving is always possible', () => {
    expect(actionsFor(null)).toEqual(['start']);
    expect(actionsFor(at(1))).toEqual(['pause', 'skip-week', 'leave']);
    expect(actionsFor(at(4))).toContain('step-back');
    expect(actionsFor(at(4, { type: 'paused', sinceDay: '2026-11-17', from: 'running' }))).toEqual([
      'resume',
      'leave',
    ]);
    expect(actionsFor(at(8, { type: 'finished' }))).toEqual(['keep', 'repeat', 'pause', 'leave']);
    expect(actionsFor(at(8, { type: 'kept' }))).not.toContain('keep');
  });

  it('speak of a week back only where there is one', () => {
    expect(helpFor(null)).toBe('none');
    expect(helpFor(at(1))).toBe('none');
    expect(helpFor(at(2))).toBe('running');
    expect(helpFor(at(8, { type: 'kept' }))).toBe('kept');
  });

  it('mark the current week even while it is paused', () => {
    const paused = at(3, { type: 'paused', sinceDay: '2026-11-17', from: 'running' });
    for (const programme of [at(3), paused]) {
      expect([2, 3, 4].map((week) => weekState(week, programme))).toEqual(['past', 'now', 'ahead']);
    }
    expect(weekState(8, at(8, { type: 'finished' }))).toBe('past');
    expect(weekState(1, null)).toBe('ahead');
  });
});
