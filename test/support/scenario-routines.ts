import { type Scenario, scenario } from './scenario.ts';
import type { Expected } from './scenario-clock.ts';

/** A routine of 60 s that began at 30:00, while the user continues to give input. */
export function started(): Scenario {
  return scenario().types('30:00').answers('start');
}

/** The events at its start. */
export const start: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:00', 'player'],
];

/** A long break of 300 s that began at 50:00. */
export function startedLong(): Scenario {
  return scenario({ rules: { sittingThresholdMinutes: 50 } })
    .types('50:00')
    .answers('start');
}

/** The events at its start. */
export const startLong: readonly Expected[] = [
  ['50:00', 'due 1 long'],
  ['50:00', 'player'],
];
