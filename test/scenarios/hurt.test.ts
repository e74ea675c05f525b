import { describe, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

/** A routine of 60 s that began at 30:00, while the user continues to give input. */
function started(): Scenario {
  return scenario().types('30:00').answers('start');
}
const start: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:00', 'player'],
];

describe('"This hurts"', () => {
  it('excuses the opportunity at once; the routine may continue', () => {
    started()
      .types('30:20')
      .progresses(20)
      .saysItHurts()
      .types('31:00')
      .finishes(60)
      .gives(
        ...start,
        ['30:20', 'excused 1'],
        ['31:00', 'routine 60 of 60 s completed'],
        ['31:00', 'player goes'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('may also end the routine, without another outcome', () => {
    started()
      .types('30:20')
      .progresses(20)
      .saysItHurts()
      .finishes(20)
      .types('31:00')
      .gives(
        ...start,
        ['30:20', 'excused 1'],
        ['30:20', 'routine 20 of 60 s partial'],
        ['30:20', 'player goes'],
      );
  });

  it('counts once if reported twice', () => {
    started()
      .types('30:20')
      .saysItHurts()
      .saysItHurts()
      .gives(...start, ['30:20', 'excused 1']);
  });

  it('in a voluntary break excuses nothing', () => {
    scenario().types('10:00').startsBreak().types('10:10').saysItHurts().gives(['10:00', 'player']);
  });
});
