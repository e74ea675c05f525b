import { describe, expect, it } from 'vitest';
import { GAP_MS, SAMPLE_INTERVAL_MS } from '../../../shared/core/activity.ts';
import { SLOW_SAMPLE_INTERVAL_MS, sampleIntervalOf } from '../../../shared/core/sample-interval.ts';
import { type Scenario, scenario } from '../../support/scenario.ts';
import { plainRules } from '../../support/scenario-machine.ts';

describe('skipped samples', () => {
  it('leave no gap even if a timer is late by a whole interval', () => {
    expect(2 * SLOW_SAMPLE_INTERVAL_MS).toBeLessThanOrEqual(GAP_MS);
    expect(SLOW_SAMPLE_INTERVAL_MS % SAMPLE_INTERVAL_MS).toBe(0);
  });
});

describe('every 5 s', () => {
  const intervalOf = ({ state, now }: Scenario, isWatched = false) =>
    sampleIntervalOf({ state, rules: plainRules, now: { monoMs: now.t, ...now.wall } }, isWatched);
  const seldom = SLOW_SAMPLE_INTERVAL_MS;
  const often = SAMPLE_INTERVAL_MS;

  it('not while the user is typing, far from a break', () => {
    expect(intervalOf(scenario().types('10:00'))).toBe(seldom);
    expect(intervalOf(scenario().types('10:00').idles('12:30'))).toBe(seldom);
  });

  it('before the user arrives and after the user has left', () => {
    expect(intervalOf(scenario().idles('1:00'))).toBe(often);
    expect(intervalOf(scenario().types('10:00').idles('20:00'))).toBe(often);
  });

  it('before the clock would stop for lack of input', () => {
    expect(intervalOf(scenario().types('10:00').idles('12:50'))).toBe(often);
  });

  it('from before a break falls due until it is over', () => {
    expect(intervalOf(scenario().types('28:50'))).toBe(often);
    expect(intervalOf(scenario().types('31:00'))).toBe(often);
    expect(intervalOf(scenario().types('31:00').idles('31:10').answers('skip').types('31:15'))).toBe(often);
  });

  it('while the session is locked, in a call, in a pause, and while a window is open', () => {
    expect(intervalOf(scenario().types('10:00').locks())).toBe(often);
    expect(intervalOf(scenario().readsCall(true).types('10:00'))).toBe(often);
    expect(intervalOf(scenario().pauses(60).types('10:00'))).toBe(often);
    expect(intervalOf(scenario().types('10:00'), true)).toBe(often);
  });
});
