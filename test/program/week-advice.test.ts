import { describe, expect, test } from 'vitest';
import { suggestedChange } from '../../renderer/app/week/suggested-change.ts';
import type { ShowReason } from '../../shared/core/prompt.ts';
import { initialState } from '../../shared/core/state.ts';
import { addDays, type Day } from '../../shared/core/time.ts';
import type { FakePortsOptions } from '../support/fake-ports.ts';
import { handPolicy } from '../support/hand-policy.ts';
import { cardShown, outcomeRecorded } from '../support/recorded-effects.ts';
import { opportunitiesOn } from '../support/report-rows.ts';
import { running } from '../support/running.ts';

const THIS_WEEK = '2026-11-16';
const LAST_WEEK = '2026-11-09';
const EARLIER_WEEK = '2026-11-02';
const FEW = 'KKKKKKKKCC';
const MOST = 'CCCCCCCCCC';

/** The suggestion for a week with these outcomes, after two weeks with the same. */
async function advice(weekOf: Day, outcomes: string, options: FakePortsOptions = {}, time = '09:30') {
  const program = running(options);
  const weeks = [-14, -7, 0].map((days) => addDays(weekOf, days));
  const opportunities = weeks
    .flatMap((week) => opportunitiesOn(week, outcomes, time))
    .map((each, index) => ({ ...each, id: index + 1 }));
  program.history.commit(opportunities.map(outcomeRecorded), initialState());
  program.type(60);
  return (await program.ask('app', 'week:get', { weekOf })).suggestion;
}

describe('another threshold', () => {
  const policy = (mandatory: object) => ({ policy: handPolicy({ ...mandatory }).source });

  test.each([
    [THIS_WEEK, FEW, { key: 'threshold-higher', minutes: 40, now: 30 }],
    [LAST_WEEK, FEW, { key: 'threshold-higher', minutes: 40, now: 30 }],
    [LAST_WEEK, MOST, { key: 'threshold-lower', minutes: 25, now: 30 }],
  ])('is suggested for this week and the last: %s', async (weekOf, outcomes, wanted) => {
    expect(await advice(weekOf, outcomes)).toEqual(wanted);
  });

  test('is not suggested for an earlier week, whose threshold is not known', async () => {
    const settings = { sittingThresholdMinutes: 50 };
    expect(await advice(EARLIER_WEEK, FEW, { settings })).toBeNull();
    expect(await advice(EARLIER_WEEK, MOST, { settings })).toBeNull();
  });

  test('is not suggested outside its range', async () => {
    expect(await advice(THIS_WEEK, FEW, { settings: { sittingThresholdMinutes: 55 } })).toBeNull();
    expect(await advice(THIS_WEEK, MOST, { settings: { sittingThresholdMinutes: 20 } })).toBeNull();
  });

  test('is not suggested if the organisation has set the threshold or does not allow the new one', async () => {
    expect(await advice(THIS_WEEK, FEW, policy({ sittingThresholdMinutes: 30 }))).toBeNull();
    expect(await advice(THIS_WEEK, FEW, policy({ sittingThresholdMinutesMax: 35 }))).toBeNull();
    expect(await advice(THIS_WEEK, MOST, policy({ sittingThresholdMinutesMin: 30 }))).toBeNull();
    expect(await advice(THIS_WEEK, FEW, policy({ sittingThresholdMinutesMax: 40 }))).toMatchObject({
      key: 'threshold-higher',
    });
  });

  test('does not affect other suggestions', async () => {
    expect(await advice(EARLIER_WEEK, 'KKKKK', {}, '16:30')).toMatchObject({ key: 'passed-over-late' });
  });
});

describe('waiting for the end of a call', () => {
  const moments = { 'call-ended': 'CCCCCCCCKK', lull: 'CCCCKKKKKKKKKK' } as const;

  /** The suggestion after cards that were shown at these moments, with these outcomes. */
  async function adviceAfter(options: FakePortsOptions = {}, weekOf = THIS_WEEK) {
    const program = running(options);
    let id = 0;
    for (const [reason, outcomes] of Object.entries(moments)) {
      for (const opportunity of opportunitiesOn(weekOf, outcomes)) {
        id += 1;
        const shown = cardShown(id, weekOf, '09:31', reason as ShowReason);
        const record = outcomeRecorded({ ...opportunity, id });
        program.history.commit([shown, record], initialState());
      }
    }
    program.type(60);
    return { program, suggestion: (await program.ask('app', 'week:get', { weekOf })).suggestion };
  }

  test('is suggested with its counts, taken with one click, and undone with another', async () => {
    const { program, suggestion } = await adviceAfter();
    expect(suggestion).toEqual({ key: 'after-calls', taken: 8, of: 10, lullTaken: 4, lullOf: 14 });
    if (suggestion === null) return;
    const change = suggestedChange(suggestion);
    expect(change).toMatchObject({ key: 'waitForCallEnd', value: true, before: false });
    expect(await program.set('waitForCallEnd', change?.value)).toEqual({ ok: true });
    const again = await program.ask('app', 'week:get', { weekOf: THIS_WEEK });
    expect(again.suggestion?.key).not.toBe('after-calls');
    expect(await program.set('waitForCallEnd', change?.before)).toEqual({ ok: true });
    expect((await program.ask('app', 'week:get', { weekOf: THIS_WEEK })).suggestion).toEqual(suggestion);
  });

  test('is not suggested if the organisation has decided, nor for an earlier week', async () => {
    const locked = await adviceAfter({ policy: handPolicy({ waitForCallEnd: false }).source });
    expect(locked.suggestion?.key).not.toBe('after-calls');
    expect((await adviceAfter({}, EARLIER_WEEK)).suggestion?.key).not.toBe('after-calls');
  });
});
