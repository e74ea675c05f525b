import { describe, expect, it } from 'vitest';
import { scenario } from '../support/scenario.ts';

describe('a voluntary break', () => {
  it('that is completed ends the bout and is not an opportunity', () => {
    scenario()
      .types('10:00')
      .startsBreak()
      .types('11:00')
      .finishes(60)
      .gives(
        ['10:00', 'player'],
        ['11:00', 'voluntary routine 60 of 60 s completed'],
        ['11:00', 'player goes'],
        ['11:00', 'bout 0:00 to 10:00: 10:00 completed'],
      );
  });

  it('that is not completed leaves the bout open, without its seconds', () => {
    scenario()
      .types('10:00')
      .startsBreak(300)
      .types('12:00')
      .finishes(120)
      .types('15:00')
      .idles('20:00')
      .gives(
        ['10:00', 'player'],
        ['12:00', 'voluntary routine 120 of 300 s partial'],
        ['12:00', 'player goes'],
        ['20:00', 'bout 0:00 to 15:00: 13:00 natural'],
      );
  });

  it('keeps a break from falling due until it is over', () => {
    scenario()
      .types('29:59')
      .startsBreak()
      .types('31:00')
      .gives(['29:59', 'player'])
      .finishes(10)
      .types('31:05')
      .gives(
        ['29:59', 'player'],
        ['31:00', 'voluntary routine 10 of 60 s barely'],
        ['31:00', 'player goes'],
        ['31:05', 'due 1 micro'],
      );
  });

  it('that an absence interrupts ends with the bout', () => {
    scenario()
      .types('10:00')
      .startsBreak()
      .types('10:20')
      .progresses(20)
      .locks()
      .idles('15:00')
      .gives(
        ['10:00', 'player'],
        ['12:20', 'voluntary routine 20 of 60 s partial, absence'],
        ['12:20', 'player goes'],
        ['12:20', 'bout 0:00 to 10:20: 10:00 natural'],
      );
  });

  it.each([
    ['that break, with its length', null, 60],
    ['that break, judged by the routine that was chosen', 120, 120],
  ])('started while a break is due is %s', (_name, chosen, planned) => {
    scenario()
      .types('31:00')
      .startsBreak(chosen)
      .types('33:00')
      .finishes(planned)
      .gives(
        ['30:00', 'due 1 micro'],
        ['31:00', 'player'],
        ['33:00', `routine ${planned} of ${planned} s completed`],
        ['33:00', 'player goes'],
        ['33:00', 'completed 1'],
        ['33:00', 'bout 0:00 to 31:00: 31:00 completed'],
      );
  });

  it('before any bout does not begin one, because it is not desk time', () => {
    const story = scenario().startsBreak().types('0:30').finishes(30);
    expect(story.state.bout).toBeNull();
    story
      .types('5:00')
      .idles('10:00')
      .gives(
        ['0:00', 'player'],
        ['0:30', 'voluntary routine 30 of 60 s partial'],
        ['0:30', 'player goes'],
        ['10:00', 'bout 0:35 to 5:00: 4:25 natural'],
      );
  });

  it('before any bout still ends with a lock of 2 min', () => {
    scenario()
      .startsBreak()
      .idles('0:30')
      .locks()
      .idles('2:30')
      .gives(
        ['0:00', 'player'],
        ['2:30', 'voluntary routine 0 of 60 s barely, absence'],
        ['2:30', 'player goes'],
      );
  });

  it('that is started during a lock of over 2 min ends at once', () => {
    scenario()
      .locks()
      .idles('13:00')
      .startsBreak()
      .idles('13:05')
      .gives(
        ['13:00', 'player'],
        ['13:00', 'voluntary routine 0 of 60 s barely, absence'],
        ['13:00', 'player goes'],
      );
  });
});
