import { describe, expect, it } from 'vitest';
import { GAP_MS, SAMPLE_INTERVAL_MS } from '../../../shared/core/activity.ts';
import { SLOW_SAMPLE_INTERVAL_MS, sampleIntervalOf } from '../../../shared/core/sample-interval.ts';
import { type Scenario, scenario } from '../../support/scenario.ts';
import { plainRules } from '../../support/scenario-machine.ts';

describe('samples that are left out', () => {
  it('make no gap where a timer is late by as long again', () => {
    expect(2 * SLOW_SAMPLE_INTERVAL_MS).toBeLessThanOrEqual(GAP_MS);
    expect(SLOW_SAMPLE_INTERVAL_MS % SAMPLE_INTERVAL_MS).toBe(0);
  });
});

describe('every 5 s', () => {
  const intervalOf = ({ state, now }: Scenario, isWatched = false) =>
    sampleIntervalOf({ state, rules: plainRules, now: { monoMs: now.t, ...now.wall } }, isWatched);
  const seldom = SLOW_SAMPLE_INTERVAL_MS;
  const often = SAMPLE_INTERVAL_MS;

  it('not while somebody sits and types, far from a break', () => {
    expect(intervalOf(scenario().types('10:00'))).toBe(seldom);
    expect(intervalOf(scenario().types('10:00').idles('12:30'))).toBe(seldom);
  });

  it('before anybody is there, and when nobody is there any more', () => {
    expect(intervalOf(scenario().idles('1:00'))).toBe(often);
    expect(intervalOf(scenario().types('10:00').idles('20:00'))).toBe(often);
  });

  it('before the clock would stop for want of input', () => {
    expect(intervalOf(scenario().types('10:00').idles('12:50'))).toBe(often);
  });

  it('from before a break falls due until it is over', () => {
    expect(intervalOf(scenario().types('28:50'))).toBe(often);
    expect(intervalOf(scenario().types('31:00'))).toBe(often);
    expect(intervalOf(scenario().types('31:00').idles('31:10').answers('skip').types('31:15'))).toBe(often);
  });

  it('while the session is locked, in a call, in a pause, and while somebody looks', () => {
    expect(intervalOf(scenario().types('10:00').locks())).toBe(often);
    expect(intervalOf(scenario().readsCall(true).types('10:00'))).toBe(often);
    expect(intervalOf(scenario().pauses(60).types('10:00'))).toBe(often);
    expect(intervalOf(scenario().types('10:00'), true)).toBe(often);
  });
});
