import { describe, expect, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

const up: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:10', 'card 1'],
];

/** A card that was shown at 30:10, in a lull that began at 30:00. */
function withCard(): Scenario {
  return scenario().types('30:00').idles('30:10');
}

/** The events of a natural break that was certain at `at`; the user left at 30:10. */
function gone(at: string): readonly Expected[] {
  return [...up, [at, 'bout 0:00 to 30:10: 30:10 natural'], [at, 'card 1 goes'], [at, 'natural 1']];
}

describe('a shown card closes and its break is natural', () => {
  it('with a lock of 2 min', () => {
    withCard()
      .locks()
      .idles('32:05')
      .gives(...up)
      .idles('32:10')
      .gives(...gone('32:10'));
  });

  it('with a lock that only the sensor reports', () => {
    withCard()
      .readsLock(true)
      .idles('40:00')
      .gives(
        ...up,
        ['32:15', 'bout 0:00 to 30:15: 30:15 natural'],
        ['32:15', 'card 1 goes'],
        ['32:15', 'natural 1'],
      );
  });

  it('with a night of sleep', () => {
    withCard()
      .sleeps('14:00:00')
      .types('14:10:00')
      .gives(...gone('32:10'));
  });

  it('with a weekend without any events', () => {
    withCard()
      .vanishes('62:00:00')
      .types('62:10:00')
      .gives(...gone('32:10'));
  });

  it('with a stop until the next morning', () => {
    withCard()
      .isStopped('14:00:00')
      .types('14:10:00')
      .gives(...gone('32:10'));
  });
});

describe('a short absence', () => {
  it('ends no snooze: if one runs out meanwhile, the card appears afterwards', () => {
    withCard()
      .answers(5)
      .types('34:30')
      .sleeps('36:00')
      .types('36:00')
      .gives(...up, ['30:10', 'card 1 goes'], ['36:00', 'card 1']);
  });

  it('does not bring back a withdrawn card: an unlock is a moment only for the first showing', () => {
    withCard()
      .types('44:00')
      .locks()
      .idles('45:00')
      .unlocks()
      .types('50:00')
      .gives(...up, ['31:15', 'card 1 goes']);
  });

  it('does not make the card withdraw sooner, because it was not visible', () => {
    withCard()
      .locks()
      .idles('32:00')
      .unlocks()
      .types('33:00')
      .gives(...up)
      .types('33:05')
      .gives(...up, ['33:05', 'card 1 goes']);
  });
});

describe('a long absence', () => {
  it('ends a snooze as a natural break', () => {
    withCard()
      .answers(10)
      .types('32:00')
      .locks()
      .idles('45:00')
      .gives(
        ...up,
        ['30:10', 'card 1 goes'],
        ['34:00', 'bout 0:00 to 32:00: 32:00 natural'],
        ['34:00', 'natural 1'],
      );
  });

  it('ends a skipped break as a natural break', () => {
    withCard()
      .answers('skip')
      .types('32:00')
      .sleeps('45:00')
      .gives(
        ...up,
        ['30:10', 'card 1 goes'],
        ['34:00', 'bout 0:00 to 32:00: 32:00 natural'],
        ['34:00', 'natural 1'],
      );
  });

  it('ends a break that waited in a call as a natural break', () => {
    scenario()
      .readsCall(true)
      .types('32:00')
      .locks()
      .idles('45:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['34:00', 'bout 0:00 to 32:00: 32:00 natural'],
        ['34:00', 'natural 1'],
      );
  });

  it('ends a break that waited in quiet time as a natural break', () => {
    scenario()
      .readsQuiet('full-screen')
      .types('32:00')
      .sleeps('45:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['34:00', 'bout 0:00 to 32:00: 32:00 natural'],
        ['34:00', 'natural 1'],
      );
  });
});

describe('an unlock', () => {
  it('that only the sensor reports is also a moment to prompt', () => {
    scenario()
      .types('31:00')
      .readsLock(true)
      .idles('31:30')
      .readsLock(false)
      .types('31:35')
      .gives(['30:00', 'due 1 micro'], ['31:35', 'card 1']);
  });

  it('in a call is not a moment to prompt, nor is it later when the call is over', () => {
    scenario()
      .readsCall(true)
      .types('31:00')
      .locks()
      .idles('31:30')
      .unlocks()
      .types('33:00')
      .gives(['30:00', 'due 1 micro'])
      .readsCall(false)
      .types('33:05')
      .gives(['30:00', 'due 1 micro'], ['33:05', 'card 1']);
  });

  it('in quiet time is not a moment to prompt, nor is it later when that is over', () => {
    scenario()
      .types('30:00')
      .readsQuiet('do-not-disturb')
      .types('31:00')
      .locks()
      .idles('31:30')
      .unlocks()
      .types('33:00')
      .readsQuiet('none')
      .types('39:55')
      .gives(['30:00', 'due 1 micro'])
      .types('40:00')
      .gives(['30:00', 'due 1 micro'], ['40:00', 'card 1']);
  });

  it('while the state is undecided shows no card to an empty chair', () => {
    scenario()
      .types('30:00')
      .readsQuiet('full-screen')
      .idles('33:05')
      .readsQuiet('none')
      .locks()
      .idles('34:00')
      .unlocks()
      .idles('34:55')
      .gives(['30:00', 'due 1 micro']);
  });
});

describe('a remote desktop', () => {
  it('that connects resets the counter, which is a single input: no bout begins', () => {
    const story = scenario()
      .types('10:00')
      .locks()
      .idles('1:00:00')
      .unlocks()
      .presses()
      .idles('1:30:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
    expect(story.state.bout?.isOpen ?? false).toBe(false);
  });

  it('whose counter begins before this session did gives no input', () => {
    scenario()
      .types('10:00')
      .readsIdle(400 * 3_600_000)
      .idles('14:55')
      .gives()
      .idles('15:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('whose counter jumps back for one sample does not cause a lull', () => {
    scenario()
      .types('31:00')
      .readsIdle(400 * 3_600_000)
      .idles('31:05')
      .readsIdle(null)
      .types('35:00')
      .gives(['30:00', 'due 1 micro']);
  });
});
