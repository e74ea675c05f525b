import { describe, expect, it } from 'vitest';
import { scenario } from '../support/scenario.ts';

describe('"I was away"', () => {
  it('from now ends the bout now', () => {
    scenario()
      .types('20:00')
      .wasAway(0)
      .types('22:00')
      .idles('30:00')
      .gives(['20:00', 'bout 0:00 to 20:00: 20:00 natural'], ['27:00', 'bout 20:05 to 22:00: 1:55 natural']);
  });

  it('since some minutes ago takes back what was counted since then', () => {
    scenario().types('20:00').wasAway(5).gives(['20:00', 'bout 0:00 to 15:00: 15:00 natural']);
  });

  it('takes back no more than was counted: a pause in between was frozen', () => {
    scenario()
      .types('10:00')
      .idles('14:00')
      .types('20:00')
      .wasAway(10)
      .gives(['20:00', 'bout 0:00 to 10:00: 10:00 natural']);
    scenario()
      .types('10:00')
      .idles('14:00')
      .types('20:00')
      .wasAway(7)
      .gives(['20:00', 'bout 0:00 to 13:00: 13:00 natural']);
    scenario()
      .types('10:00')
      .sleeps('11:00')
      .types('20:00')
      .wasAway(9.5)
      .gives(['20:00', 'bout 0:00 to 10:30: 10:00 natural']);
  });

  it('takes back sitting and standing time as each was counted', () => {
    scenario()
      .types('10:00')
      .stands(true)
      .types('14:00')
      .stands(false)
      .types('20:00')
      .wasAway(5)
      .gives(['20:00', 'bout 0:00 to 15:00: 11:00 natural, standing 4:00']);
    scenario()
      .types('10:00')
      .stands(true)
      .types('14:00')
      .stands(false)
      .types('20:00')
      .wasAway(8)
      .gives(['20:00', 'bout 0:00 to 12:00: 10:00 natural, standing 2:00']);
  });

  it('takes back nothing of a routine, which was not desk time', () => {
    scenario()
      .types('10:00')
      .startsBreak()
      .types('10:30')
      .finishes(30)
      .types('20:00')
      .wasAway(10)
      .gives(
        ['10:00', 'player'],
        ['10:30', 'voluntary routine 30 of 60 s partial'],
        ['10:30', 'player goes'],
        ['20:00', 'bout 0:00 to 10:00: 10:00 natural'],
      );
  });

  it('cannot reach back before the bout, of which nothing is left then', () => {
    const story = scenario().types('20:00').wasAway(60).gives();
    expect(story.state.bout).toBeNull();
  });

  it('with a negative number of minutes means now', () => {
    scenario().types('20:00').wasAway(-5).gives(['20:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('without a bout does nothing', () => {
    scenario().idles('20:00').wasAway(5).gives();
  });

  it('gives an open opportunity a natural break', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .wasAway(0)
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:10', 'card 1'],
        ['30:10', 'bout 0:00 to 30:10: 30:10 natural'],
        ['30:10', 'card 1 goes'],
        ['30:10', 'natural 1'],
      );
  });

  it('is a natural break: the long clock restarts and standing is turned off', () => {
    const story = scenario().types('28:00').wasAway(0).types('58:05');
    story.gives(['28:00', 'bout 0:00 to 28:00: 28:00 natural'], ['58:05', 'due 1 micro']);
    const standing = scenario().types('10:00').stands(true).wasAway(0);
    expect(standing.state.isStanding).toBe(false);
  });
});
