import { describe, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

/** A card that was shown at 30:10. */
function withCard(): Scenario {
  return scenario().types('30:00').idles('30:10');
}
const up: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:10', 'card 1'],
];

describe('a snooze', () => {
  it.each([
    [5, '35:10'],
    [10, '40:10'],
  ] as const)(
    'of %i min takes the card away and brings it back, without waiting for a lull',
    (minutes, back) => {
      withCard()
        .answers(minutes)
        .types(back)
        .gives(...up, ['30:10', 'card 1 goes'], [back, 'card 1']);
    },
  );

  it('is possible twice; a third one is dropped', () => {
    withCard()
      .answers(5)
      .types('35:10')
      .answers(10)
      .types('45:10')
      .answers(5)
      .types('46:00')
      .gives(
        ...up,
        ['30:10', 'card 1 goes'],
        ['35:10', 'card 1'],
        ['35:10', 'card 1 goes'],
        ['45:10', 'card 1'],
      );
  });

  it('keeps the opportunity open for 10 min after its end', () => {
    scenario()
      .types('41:00')
      .answers(10)
      .types('52:00')
      .answers(10)
      .types('1:11:55')
      .answers('already-moved')
      .gives(
        ['30:00', 'due 1 micro'],
        ['40:00', 'card 1'],
        ['41:00', 'card 1 goes'],
        ['51:00', 'card 1'],
        ['52:00', 'card 1 goes'],
        ['1:02:00', 'card 1'],
        ['1:03:05', 'card 1 goes'],
        ['1:11:55', 'self-reported 1'],
        ['1:11:55', 'bout 0:00 to 1:11:55: 71:55 self-reported, long sitting'],
      );
  });

  it('and no longer', () => {
    scenario()
      .types('41:00')
      .answers(10)
      .types('52:00')
      .answers(10)
      .types('1:12:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['40:00', 'card 1'],
        ['41:00', 'card 1 goes'],
        ['51:00', 'card 1'],
        ['52:00', 'card 1 goes'],
        ['1:02:00', 'card 1'],
        ['1:03:05', 'card 1 goes'],
        ['1:12:00', 'expired 1'],
      );
  });

  it('that ends in a call waits for its end', () => {
    withCard()
      .answers(5)
      .readsCall(true)
      .types('38:00')
      .readsCall(false)
      .types('38:05')
      .gives(...up, ['30:10', 'card 1 goes'], ['38:05', 'card 1']);
  });

  it('that ends while the state is undecided waits for the user', () => {
    withCard()
      .answers(5)
      .types('32:00')
      .idles('36:50')
      .types('36:55')
      .gives(...up, ['30:10', 'card 1 goes'], ['36:55', 'card 1']);
  });

  it('is not an outcome, but a natural break during it is', () => {
    withCard()
      .answers(10)
      .idles('35:00')
      .gives(
        ...up,
        ['30:10', 'card 1 goes'],
        ['35:00', 'bout 0:00 to 30:00: 30:00 natural'],
        ['35:00', 'natural 1'],
      );
  });

  it('for another card is dropped', () => {
    withCard()
      .answers(5, 2)
      .gives(...up);
  });
});
