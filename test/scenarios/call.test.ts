import { describe, it } from 'vitest';
import { scenario } from '../support/scenario.ts';

/** Long enough that no card appears in a scenario about the clock. */
const noCards = { promptsPerDay: 0 };

describe('in a call', () => {
  it('idle does not mean away, because people listen', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('50:00')
      .types('55:00')
      .readsCall(false)
      .idles('1:00:00')
      .gives(['1:00:00', 'bout 0:00 to 55:00: 55:00 natural, long sitting']);
  });

  it('the clock runs up to 90 min without input, then the rule for idle applies from there', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('1:44:55')
      .gives()
      .idles('3:00:00')
      .gives(['1:45:00', 'bout 0:00 to 1:40:00: 100:00 natural, long sitting']);
  });

  it('an input restarts the 90 min', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('1:30:00')
      .presses()
      .idles('3:04:55')
      .gives()
      .idles('3:05:00')
      .gives(['3:05:00', 'bout 0:00 to 3:00:00: 180:00 natural, long sitting']);
  });

  it('the 90 min count from the last input, even one before the call', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .idles('12:00')
      .readsCall(true)
      .idles('3:00:00')
      .gives(['1:45:00', 'bout 0:00 to 1:40:00: 100:00 natural, long sitting']);
  });

  it('a pause of over 3 min that ends with a call was frozen', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .idles('14:00')
      .readsCall(true)
      .idles('20:00')
      .readsCall(false)
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 18:55 natural']);
  });

  it('locking still means away', () => {
    scenario()
      .types('10:00')
      .readsCall(true)
      .idles('15:00')
      .locks()
      .idles('20:00')
      .gives(['17:00', 'bout 0:00 to 15:00: 15:00 natural']);
  });

  it('sleep means away too', () => {
    scenario()
      .types('10:00')
      .readsCall(true)
      .idles('15:00')
      .sleeps('17:30')
      .idles('18:00')
      .gives(['17:00', 'bout 0:00 to 15:00: 15:00 natural']);
  });

  it('a lock of under 2 min freezes the clock, then it goes on without input', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('20:00')
      .locks()
      .idles('21:30')
      .unlocks()
      .idles('40:00')
      .readsCall(false)
      .idles('50:00')
      .gives(['45:00', 'bout 0:00 to 40:00: 38:30 natural']);
  });

  it('while locked, a call does not count as presence: the user was there up to the lock', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('20:00')
      .locks()
      .idles('21:00')
      .readsCall(false)
      .idles('21:30')
      .unlocks()
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('a sleep of under 2 min freezes the clock too', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('20:00')
      .sleeps('21:30')
      .idles('40:00')
      .readsCall(false)
      .idles('50:00')
      .gives(['45:00', 'bout 0:00 to 40:00: 38:30 natural']);
  });

  it('a routine is not desk time in a call either', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .startsBreak()
      .idles('10:20')
      .finishes(20)
      .idles('20:00')
      .readsCall(false)
      .idles('25:00')
      .gives(
        ['10:00', 'player'],
        ['10:20', 'voluntary routine 20 of 60 s partial'],
        ['10:20', 'player goes'],
        ['25:00', 'bout 0:00 to 20:00: 19:40 natural'],
      );
  });

  it('when it ends, the user was there up to its last sample', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('40:00')
      .readsCall(false)
      .idles('50:00')
      .gives(['45:00', 'bout 0:00 to 40:00: 40:00 natural']);
  });

  it('no bout begins without input', () => {
    scenario().readsCall(true).idles('30:00').gives();
  });
});

describe('an unknown call reading', () => {
  it('in a call is only a gap in the readings: at the next reading, the clock has continued', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('20:00')
      .readsCall(null)
      .idles('22:00')
      .readsCall(true)
      .idles('30:00')
      .readsCall(false)
      .idles('35:00')
      .gives(['35:00', 'bout 0:00 to 30:00: 30:00 natural']);
  });

  it('for 5 min in a call makes idle mean away, from the last reading of the call', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('20:00')
      .readsCall(null)
      .idles('30:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('is not a call: idle means away', () => {
    scenario()
      .types('10:00')
      .readsCall(null)
      .idles('20:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('holds no card back', () => {
    scenario()
      .readsCall(null)
      .types('30:00')
      .idles('30:10')
      .gives(['30:00', 'due 1 micro'], ['30:10', 'card 1']);
  });
});
