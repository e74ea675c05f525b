import { describe, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

/** A card of 30:10 that the desktop could not show. */
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
  it('was no showing: its break is excused at the end, not run out', () => {
    unseen()
      .types('1:00:00')
      .gives(...start, ['1:00:00', 'excused 1']);
  });

  it('is tried once more, like one that withdrew', () => {
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

  it('takes no earlier showing back', () => {
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

  it('can be answered all the same', () => {
    unseen()
      .types('45:00')
      .answers('skip')
      .types('1:00:00')
      .gives(...start, ['1:00:00', 'skipped 1']);
  });

  it('changes nothing once its card is gone, or for another card', () => {
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
