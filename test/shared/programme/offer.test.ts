import { describe, expect, it } from 'vitest';
import { offerOf, standingOf } from '../../../shared/programme/offer.ts';
import { chooseAfter, pauseProgramme } from '../../../shared/programme/week-progression.ts';
import { weekPlanOf } from '../../../shared/programme/weeks.ts';
import { day, inWeek, START, withSessions } from '../../support/a-programme.ts';
import { aCheck } from '../../support/hurts.ts';

describe('the offer', () => {
  const nothing = { doneToday: [], checks: [] };

  it('is a plain break of every phase without the programme, and of the week so far in a pause', () => {
    expect(offerOf(null, nothing)).toEqual({
      phase: 5,
      routines: [],
      wantedBy: 'programme',
      variant: 'usual',
      isSelfCheckDue: false,
    });
    expect(offerOf(pauseProgramme(inWeek(1), START), nothing)).toMatchObject({ phase: 1, routines: [] });
    expect(offerOf(pauseProgramme(inWeek(6), START), nothing)).toMatchObject({ phase: 4, routines: [] });
  });

  it('is one routine of strength a day without the programme, if the user wants that', () => {
    const daily = { ...nothing, hasDailyStrength: true };
    expect(offerOf(null, daily)).toMatchObject({
      ...{ phase: 5, variant: 'usual', wantedBy: 'strength' },
      routines: ['scap-strength', 'trunk-legs', 'scap-strength-long', 'trunk-legs-long'],
    });
    expect(offerOf(null, { ...daily, doneToday: ['trunk-legs-long'] }).routines).toEqual([]);
    expect(offerOf(inWeek(1), daily)).toEqual(offerOf(inWeek(1), nothing));
    expect(offerOf(pauseProgramme(inWeek(6), START), daily).routines).toEqual([]);
  });

  it("is the week's routines until one of them is done", () => {
    expect(offerOf(inWeek(1), nothing)).toMatchObject({ phase: 1, variant: 'easier', isSelfCheckDue: true });
    expect(offerOf(inWeek(6), nothing)).toMatchObject({
      phase: 4,
      routines: ['scap-strength', 'trunk-legs'],
    });
    expect(offerOf(inWeek(6), { ...nothing, doneToday: ['scap-strength'] }).routines).toEqual([]);
    const kept = chooseAfter(inWeek(8), 'keep', START);
    expect(offerOf(kept, nothing)).toMatchObject({ phase: 5, variant: 'harder', isSelfCheckDue: false });
  });

  it('asks for the self-check until both tests are done on both sides', () => {
    const checks = (['turn', 'side-bend'] as const).flatMap((test) =>
      (['left', 'right'] as const).map((side) => aCheck(START, { test, side })),
    );
    expect(offerOf(inWeek(1), { doneToday: [], checks: checks.slice(1) }).isSelfCheckDue).toBe(true);
    expect(offerOf(inWeek(1), { doneToday: [], checks }).isSelfCheckDue).toBe(false);
    expect(offerOf(inWeek(3), { doneToday: [], checks }).isSelfCheckDue).toBe(true);
    expect(offerOf(inWeek(2), { doneToday: [], checks: [] }).isSelfCheckDue).toBe(false);
    const old = checks.map((check) => ({ ...check, day: '2025-12-30' }));
    expect(offerOf(inWeek(1), { doneToday: [], checks: old }).isSelfCheckDue, 'of a round before').toBe(true);
  });

  it('follows the days since the start', () => {
    const standing = standingOf(withSessions(inWeek(5), { effort: 3 }, { effort: 3 }), day(2), []);
    expect(standing).toMatchObject({ daysLeft: 5, daysDone: 2, plan: weekPlanOf(5) });
    expect(standing.gate).toMatchObject({ isMet: false, reached: 2, needed: 3 });
  });
});
