import { describe, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

const due: Expected = ['30:00', 'due 1 micro'];

/** A card that was shown at 30:10, in a lull that began at 30:00. */
function withCard(): Scenario {
  return scenario().types('30:00').idles('30:10');
}
const up: readonly Expected[] = [due, ['30:10', 'card 1']];

describe('the card appears', () => {
  it('at the first sample that finds 8 s without input', () => {
    scenario().types('30:02').idles('30:10').gives(due, ['30:10', 'card 1']);
    scenario().types('30:03').idles('30:15').gives(due, ['30:15', 'card 1']);
  });

  it('after 10 min without such a lull', () => {
    scenario().types('39:55').gives(due).types('40:00').gives(due, ['40:00', 'card 1']);
  });

  it('at an unlock', () => {
    scenario().types('31:00').locks().idles('31:30').unlocks().types('31:35').gives(due, ['31:35', 'card 1']);
  });

  it('at the end of a call', () => {
    scenario()
      .types('29:00')
      .readsCall(true)
      .types('33:00')
      .readsCall(false)
      .types('33:05')
      .gives(due, ['33:05', 'card 1']);
  });

  it('not in a locked session', () => {
    scenario().types('30:00').locks().idles('31:59').gives(due);
  });

  it.each(['do-not-disturb', 'full-screen'] as const)(
    'not in quiet time (%s), then at the next lull',
    (quiet) => {
      scenario()
        .types('30:00')
        .readsQuiet(quiet)
        .idles('31:00')
        .types('33:00')
        .readsQuiet('none')
        .types('34:00')
        .idles('34:10')
        .gives(due, ['34:10', 'card 1']);
    },
  );

  it('at once after quiet time if 10 min have passed', () => {
    scenario()
      .types('30:00')
      .readsQuiet('full-screen')
      .types('45:00')
      .readsQuiet('none')
      .types('45:05')
      .gives(due, ['45:05', 'card 1']);
  });

  it('even if the quiet reading is unknown', () => {
    scenario().readsQuiet(null).types('30:00').idles('30:10').gives(due, ['30:10', 'card 1']);
  });

  it('when the quiet reading becomes unknown, because only a known one holds it back', () => {
    scenario()
      .types('30:00')
      .readsQuiet('full-screen')
      .idles('30:30')
      .readsQuiet(null)
      .idles('30:35')
      .gives(due, ['30:35', 'card 1']);
  });

  it('not while the state is undecided', () => {
    scenario()
      .types('30:00')
      .readsQuiet('full-screen')
      .idles('33:30')
      .readsQuiet('none')
      .idles('34:55')
      .gives(due)
      .types('38:00')
      .idles('38:10')
      .gives(due, ['38:10', 'card 1']);
  });
});

describe('a shown card', () => {
  it('withdraws 60 s after the first input that follows', () => {
    withCard()
      .idles('30:55')
      .types('31:55')
      .gives(...up)
      .types('32:00')
      .gives(...up, ['32:00', 'card 1 goes']);
  });

  it('counts from the first input, not from a later one', () => {
    withCard()
      .idles('31:00')
      .presses()
      .idles('31:30')
      .presses()
      .idles('32:00')
      .gives(...up, ['32:00', 'card 1 goes']);
  });

  it('is not wasted on an empty chair, and stays while the state is undecided', () => {
    withCard()
      .idles('34:50')
      .types('35:50')
      .gives(...up)
      .types('36:00')
      .gives(...up, ['35:55', 'card 1 goes']);
  });

  it('closes at a natural break, which is the outcome', () => {
    withCard()
      .idles('40:00')
      .gives(
        ...up,
        ['35:00', 'bout 0:00 to 30:00: 30:00 natural'],
        ['35:00', 'card 1 goes'],
        ['35:00', 'natural 1'],
      );
  });

  it('is hidden by a call and reappears at its end', () => {
    withCard()
      .readsCall(true)
      .types('35:00')
      .readsCall(false)
      .types('35:05')
      .gives(...up, ['30:15', 'card 1 goes'], ['35:05', 'card 1']);
  });

  it('is hidden by quiet time and reappears in a lull', () => {
    withCard()
      .readsQuiet('do-not-disturb')
      .types('35:00')
      .readsQuiet('none')
      .types('36:00')
      .idles('36:10')
      .gives(...up, ['30:15', 'card 1 goes'], ['36:10', 'card 1']);
  });

  it('stays during a short lock and a short sleep, which are not outcomes', () => {
    withCard()
      .locks()
      .idles('31:00')
      .unlocks()
      .idles('31:10')
      .sleeps('32:00')
      .idles('32:30')
      .gives(...up);
  });
});

describe('a withdrawn card', () => {
  const gone: readonly Expected[] = [...up, ['31:15', 'card 1 goes']];

  it('comes back in a lull 10 min later', () => {
    withCard()
      .types('41:05')
      .idles('41:15')
      .gives(...gone, ['41:15', 'card 1']);
  });

  it('does not come back in an earlier lull', () => {
    withCard()
      .types('41:00')
      .idles('41:10')
      .types('41:20')
      .gives(...gone);
  });

  it('does not come back without a lull', () => {
    withCard()
      .types('58:00')
      .gives(...gone);
  });

  it('does not come back while the state is undecided', () => {
    withCard()
      .types('38:00')
      .readsQuiet('full-screen')
      .idles('41:30')
      .readsQuiet('none')
      .idles('42:55')
      .gives(...gone);
  });

  it('does not come back in a call', () => {
    withCard()
      .types('40:00')
      .readsCall(true)
      .idles('45:00')
      .gives(...gone);
  });

  it('comes back at most 25 min after the opportunity began', () => {
    withCard()
      .types('54:50')
      .idles('55:00')
      .gives(...gone, ['55:00', 'card 1']);
    withCard()
      .types('54:55')
      .idles('55:30')
      .gives(...gone);
  });

  it('comes back only once', () => {
    withCard()
      .types('42:00')
      .idles('42:10')
      .types('54:00')
      .idles('54:30')
      .types('1:00:00')
      .gives(...gone, ['42:10', 'card 1'], ['43:15', 'card 1 goes'], ['1:00:00', 'expired 1']);
  });
});
