import { describe, expect, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

/** A card that was shown at 30:10 and skipped at once. */
function skipped(): Scenario {
  return scenario().types('30:00').idles('30:10').answers('skip');
}
const start: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:10', 'card 1'],
  ['30:10', 'card 1 goes'],
];

describe('a skip', () => {
  it('is recorded as skipped at the end of the opportunity, not before', () => {
    skipped()
      .types('59:55')
      .gives(...start)
      .types('1:00:00')
      .gives(...start, ['1:00:00', 'skipped 1']);
  });

  it('restarts the micro clock at once: the next break counts from it', () => {
    skipped()
      .types('1:00:10')
      .gives(...start, ['1:00:00', 'skipped 1'], ['1:00:10', 'due 2 long']);
  });

  it('becomes natural if a natural break is certain before the end', () => {
    skipped()
      .types('45:00')
      .idles('50:00')
      .gives(...start, ['50:00', 'bout 0:00 to 45:00: 45:00 natural'], ['50:00', 'natural 1']);
  });

  it('becomes natural if the natural break is certain only after the end, without input at the end', () => {
    skipped()
      .types('59:00')
      .idles('1:04:00')
      .gives(
        ...start,
        ['1:04:00', 'bout 0:00 to 59:00: 59:00 natural, long sitting'],
        ['1:04:00', 'natural 1'],
      );
  });

  it('stays skipped if the user was there at the end and then left', () => {
    skipped()
      .types('1:00:00')
      .idles('1:05:00')
      .gives(
        ...start,
        ['1:00:00', 'skipped 1'],
        ['1:05:00', 'bout 0:00 to 1:00:00: 60:00 natural, long sitting'],
      );
  });

  it('is not recorded until 10 min after the card first appeared', () => {
    scenario()
      .types('30:00')
      .readsQuiet('full-screen')
      .types('55:00')
      .readsQuiet('none')
      .types('55:05')
      .answers('skip')
      .types('1:05:05')
      .gives(
        ['30:00', 'due 1 micro'],
        ['55:05', 'card 1'],
        ['55:05', 'card 1 goes'],
        ['1:05:05', 'skipped 1'],
      );
  });

  it('brings no card back, neither in a lull nor at the end of a call', () => {
    skipped()
      .idles('31:00')
      .types('42:00')
      .idles('43:00')
      .readsCall(true)
      .types('44:00')
      .readsCall(false)
      .types('50:00')
      .gives(...start);
  });

  it('removes the card for good: later clicks are dropped', () => {
    skipped()
      .answers('skip')
      .answers(5)
      .answers('start')
      .answers('already-moved')
      .types('1:00:00')
      .gives(...start, ['1:00:00', 'skipped 1']);
  });

  it('leaves the break in the tray: started there, it is the same opportunity', () => {
    skipped()
      .types('40:00')
      .startsBreak()
      .types('41:00')
      .finishes(60)
      .gives(
        ...start,
        ['40:00', 'player'],
        ['41:00', 'routine 60 of 60 s completed'],
        ['41:00', 'player goes'],
        ['41:00', 'completed 1'],
        ['41:00', 'bout 0:00 to 40:00: 40:00 completed'],
      );
  });

  it('is possible from the tray before the card has appeared', () => {
    scenario().types('30:00').answers('skip').idles('30:30').gives(['30:00', 'due 1 micro']);
  });

  it('of an earlier card is dropped', () => {
    const story = scenario().types('1:00:00').answers('skip', 1).types('1:05:00');
    expect(story.state.opportunity).toBeNull();
  });

  it('does not end the bout', () => {
    expect(skipped().types('50:00').state.bout?.isOpen).toBe(true);
  });
});
