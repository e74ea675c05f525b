import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../shared/core/time.ts';
import { type Running, running, sleepUntil } from '../../support/running.ts';

const FRIDAY = '2026-11-20';
const MONDAY = '2026-11-23';
const at = (day: string, time: string) => instantOf(day, time, 'Europe/Berlin');
const HOUR = 3600;
const titles = ({ notifier }: Running) => notifier.shown.map(({ title }) => title);
const WEEK = 'Your week at the desk';
const LAST_WEEK = 'Last week at the desk';

/** Friday 15:10 after half an hour at the desk, in a call or in quiet time since before the notification's time. */
function heldBack(held: Partial<Running['desktop']>): Running {
  const program = running({ startMs: at(FRIDAY, '14:20') });
  program.type(1800);
  program.idle(6 * 60);
  Object.assign(program.desktop, held);
  sleepUntil(program, at(FRIDAY, '15:10'));
  program.type(60);
  expect(titles(program)).toEqual([]);
  return program;
}

describe('a weekly notification that waits', () => {
  it.each([
    ['for the end of a call', { isInCall: true }, {}],
    ['for the end of quiet time', { quiet: 'do-not-disturb' as const }, {}],
    ['when the program is killed', { isInCall: true }, { isKilled: true }],
  ])('%s comes after the next start, once', (_name, held, how) => {
    const later = heldBack(held).restart(HOUR, how);
    later.type(60);
    expect(titles(later)).toEqual([WEEK]);
    const last = later.restart(HOUR, { isKilled: true });
    last.type(60);
    expect(titles(last)).toEqual([]);
  });

  it('comes on Monday if the PC was off until then, and opens the past week', async () => {
    const program = heldBack({ isInCall: true });
    program.stop();
    const later = running({ startMs: at(MONDAY, '08:00') }, program.folder);
    later.type(60);
    expect(titles(later)).toEqual([LAST_WEEK]);
    later.notifier.shown[0]?.onClick?.();
    expect(await later.ask('app', 'week:opened')).toBe('2026-11-16');
  });

  it('is about last week if it is set for Monday, and opens that week', async () => {
    const settings = { weeklyNotice: { day: 'mon', time: '09:00' } } as const;
    const program = running({ startMs: at(FRIDAY, '14:20'), settings });
    program.type(1800);
    program.idle(6 * 60);
    sleepUntil(program, at(MONDAY, '09:10'));
    program.type(60);
    expect(titles(program)).toEqual([LAST_WEEK]);
    program.notifier.shown[0]?.onClick?.();
    expect(await program.ask('app', 'week:opened')).toBe('2026-11-16');
  });

  it('comes once even if the machine wakes repeatedly meanwhile', () => {
    const program = heldBack({ quiet: 'do-not-disturb' });
    for (const time of ['15:30', '17:00', '19:00']) {
      sleepUntil(program, at(FRIDAY, time));
      program.type(60);
    }
    program.desktop.quiet = 'none';
    program.type(60);
    expect(titles(program)).toEqual([WEEK]);
    sleepUntil(program, at(MONDAY, '08:00'));
    program.type(60);
    expect(titles(program)).toEqual([WEEK]);
  });

  it('comes once while the program runs, even if that cannot be recorded', () => {
    const program = heldBack({ isInCall: true });
    program.history.setDone = () => {
      throw new Error('the disk is full');
    };
    program.desktop.isInCall = false;
    program.type(60);
    sleepUntil(program, at(FRIDAY, '17:00'));
    program.type(60);
    expect(titles(program)).toEqual([WEEK]);
    expect(program.calls.filter((call) => call.startsWith('error'))).toEqual([
      'error: calendar job failed: weeklyReport:2026-11-16 Error: the disk is full',
    ]);
  });

  it('is shown later if the desktop refuses it, and counts only then', () => {
    const program = heldBack({ isInCall: true });
    program.notifier.canShow = false;
    program.desktop.isInCall = false;
    program.type(60);
    expect(program.history.lastDone('weeklyReport:2026-11-16')).toBeNull();
    program.notifier.canShow = true;
    program.type(13 * 60);
    expect(titles(program)).toEqual([]);
    program.type(2 * 60);
    expect(titles(program)).toEqual([WEEK]);
    expect(program.history.lastDone('weeklyReport:2026-11-16')).not.toBeNull();
    program.type(HOUR);
    expect(titles(program)).toEqual([WEEK]);
  });

  it('comes after the next start if the desktop refused it until the program ended', () => {
    const program = heldBack({ isInCall: true });
    program.notifier.canShow = false;
    program.desktop.isInCall = false;
    program.type(60);
    const later = program.restart(HOUR);
    later.type(60);
    expect(titles(later)).toEqual([WEEK]);
  });

  it('does not come, and leaves no trace, if its week is deleted meanwhile', async () => {
    const program = heldBack({ quiet: 'do-not-disturb' });
    await program.ask('app', 'history:delete', { range: null, isConfirmed: true });
    program.desktop.quiet = 'none';
    program.type(60);
    expect(titles(program)).toEqual([]);
    expect(program.history.lastDone('weeklyReport:2026-11-16')).toBeNull();
  });
});

describe('a time-of-day routine that waits', () => {
  /** Friday 08:10, in a call since before the morning routine's time. */
  function heldMorning(): Running {
    const program = running({ startMs: at(FRIDAY, '07:55'), settings: { morningRoutineAt: '08:00' } });
    program.desktop.isInCall = true;
    sleepUntil(program, at(FRIDAY, '08:10'));
    program.type(60);
    expect(titles(program)).toEqual([]);
    return program;
  }

  it('comes after a start within its two hours, once', () => {
    const later = heldMorning().restart(HOUR);
    later.type(60);
    expect(titles(later)).toEqual(['Your morning routine']);
    const last = later.restart(60);
    last.type(60);
    expect(titles(last)).toEqual([]);
  });

  it('is offered again within its two hours if the desktop refuses it', () => {
    const program = heldMorning();
    program.notifier.canShow = false;
    program.desktop.isInCall = false;
    program.type(60);
    program.notifier.canShow = true;
    program.type(15 * 60);
    expect(titles(program)).toEqual(['Your morning routine']);
  });

  it('is not offered after its two hours, however often the desktop refused it', () => {
    const program = heldMorning();
    program.notifier.canShow = false;
    program.desktop.isInCall = false;
    program.type(2 * HOUR);
    program.notifier.canShow = true;
    program.type(HOUR);
    expect(titles(program)).toEqual([]);
  });

  it('does not come after a later start', () => {
    const later = heldMorning().restart(2 * HOUR);
    later.type(60);
    expect(titles(later)).toEqual([]);
  });
});
