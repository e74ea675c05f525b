import { describe, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

const due: Expected = ['30:00', 'due 1 micro'];

/** A card that was shown at 30:10, in a lull that began at 30:00. */
function withCard(): Scenario {
  return scenario().types('30:00').idles('30:10');
}
const up: readonly Expected[] = [due, ['30:10', 'card 1']];

describe('an opportunity stays open', () => {
  it('for 30 min', () => {
    withCard()
      .types('59:55')
      .gives(...up, ['31:15', 'card 1 goes'])
      .types('1:00:00')
      .gives(...up, ['31:15', 'card 1 goes'], ['1:00:00', 'expired 1']);
  });

  it('for at least 10 min after its card first appeared', () => {
    scenario()
      .types('30:00')
      .readsQuiet('full-screen')
      .types('55:00')
      .readsQuiet('none')
      .types('1:05:00')
      .gives(due, ['55:05', 'card 1'], ['56:10', 'card 1 goes'])
      .types('1:05:05')
      .gives(due, ['55:05', 'card 1'], ['56:10', 'card 1 goes'], ['1:05:05', 'expired 1']);
  });

  it('until the next input, if the sample at its end is not fresh', () => {
    scenario()
      .types('59:50')
      .idles('1:02:00')
      .types('1:02:05')
      .gives(due, ['40:00', 'card 1'], ['41:05', 'card 1 goes'], ['1:02:05', 'expired 1']);
  });

  it('or until a natural break', () => {
    scenario()
      .types('59:50')
      .idles('1:10:00')
      .gives(
        due,
        ['40:00', 'card 1'],
        ['41:05', 'card 1 goes'],
        ['1:04:50', 'bout 0:00 to 59:50: 59:50 natural, long sitting'],
        ['1:04:50', 'natural 1'],
      );
  });

  it('across a gap that contains its end, if the gap becomes a natural break', () => {
    scenario()
      .types('59:50')
      .sleeps('2:00:00')
      .types('2:00:00')
      .gives(
        due,
        ['40:00', 'card 1'],
        ['41:05', 'card 1 goes'],
        ['1:01:50', 'bout 0:00 to 59:50: 59:50 natural, long sitting'],
        ['1:01:50', 'natural 1'],
      );
  });

  it('and is excused if its card could never be shown', () => {
    scenario().types('30:00').readsQuiet('full-screen').types('1:00:00').gives(due, ['1:00:00', 'excused 1']);
  });
});
