import { describe, it } from 'vitest';
import { scenario } from '../support/scenario.ts';

describe('a break that falls due in a call', () => {
  it('whose reading becomes unknown waits with its card for a lull or 10 min, because the call has not ended', () => {
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

  it('is excused if the call outlasts it', () => {
    scenario()
      .types('20:00')
      .readsCall(true)
      .types('1:00:00')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'excused 1']);
  });

  it('does not begin while the user only listens, because no sample is fresh', () => {
    scenario()
      .types('20:00')
      .readsCall(true)
      .idles('40:00')
      .gives()
      .types('40:05')
      .gives(['40:05', 'due 1 micro']);
  });

  it('gets its outcome only when the listening user gives input or has left', () => {
    scenario()
      .types('30:00')
      .readsCall(true)
      .idles('1:10:00')
      .gives(['30:00', 'due 1 micro'])
      .types('1:10:05')
      .gives(['30:00', 'due 1 micro'], ['1:10:05', 'excused 1']);
    scenario()
      .types('30:00')
      .readsCall(true)
      .idles('1:10:00')
      .readsCall(false)
      .readsQuiet('full-screen')
      .idles('1:15:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['1:15:00', 'bout 0:00 to 1:10:00: 70:00 natural, long sitting'],
        ['1:15:00', 'natural 1'],
      );
  });

  it('expires if its card was shown before the call and the call outlasts it', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .readsCall(true)
      .types('1:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:10', 'card 1'],
        ['30:15', 'card 1 goes'],
        ['1:00:00', 'expired 1'],
      );
  });

  it('keeps waiting if the call ends in quiet time, for the next lull after that', () => {
    scenario()
      .types('29:00')
      .readsCall(true)
      .types('33:00')
      .readsCall(false)
      .readsQuiet('full-screen')
      .types('35:00')
      .readsQuiet('none')
      .types('36:00')
      .gives(['30:00', 'due 1 micro'])
      .idles('36:10')
      .gives(['30:00', 'due 1 micro'], ['36:10', 'card 1']);
  });

  it('can be started from the tray during the call, and its routine continues', () => {
    scenario()
      .readsCall(true)
      .types('31:00')
      .startsBreak()
      .idles('32:00')
      .finishes(60)
      .types('32:05')
      .gives(
        ['30:00', 'due 1 micro'],
        ['31:00', 'player'],
        ['32:00', 'routine 60 of 60 s completed'],
        ['32:00', 'player goes'],
        ['32:00', 'completed 1'],
        ['32:00', 'bout 0:00 to 31:00: 31:00 completed'],
      );
  });
});
