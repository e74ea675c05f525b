import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../shared/core/time.ts';
import { gateOf } from '../../../shared/programme/gates.ts';
import { offerOf, standingOf } from '../../../shared/programme/offer.ts';
import {
  addSession,
  type Programme,
  programmeSchema,
  rateNextDay,
  type Session,
  startProgramme,
} from '../../../shared/programme/programme.ts';
import {
  chooseAfter,
  pauseProgramme,
  resumeProgramme,
  skipWeek,
  stepBack,
  turnWeek,
} from '../../../shared/programme/turning.ts';
import { weekPlanOf, weekPlans } from '../../../shared/programme/weeks.ts';
import { aSession } from '../../support/a-session.ts';
import { aCheck, aHurt } from '../../support/hurts.ts';
import { shippedLibrary } from '../../support/library.ts';

const START = '2026-01-05';
const day = (count: number): Day => addDays(START, count);

const session = (on: Day, fields: Partial<Session> = {}) =>
  aSession(on, { routineId: 'desk-reset', ...fields });
/** A programme at the beginning of a week, on the first day. */
const inWeek = (week: number): Programme => ({ ...startProgramme(START), week });
const withSessions = (programme: Programme, ...all: readonly Partial<Session>[]): Programme =>
  all.reduce<Programme>((state, fields, index) => addSession(state, session(day(index), fields)), programme);

describe('the eight weeks', () => {
  it('are eight, in order, each no easier than the one before', () => {
    expect(weekPlans.map(({ week }) => week)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(weekPlans.map(({ phase }) => phase)).toEqual([1, 2, 2, 3, 4, 4, 5, 5]);
    expect(weekPlans.filter(({ hasSelfCheck }) => hasSelfCheck).map(({ week }) => week)).toEqual([
      1, 3, 5, 8,
    ]);
  });

  it('name routines that are there and that their phase allows', () => {
    const library = shippedLibrary();
    for (const plan of weekPlans) {
      for (const id of plan.routines) {
        const items = library.routines
          .get(id)
          ?.items.map((item) => (typeof item === 'string' ? item : item.exercise));
        expect(items, id).toBeDefined();
        for (const item of items ?? []) {
          expect(library.exercises.get(item)?.phase, item).toBeLessThanOrEqual(plan.phase);
        }
      }
    }
  });
});

describe('the gates', () => {
  it('week 1: three comfortable sessions', () => {
    const two = withSessions(inWeek(1), {}, { isComfortable: false }, {});
    expect(gateOf(two, day(7), [])).toMatchObject({ isMet: false, reached: 2, needed: 3 });
    expect(gateOf(withSessions(two, {}), day(7), []).isMet).toBe(true);
  });

  it('weeks 2 and 3: no "this hurts" in three days', () => {
    const done = withSessions(inWeek(2), {});
    expect(gateOf(done, day(7), []).isMet).toBe(true);
    expect(gateOf(done, day(7), [aHurt(day(5))])).toMatchObject({ isMet: false, reached: 2, needed: 3 });
    expect(gateOf(done, day(7), [aHurt(day(4))]).isMet).toBe(true);
  });

  it('week 4: control feels easy in the last two', () => {
    const easy = { isControlEasy: true };
    expect(gateOf(withSessions(inWeek(4), easy, { isControlEasy: false }, easy), day(7), []).isMet).toBe(
      false,
    );
    expect(gateOf(withSessions(inWeek(4), {}, easy, easy), day(7), []).isMet).toBe(true);
  });

  it('weeks 5 and 6: effort of at most 6, and comfortable the day after', () => {
    const light = { effort: 6 };
    const done = withSessions(inWeek(5), { effort: 9 }, light, light, light);
    expect(gateOf(done, day(7), []).isMet).toBe(true);
    expect(gateOf(rateNextDay(done, day(3), false), day(7), []).isMet).toBe(false);
    expect(gateOf(withSessions(inWeek(5), light, light, { effort: 7 }), day(7), []).isMet).toBe(false);
  });

  it('ask for a session in the week, but for time', () => {
    expect(gateOf(inWeek(2), day(7), []).isMet).toBe(false);
    expect(gateOf(inWeek(7), day(7), []).isMet).toBe(true);
    const earlier = addSession({ ...inWeek(2), weekStartedDay: day(2) }, session(day(1)));
    expect(gateOf(earlier, day(9), []).isMet, 'of before this week began').toBe(false);
  });
});

describe('the turn of a week', () => {
  const ready = withSessions(inWeek(1), {}, {}, {});

  it('waits for seven days, then moves on', () => {
    expect(turnWeek(ready, day(6), []).outcome).toBe('none');
    const { programme, outcome } = turnWeek(ready, day(7), []);
    expect(outcome).toBe('moved-on');
    expect(programme).toMatchObject({ week: 2, weekStartedDay: day(7), startedDay: START });
  });

  it('repeats the week when the gate is not met', () => {
    const { programme, outcome } = turnWeek(inWeek(1), day(9), []);
    expect(outcome).toBe('repeated');
    expect(programme).toMatchObject({ week: 1, weekStartedDay: day(9) });
  });

  it('finishes after week 8, and then keeps, repeats or rests', () => {
    const { programme, outcome } = turnWeek(inWeek(8), day(7), []);
    expect(outcome).toBe('finished');
    expect(turnWeek(programme, day(30), []).outcome).toBe('none');
    expect(chooseAfter(programme, 'keep', day(8)).status).toEqual({ type: 'kept' });
    expect(chooseAfter(programme, 'repeat', day(8))).toEqual(startProgramme(day(8)));
    const rested = chooseAfter(programme, 'pause', day(8));
    expect(resumeProgramme(rested, day(40)).status).toEqual({ type: 'finished' });
  });

  it('goes through all eight in eight weeks for somebody for whom all is well', () => {
    let programme = startProgramme(START);
    for (let today = 0; programme.status.type === 'running'; today += 1) {
      programme = addSession(programme, session(day(today), { effort: 4, isControlEasy: true }));
      programme = turnWeek(programme, day(today + 1), []).programme;
      expect(today).toBeLessThan(60);
      expect(programmeSchema.parse(JSON.parse(JSON.stringify(programme)))).toEqual(programme);
    }
    expect(programme.status.type).toBe('finished');
    expect(programme.sessions).toHaveLength(56);
  });
});

describe('what the person may do at any time', () => {
  it('steps back without a trace', () => {
    expect(stepBack(inWeek(4), day(3))).toEqual({ ...inWeek(3), weekStartedDay: day(3) });
    expect(stepBack(inWeek(1), day(3)).week).toBe(1);
  });

  it('skips a week, whatever its gate says', () => {
    expect(skipWeek(inWeek(4), day(2))).toMatchObject({ week: 5, weekStartedDay: day(2) });
    expect(skipWeek(inWeek(8), day(2)).status.type).toBe('finished');
  });

  it('pauses, and goes on where it was', () => {
    const paused = pauseProgramme(inWeek(3), day(4));
    expect(turnWeek(paused, day(30), []).outcome).toBe('none');
    expect(pauseProgramme(paused, day(9))).toBe(paused);
    const resumed = resumeProgramme(paused, day(24));
    expect(resumed).toMatchObject({ week: 3, weekStartedDay: START, status: { type: 'running' } });
    expect(standingOf(resumed, day(24), []).daysLeft).toBe(3);
    expect(turnWeek(resumed, day(26), []).outcome).toBe('none');
    expect(turnWeek(resumed, day(27), []).outcome).toBe('repeated');
    expect(skipWeek(paused, day(9))).toBe(paused);
    expect(stepBack(paused, day(9))).toBe(paused);
  });

  it('keeps the sessions of a week over a pause, and counts its days anew in the next', () => {
    const done = withSessions(inWeek(1), {}, {}, {});
    const once = resumeProgramme(pauseProgramme(done, day(4)), day(11));
    const twice = resumeProgramme(pauseProgramme(once, day(12)), day(13));
    expect(standingOf(twice, day(13), [])).toMatchObject({ daysLeft: 2, gate: { isMet: true, reached: 3 } });
    const { programme, outcome } = turnWeek(twice, day(15), []);
    expect(outcome).toBe('moved-on');
    expect(turnWeek(programme, day(21), []).outcome).toBe('none');
    expect(turnWeek(programme, day(22), []).outcome).toBe('repeated');
  });
});

describe('what is offered', () => {
  const nothing = { doneToday: [], checks: [] };

  it('is a plain break without the programme and in a pause', () => {
    expect(offerOf(null, nothing)).toEqual({
      phase: 2,
      routines: [],
      variant: 'usual',
      isSelfCheckDue: false,
    });
    expect(offerOf(pauseProgramme(inWeek(6), START), nothing).phase).toBe(2);
  });

  it('is the week with its routines until one of them was done', () => {
    expect(offerOf(inWeek(1), nothing)).toMatchObject({ phase: 1, variant: 'easier', isSelfCheckDue: true });
    expect(offerOf(inWeek(6), nothing)).toMatchObject({ phase: 4, routines: ['scap-strength'] });
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

  it('stands where the days say', () => {
    const standing = standingOf(withSessions(inWeek(5), { effort: 3 }, { effort: 3 }), day(2), []);
    expect(standing).toMatchObject({ daysLeft: 5, daysDone: 2, plan: weekPlanOf(5) });
    expect(standing.gate).toMatchObject({ isMet: false, reached: 2, needed: 3 });
  });
});

describe('programmeSchema', () => {
  it('reads a programme of before pauses were counted', () => {
    const { pausedDays: _, ...old } = startProgramme(START);
    expect(programmeSchema.parse(old)).toEqual(startProgramme(START));
  });

  it('refuses what is not a programme', () => {
    const good = startProgramme(START);
    for (const bad of [
      { ...good, version: 2 },
      { ...good, week: 9 },
      { ...good, mood: 'fine' },
      { ...good, status: { type: 'paused' } },
      { ...good, startedDay: 'monday' },
    ]) {
      expect(programmeSchema.safeParse(bad).success).toBe(false);
    }
  });
});
