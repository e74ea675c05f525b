import { describe, expect, test } from 'vitest';
import { instantOf } from '../../shared/core/time.ts';
import { strengthRoutines } from '../../shared/programme/weeks.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

/** The reasons of this many cards and the lengths of their routines; each card gets the answer. */
async function cards(program: Running, count: number, answer: 'start' | 'skip') {
  const seen: { reason: string; seconds: number; routineId: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const { opportunityId, reason, routine } = await program.untilCard();
    seen.push({ reason, seconds: routine.seconds, routineId: routine.id });
    await program.ask('card', 'prompt:answer', { opportunityId, answer });
    if (answer === 'start') await program.finish();
    // A break that was skipped stays open for half an hour.
    else program.type(31 * 60);
  }
  return seen;
}

const settings = { dailyStrength: true, longBreakDueMinutes: null, promptsPerDay: 12 };
const strengthOf = <Card extends { readonly reason: string }>(seen: readonly Card[]) =>
  seen.filter(({ reason }) => reason === 'strength');
/** A user who has done one break before, because the very first one has a special reason. */
async function afterFirst(options: Parameters<typeof running>[0]): Promise<Running> {
  const program = running(options);
  await program.start();
  await program.finish();
  return program;
}

const morningOf = (day: string) => instantOf(day, '09:00', 'Europe/Berlin');

describe('strength each day, without the programme', () => {
  test('comes in one break a day, at its own length, and counts as no session', async () => {
    const program = await afterFirst({ settings });
    const lengths: number[] = [];
    for (const day of ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']) {
      sleepUntil(program, morningOf(day));
      const strength = strengthOf(await cards(program, 6, 'start'));
      expect(strength).toHaveLength(1);
      lengths.push(...strength.map(({ seconds }) => seconds));
      expect(program.history.routines(day, day)).toHaveLength(6);
    }
    // Strength and endurance take turns.
    expect([...new Set(lengths)].sort()).toEqual([120, 180]);
    expect((await program.ask('app', 'programme:get')).unrated).toBeNull();
  });

  test('is asked for once a day if it is declined', async () => {
    const program = await afterFirst({ settings });
    sleepUntil(program, morningOf('2026-11-17'));
    expect(strengthOf(await cards(program, 4, 'skip'))).toHaveLength(1);
  });

  test('comes only if the user wants it, and not on a gentle day', async () => {
    const plain = await afterFirst({ settings: { ...settings, dailyStrength: false } });
    expect(strengthOf(await cards(plain, 4, 'start'))).toEqual([]);
    const sore = await afterFirst({ settings });
    await sore.ask('app', 'gentle-day:set', { isGentle: true });
    expect(strengthOf(await cards(sore, 4, 'start'))).toEqual([]);
  });

  test('leaves out what the user leaves out', async () => {
    const exclusions = {
      exercises: [],
      demands: ['press', 'wrists', 'overhead', 'knees', 'balance'],
      sides: [],
    };
    const program = await afterFirst({ settings: { ...settings, exclusions } });
    const seen = await cards(program, 5, 'start');
    expect(seen.flatMap(({ routineId }) => strengthRoutines.filter((id) => id === routineId))).toEqual([]);
  });

  test('is left to the programme while that is followed', async () => {
    const program = await afterFirst({ settings });
    await program.ask('app', 'programme:change', { to: 'start' });
    sleepUntil(program, morningOf('2026-11-17'));
    const seen = await cards(program, 4, 'start');
    expect(strengthOf(seen)).toEqual([]);
    expect(seen.map(({ reason }) => reason)).toContain('programme');
  });
});
