import { describe, expect, it } from 'vitest';
import { ANSWER_GOOD_MS } from '../../../main/node/sensors/asked-sensor.ts';
import { AHEAD_MS, sensorDemandOf } from '../../../shared/core/sample-interval.ts';
import { type Scenario, scenario } from '../../support/scenario.ts';
import { plainRules } from '../../support/scenario-machine.ts';

/** Whether readings are needed at this point of a scenario. */
function demand({ state, now }: Scenario) {
  return sensorDemandOf({ state, rules: plainRules, now: { monoMs: now.t, ...now.wall } });
}

describe('no decision depends on calls and quiet time', () => {
  it('before the user arrives', () => {
    expect(demand(scenario().idles('1:00'))).toBe('idle');
  });

  it('while the break is far away', () => {
    expect(demand(scenario().types('20:00'))).toBe('idle');
  });

  it('after the user has left', () => {
    expect(demand(scenario().types('20:00').idles('25:00'))).toBe('idle');
  });

  it('in a call once it no longer counts as input, until the next input', () => {
    const story = scenario().types('10:00').readsCall(true).idles('1:44:55');
    expect(demand(story)).toBe('needed');
    expect(demand(story.idles('1:45:00'))).toBe('idle');
    expect(demand(story.idles('9:00:00'))).toBe('idle');
    expect(demand(story.types('9:00:05'))).toBe('needed');
  });

  it('in a pause for the next call after the user has left, until the next input', () => {
    const story = scenario().types('5:00').pauses('next-call').idles('9:55');
    expect(demand(story)).toBe('needed');
    expect(demand(story.idles('10:00'))).toBe('idle');
    expect(demand(story.types('10:05'))).toBe('needed');
  });

  it('in a locked session, also with a break due', () => {
    expect(demand(scenario().types('31:00').locks().idles('31:30'))).toBe('idle');
    expect(demand(scenario().readsCall(true).types('20:00').locks().idles('20:30'))).toBe('idle');
  });

  it('after a skip, and while a routine runs', () => {
    expect(demand(scenario().types('31:00').idles('31:10').answers('skip').types('31:15'))).toBe('idle');
    expect(demand(scenario().types('31:00').idles('31:10').answers('start'))).toBe('idle');
  });

  it('in a pause of a few minutes', () => {
    expect(demand(scenario().pauses(60).types('40:00'))).toBe('idle');
  });
});

describe('a decision depends on them', () => {
  it('from a minute before a break can fall due until it is answered', () => {
    expect(demand(scenario().types('28:55'))).toBe('idle');
    expect(demand(scenario().types('29:00'))).toBe('needed');
    expect(demand(scenario().types('35:00'))).toBe('needed');
  });

  it('before the clock would stop for lack of input, until the user is away', () => {
    const story = scenario().types('10:00');
    expect(demand(story.idles('12:25'))).toBe('idle');
    expect(demand(story.idles('12:30'))).toBe('needed');
    expect(demand(story.idles('14:55'))).toBe('needed');
    expect(demand(story.idles('15:00'))).toBe('idle');
  });

  it('in a call, until it ends, while it counts as input', () => {
    const story = scenario().types('10:00').readsCall(true).types('10:05');
    expect(demand(story)).toBe('needed');
    expect(demand(story.idles('1:45:00'))).toBe('needed');
    expect(demand(story.readsCall(false).types('1:45:05'))).toBe('needed');
  });

  it('in a locked session while a call holds a card back, because an unlock must not show it', () => {
    const story = scenario().readsCall(true).types('31:00').locks().idles('32:55');
    expect(demand(story)).toBe('needed');
    expect(demand(story.idles('33:00'))).toBe('idle');
  });

  it('in a pause for the next call', () => {
    expect(demand(scenario().pauses('next-call').types('5:00'))).toBe('needed');
  });
});

it('in time: the lead is longer than an answer stays valid', () => {
  expect(AHEAD_MS).toBeGreaterThan(ANSWER_GOOD_MS);
});
