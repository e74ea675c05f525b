import { expect, it } from 'vitest';
import type { Effect } from '../../../shared/core/effect.ts';
import { instantOf } from '../../../shared/core/time.ts';
import { defaultSettings, rulesOf, type Settings } from '../../../shared/settings/settings.ts';
import { cadenceDay, runDay } from '../../support/cadence-days.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** Multiplies the number of days in a normal run. */
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

it('skipping samples changes no bout, opportunity, card or outcome of random days', () => {
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
