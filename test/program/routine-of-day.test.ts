import { expect, test } from 'vitest';
import { noExclusions } from '../../shared/choice/exclusions.ts';
import { instantOf } from '../../shared/core/time.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

const DAY = '2026-11-16';
const at = (time: string, day = DAY) => instantOf(day, time, 'Europe/Berlin');
const titles = (program: Running) => program.notifier.shown.map(({ title }) => title);
const MORNING = 'Your morning routine';

/** Monday 07:50, with the morning routine at 08:00. */
function morning(settings: Record<string, unknown> = {}) {
  const program = running({ startMs: at('07:50'), settings: { morningRoutineAt: '08:00', ...settings } });
  program.type(60);
  return program;
}

test('is offered once a day at its time, and a click starts it', async () => {
  const program = morning();
  expect(titles(program)).toEqual([]);
  sleepUntil(program, at('08:01'));
  program.type(60);
  expect(titles(program)).toEqual([MORNING]);
  program.notifier.shown[0]?.onClick?.();
  expect(await program.ask('routine', 'routine:get')).toMatchObject({
    name: 'Gentle morning',
    plannedSeconds: 300,
  });
  program.notifier.shown[0]?.onClick?.();
  await program.finish();
  expect(program.history.routines(DAY, DAY)).toMatchObject([{ routineId: 'morning', opportunityId: null }]);
  const second = program.restart();
  second.type(600);
  await second.set('windDownRoutineAt', '21:00');
  expect(titles(second)).toEqual([]);
  sleepUntil(second, at('08:00', '2026-11-17'));
  second.type(60);
  expect(titles(second)).toEqual([MORNING]);
});

test('comes late if the user is late, but by no more than two hours', () => {
  const late = morning();
  sleepUntil(late, at('09:50'));
  late.type(60);
  expect(titles(late)).toEqual([MORNING]);
  const tooLate = morning();
  sleepUntil(tooLate, at('10:00'));
  tooLate.type(60);
  expect(titles(tooLate)).toEqual([]);
});

test('waits for the end of quiet time, a pause or an absence, and expires when it is too late', async () => {
  const program = morning();
  program.desktop.quiet = 'do-not-disturb';
  sleepUntil(program, at('08:00'));
  program.type(60);
  expect(titles(program)).toEqual([]);
  await program.ask('app', 'pause:start', { length: 30 });
  program.desktop.quiet = 'none';
  program.type(60);
  expect(titles(program)).toEqual([]);
  program.clock.run(4 * 60);
  await program.ask('app', 'pause:end');
  program.clock.run(60);
  expect(titles(program)).toEqual([]);
  program.type(10);
  expect(titles(program)).toEqual([MORNING]);

  const other = morning();
  other.desktop.quiet = 'full-screen';
  sleepUntil(other, at('08:00'));
  other.type(2 * 3600);
  other.desktop.quiet = 'none';
  other.type(60);
  expect(titles(other)).toEqual([]);
});

test('a time that has just been set applies from the next day on', async () => {
  const program = running({ startMs: at('21:30') });
  program.type(60);
  await program.set('windDownRoutineAt', '21:00');
  program.type(60);
  expect(titles(program)).toEqual([]);
  sleepUntil(program, at('21:00', '2026-11-17'));
  program.type(60);
  expect(titles(program)).toEqual(['Your wind-down routine']);
});

test('just before midnight it is the routine of the day that ends', () => {
  const program = running({ startMs: at('23:00'), settings: { windDownRoutineAt: '23:30' } });
  sleepUntil(program, at('00:30', '2026-11-17'));
  program.type(60);
  expect(titles(program)).toEqual(['Your wind-down routine']);
});

test('it is a long break if no exercise on the floor is allowed', async () => {
  const program = morning({ exclusions: { ...noExclusions, demands: ['floor', 'turn'] } });
  sleepUntil(program, at('08:00'));
  program.type(60);
  program.notifier.shown[0]?.onClick?.();
  const view = await program.ask('routine', 'routine:get');
  expect(view?.plannedSeconds).toBe(300);
  for (const { demands } of view?.exercises ?? []) {
    expect(demands).not.toContain('floor');
    expect(demands).not.toContain('turn');
  }
});
