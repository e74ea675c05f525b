import { describe, expect, it } from 'vitest';
import { scenario } from '../support/scenario.ts';

describe('while standing is on', () => {
  it('time at the desk is standing time and the sitting clock is frozen', () => {
    scenario()
      .types('10:00')
      .stands(true)
      .types('20:00')
      .stands(false)
      .types('25:00')
      .idles('30:00')
      .gives(['30:00', 'bout 0:00 to 25:00: 15:00 natural, standing 10:00']);
  });

  it('a pause of over 3 min is neither', () => {
    scenario()
      .types('10:00')
      .stands(true)
      .idles('14:30')
      .types('20:00')
      .stands(false)
      .types('25:00')
      .idles('30:00')
      .gives(['30:00', 'bout 0:00 to 25:00: 15:00 natural, standing 8:25']);
  });

  it('what was counted after the last input is taken back', () => {
    scenario()
      .types('10:00')
      .stands(true)
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 10:00 natural, standing 10:00']);
  });

  it('no break falls due until the sitting clock has continued', () => {
    scenario()
      .types('25:00')
      .stands(true)
      .types('60:00')
      .stands(false)
      .types('64:55')
      .gives()
      .types('65:00')
      .gives(['1:05:00', 'due 1 micro']);
  });

  it('no card appears, and a break that is due all the time is excused', () => {
    scenario()
      .types('30:00')
      .stands(true)
      .types('40:00')
      .idles('41:00')
      .types('60:00')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'excused 1']);
  });

  it('a shown card closes, and reappears afterwards', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .stands(true)
      .types('31:00')
      .stands(false)
      .types('32:00')
      .idles('32:10')
      .gives(['30:00', 'due 1 micro'], ['30:10', 'card 1'], ['30:15', 'card 1 goes'], ['32:10', 'card 1']);
  });

  it('sleep and lock of under 2 min are not standing time', () => {
    scenario()
      .types('10:00')
      .stands(true)
      .types('12:00')
      .locks()
      .idles('13:00')
      .unlocks()
      .types('15:00')
      .sleeps('16:00')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 10:00 natural, standing 8:00']);
  });
});

describe('the toggle', () => {
  it('turns itself off at the next natural break', () => {
    const story = scenario().types('10:00').stands(true).types('20:00').idles('25:00');
    expect(story.state.isStanding).toBe(false);
    story
      .types('30:00')
      .idles('35:00')
      .gives(
        ['25:00', 'bout 0:00 to 20:00: 10:00 natural, standing 10:00'],
        ['35:00', 'bout 25:05 to 30:00: 4:55 natural'],
      );
  });

  it('turns itself off at a lock of 2 min, even if no bout is open', () => {
    const story = scenario().stands(true).idles('5:00').locks().idles('7:00');
    expect(story.state.isStanding).toBe(false);
  });

  it('stays on during a short lock', () => {
    const story = scenario().types('10:00').stands(true).locks().idles('11:00').unlocks().types('12:00');
    expect(story.state.isStanding).toBe(true);
  });

  it('stays on after a completed break: the next bout is standing too', () => {
    scenario()
      .types('10:00')
      .stands(true)
      .types('12:00')
      .startsBreak()
      .types('13:00')
      .finishes(60)
      .types('14:00')
      .stands(false)
      .types('20:00')
      .idles('25:00')
      .gives(
        ['12:00', 'player'],
        ['13:00', 'voluntary routine 60 of 60 s completed'],
        ['13:00', 'player goes'],
        ['13:00', 'bout 0:00 to 12:00: 10:00 completed, standing 2:00'],
        ['25:00', 'bout 13:05 to 20:00: 6:00 natural, standing 0:55'],
      );
  });

  it('is a sign of presence: the time up to the click counts as what it was', () => {
    scenario()
      .types('10:00')
      .idles('12:00')
      .presses()
      .stands(true)
      .idles('17:00')
      .gives(['17:00', 'bout 0:00 to 12:00: 12:00 natural']);
  });
});
