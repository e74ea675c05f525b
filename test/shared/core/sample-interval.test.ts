import { describe, expect, it } from 'vitest';
import { GAP_MS, SAMPLE_INTERVAL_MS } from '../../../shared/core/activity.ts';
import type { Effect } from '../../../shared/core/effect.ts';
import { SLOW_SAMPLE_INTERVAL_MS, sampleIntervalOf } from '../../../shared/core/sample-interval.ts';
import { instantOf } from '../../../shared/core/time.ts';
import { defaultSettings, rulesOf, type Settings } from '../../../shared/settings/settings.ts';
import { cadenceDay, runDay } from '../../support/cadence-days.ts';
import { type Scenario, scenario } from '../../support/scenario.ts';
import { plainRules } from '../../support/scenario-machine.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** How many times more days than in every run of the tests. */
const effort = Number(process.env.UNHUNCH_LIVES ?? 1);
const days = 40 * effort;
const zone = 'Europe/Berlin';
const start = { wallMs: instantOf('2026-03-03', '00:30', zone), zone };

const workHours = { tue: [['03:00', '06:10'] as const, ['06:40', '09:00'] as const] };
const lives: readonly Partial<Settings>[] = [
  { easeIn: false },
  { easeIn: true },
  { easeIn: false, promptsPerDay: 2 },
  { easeIn: false, trackedHours: workHours },
  { easeIn: false, sittingThresholdMinutes: 20, longBreakDueMinutes: null },
];

describe('samples that are left out', () => {
  it('change nothing: bouts, opportunities, cards and outcomes of random days are the same, to the moment', () => {
    const random = seededRandom(20_261_121);
    const seen = new Set<Effect['type']>();
    let [steadily, seldom] = [0, 0];
    for (let count = 0; count < days; count += 1) {
      const rules = rulesOf({ ...defaultSettings, ...lives[count % lives.length] });
      const day = cadenceDay(random, 10);
      const steady = runDay(day, rules, start, true);
      const adaptive = runDay(day, rules, start, false);
      expect(adaptive.effects, `day ${count}`).toEqual(steady.effects);
      expect({ ...adaptive.state.bout }, `day ${count}`).toEqual({ ...steady.state.bout });
      expect(adaptive.state.longCarriedMs).toBe(steady.state.longCarriedMs);
      for (const { type } of steady.effects) seen.add(type);
      steadily += steady.samples;
      seldom += adaptive.samples;
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'recordBout',
        'recordOpportunity',
        'openPrompt',
        'recordOutcome',
        'recordRoutine',
      ]),
    );
    expect(seldom).toBeLessThan(0.8 * steadily);
  });

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
