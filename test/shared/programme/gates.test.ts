import { describe, expect, it } from 'vitest';
import { gateOf } from '../../../shared/programme/gates.ts';
import { addSession, rateNextDay } from '../../../shared/programme/programme.ts';
import { day, inWeek, session, withSessions } from '../../support/a-programme.ts';
import { aHurt } from '../../support/hurts.ts';

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

  it('need a session in the week, whatever the time', () => {
    expect(gateOf(inWeek(2), day(7), []).isMet).toBe(false);
    expect(gateOf(inWeek(7), day(7), []).isMet).toBe(true);
    const earlier = addSession({ ...inWeek(2), weekStartedDay: day(2) }, session(day(1)));
    expect(gateOf(earlier, day(9), []).isMet, 'of before this week began').toBe(false);
  });
});
