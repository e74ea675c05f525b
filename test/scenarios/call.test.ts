import { describe, it } from 'vitest';
import { scenario } from '../support/scenario.ts';

/** Long enough that no card comes into a scenario of the clock. */
const noCards = { promptsPerDay: 0 };

describe('in a call', () => {
  it('idle does not mean away: people listen', () => {
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

  it('an input begins the 90 min anew', () => {
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

  it('the 90 min count from the last input, also one before the call', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .idles('12:00')
      .readsCall(true)
      .idles('3:00:00')
      .gives(['1:45:00', 'bout 0:00 to 1:40:00: 100:00 natural, long sitting']);
  });

  it('a pause of over 3 min that a call ends was frozen', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .idles('14:00')
      .readsCall(true)
      .idles('20:00')
      .readsCall(false)
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 18:55 natural']);
  });

  it('locking means away all the same', () => {
    scenario()
      .types('10:00')
      .readsCall(true)
      .idles('15:00')
      .locks()
      .idles('20:00')
      .gives(['17:00', 'bout 0:00 to 15:00: 15:00 natural']);
  });

  it('so does sleep', () => {
    scenario()
      .types('10:00')
      .readsCall(true)
      .idles('15:00')
      .sleeps('17:30')
      .idles('18:00')
      .gives(['17:00', 'bout 0:00 to 15:00: 15:00 natural']);
  });

  it('when it ends, the person was there up to its last sample', () => {
    scenario({ rules: noCards })
      .types('10:00')
      .readsCall(true)
      .idles('40:00')
      .readsCall(false)
      .idles('50:00')
      .gives(['45:00', 'bout 0:00 to 40:00: 40:00 natural']);
  });

  it('it begins no bout without input', () => {
    scenario().readsCall(true).idles('30:00').gives();
  });
});

describe('a call reading that is unknown', () => {
  it('is no call: idle means away', () => {
    scenario()
      .types('10:00')
      .readsCall(null)
      .idles('20:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('keeps no card back', () => {
    scenario()
      .readsCall(null)
      .types('30:00')
      .idles('30:10')
      .gives(['30:00', 'due 1 micro'], ['30:10', 'card 1']);
  });
});

describe('a break that falls due in a call', () => {
  it('that can no longer be seen has not ended: its card waits for a lull or 10 min', () => {
    scenario()
      .readsCall(true)
      .types('32:00')
      .readsCall(null)
      .types('35:00')
      .gives(['30:00', 'due 1 micro'])
      .idles('35:10')
      .gives(['30:00', 'due 1 micro'], ['35:10', 'card 1']);
  });

  it('waits with its card for the end of the call', () => {
    scenario()
      .types('20:00')
      .readsCall(true)
      .types('30:00')
      .idles('30:30')
      .types('45:00')
      .readsCall(false)
      .types('45:05')
      .gives(['30:00', 'due 1 micro'], ['45:05', 'card 1']);
  });

  it('is excused when the call outlasts it', () => {
    scenario()
      .types('20:00')
      .readsCall(true)
      .types('1:00:00')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'E 1']);
  });

  it('does not begin while the person only listens: no sample is fresh', () => {
    scenario()
      .types('20:00')
      .readsCall(true)
      .idles('40:00')
      .gives()
      .types('40:05')
      .gives(['40:05', 'due 1 micro']);
  });
});
