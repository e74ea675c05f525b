import { expect, it } from 'vitest';
import { instantOf } from '../../shared/core/time.ts';
import { running, sleepUntil } from '../support/running.ts';

const at = (day: string, time = '09:00') => instantOf(day, time, 'Europe/Berlin');

it('the setting keeps cards away for the first workdays, even across a restart; Today says for how long', async () => {
  const program = running({ settings: { baselineDays: 1 } });
  program.type(70 * 60);
  expect(program.calls).not.toContain('card opened');
  const today = await program.ask('app', 'today:get');
  expect(today).toMatchObject({
    next: { type: 'baseline', workdaysLeft: 1 },
    baseline: { startedDay: '2026-11-16', endedDay: null, workdaysLeft: 1 },
  });
  program.idle(6 * 60);
  const later = program.restart(60);
  later.type(40 * 60);
  expect(later.calls).not.toContain('card opened');
  later.idle(6 * 60);
  sleepUntil(later, at('2026-11-17'));
  await later.untilCard();
  expect((await later.ask('app', 'today:get')).baseline).toEqual({
    startedDay: '2026-11-16',
    endedDay: '2026-11-17',
    workdaysLeft: 0,
  });
});

it('the user can end it, and start it again', async () => {
  const program = running({ settings: { baselineDays: 3 } });
  program.type(20 * 60);
  expect(await program.ask('app', 'baseline:end')).toEqual({ ok: true });
  await program.untilCard();
  expect(await program.ask('app', 'baseline:start')).toEqual({ ok: true });
  expect((await program.ask('app', 'today:get')).baseline).toMatchObject({ workdaysLeft: 3 });
});
