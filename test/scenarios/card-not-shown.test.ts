import { describe, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

/** A card at 30:10 that the desktop could not show. */
function unseen(): Scenario {
  return scenario().types('30:00').idles('30:10').failsToShow();
}
const start: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:10', 'card 1'],
  ['30:10', 'card 1 goes'],
  ['30:10', 'no card 1'],
];

describe('a card that the desktop could not show', () => {
  it('does not count as shown: its break is finally excused, not expired', () => {
    unseen()
      .types('1:00:00')
      .gives(...start, ['1:00:00', 'excused 1']);
  });

  it('is retried once, like a withdrawn one', () => {
    unseen()
      .types('40:10')
      .idles('40:20')
      .gives(...start, ['40:20', 'card 1'])
      .failsToShow()
      .types('54:00')
      .idles('54:30')
      .types('1:00:00')
      .gives(
        ...start,
        ['40:20', 'card 1'],
        ['40:20', 'card 1 goes'],
        ['40:20', 'no card 1'],
        ['1:00:00', 'excused 1'],
      );
  });

  it('does not retract an earlier showing', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .answers(5)
      .types('35:10')
      .failsToShow()
      .types('1:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:10', 'card 1'],
        ['30:10', 'card 1 goes'],
        ['35:10', 'card 1'],
        ['35:10', 'card 1 goes'],
        ['35:10', 'no card 1'],
        ['1:00:00', 'expired 1'],
      );
  });

  it('can still be answered', () => {
    unseen()
      .types('45:00')
      .answers('skip')
      .types('1:00:00')
      .gives(...start, ['1:00:00', 'skipped 1']);
  });

  it('has no effect once its card is closed, or for another card', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .failsToShow(2)
      .answers('skip')
      .failsToShow()
      .types('1:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:10', 'card 1'],
        ['30:10', 'card 1 goes'],
        ['1:00:00', 'skipped 1'],
      );
  });
});
