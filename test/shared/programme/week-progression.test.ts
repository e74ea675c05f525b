import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../shared/programme/offer.ts';
import { addSession, programmeSchema, startProgramme } from '../../../shared/programme/programme.ts';
import {
  advanceWeek,
  chooseAfter,
  pauseProgramme,
  resumeProgramme,
  skipWeek,
  stepBack,
} from '../../../shared/programme/week-progression.ts';
import { day, inWeek, START, session, withSessions } from '../../support/a-programme.ts';

describe('the end of a week', () => {
  const ready = withSessions(inWeek(1), {}, {}, {});

  it('waits for seven days, then moves on', () => {
    expect(advanceWeek(ready, day(6), []).outcome).toBe('none');
    const { programme, outcome } = advanceWeek(ready, day(7), []);
    expect(outcome).toBe('moved-on');
    expect(programme).toMatchObject({ week: 2, weekStartedDay: day(7), startedDay: START });
  });

  it('repeats the week if the gate is not met', () => {
    const { programme, outcome } = advanceWeek(inWeek(1), day(9), []);
    expect(outcome).toBe('repeated');
    expect(programme).toMatchObject({ week: 1, weekStartedDay: day(9) });
  });

  it('finishes after week 8, and then keeps, repeats or rests', () => {
    const { programme, outcome } = advanceWeek(inWeek(8), day(7), []);
    expect(outcome).toBe('finished');
    expect(advanceWeek(programme, day(30), []).outcome).toBe('none');
    expect(chooseAfter(programme, 'keep', day(8)).status).toEqual({ type: 'kept' });
    expect(chooseAfter(programme, 'repeat', day(8))).toEqual(startProgramme(day(8)));
    const rested = chooseAfter(programme, 'pause', day(8));
    expect(resumeProgramme(rested, day(40)).status).toEqual({ type: 'finished' });
  });

  it('completes all eight weeks in eight weeks if all goes well', () => {
    let programme = startProgramme(START);
    for (let today = 0; programme.status.type === 'running'; today += 1) {
      programme = addSession(programme, session(day(today), { effort: 4, isControlEasy: true }));
      programme = advanceWeek(programme, day(today + 1), []).programme;
      expect(today).toBeLessThan(60);
      expect(programmeSchema.parse(JSON.parse(JSON.stringify(programme)))).toEqual(programme);
    }
    expect(programme.status.type).toBe('finished');
    expect(programme.sessions).toHaveLength(56);
  });
});

describe('what the user can do at any time', () => {
  it('go back without a trace', () => {
    expect(stepBack(inWeek(4), day(3))).toEqual({ ...inWeek(3), weekStartedDay: day(3) });
    expect(stepBack(inWeek(1), day(3)).week).toBe(1);
  });

  it('skip a week, whatever its gate says', () => {
    expect(skipWeek(inWeek(4), day(2))).toMatchObject({ week: 5, weekStartedDay: day(2) });
    expect(skipWeek(inWeek(8), day(2)).status.type).toBe('finished');
  });

  it('pause, and continue from the same place', () => {
    const paused = pauseProgramme(inWeek(3), day(4));
    expect(advanceWeek(paused, day(30), []).outcome).toBe('none');
    expect(pauseProgramme(paused, day(9))).toBe(paused);
    const resumed = resumeProgramme(paused, day(24));
    expect(resumed).toMatchObject({ week: 3, weekStartedDay: START, status: { type: 'running' } });
    expect(standingOf(resumed, day(24), []).daysLeft).toBe(3);
    expect(advanceWeek(resumed, day(26), []).outcome).toBe('none');
    expect(advanceWeek(resumed, day(27), []).outcome).toBe('repeated');
    expect(skipWeek(paused, day(9))).toBe(paused);
    expect(stepBack(paused, day(9))).toBe(paused);
  });

  it('keep the sessions of a week during a pause, and restart the count of days in the next week', () => {
    const done = withSessions(inWeek(1), {}, {}, {});
    const once = resumeProgramme(pauseProgramme(done, day(4)), day(11));
    const twice = resumeProgramme(pauseProgramme(once, day(12)), day(13));
    expect(standingOf(twice, day(13), [])).toMatchObject({ daysLeft: 2, gate: { isMet: true, reached: 3 } });
    const { programme, outcome } = advanceWeek(twice, day(15), []);
    expect(outcome).toBe('moved-on');
    expect(advanceWeek(programme, day(21), []).outcome).toBe('none');
    expect(advanceWeek(programme, day(22), []).outcome).toBe('repeated');
  });
});
