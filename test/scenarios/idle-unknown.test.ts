import { describe, expect, it } from 'vitest';
import { HOUR } from '../../shared/core/time.ts';
import { scenario } from '../support/scenario.ts';

describe('idle unknown', () => {
  it('lets the clock run while the session is unlocked; idle time ends no bout', () => {
    const story = scenario({ rules: { promptsPerDay: 0 } })
      .hidesIdle(true)
      .idles('3:00:00')
      .gives();
    expect(story.state.bout?.deskMs).toBe(3 * HOUR);
  });

  it('leaves natural breaks to a lock', () => {
    scenario()
      .hidesIdle(true)
      .idles('20:00')
      .locks()
      .idles('30:00')
      .gives(['22:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('leaves natural breaks to a sleep', () => {
    scenario()
      .hidesIdle(true)
      .idles('20:00')
      .sleeps('30:00')
      .idles('30:00')
      .gives(['22:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('freezes a short lock and a short gap', () => {
    scenario()
      .hidesIdle(true)
      .idles('10:00')
      .locks()
      .idles('11:00')
      .unlocks()
      .idles('15:00')
      .vanishes('16:00')
      .idles('20:00')
      .locks()
      .idles('25:00')
      .gives(['22:00', 'bout 0:00 to 20:00: 18:00 natural']);
  });

  it('begins a bout with the first two samples of an unlocked session, but not of a locked one', () => {
    const locked = scenario().hidesIdle(true).locks().idles('5:00').gives();
    expect(locked.state.bout).toBeNull();
    locked.unlocks().idles('15:00').locks().idles('20:00');
    locked.gives(['17:00', 'bout 5:05 to 15:00: 9:55 natural']);
  });

  it('for a minute or less is not presence: the last input counts', () => {
    scenario()
      .types('10:00')
      .hidesIdle(true)
      .idles('11:00')
      .hidesIdle(false)
      .idles('16:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('for over a minute counts as input up to its last sample', () => {
    scenario()
      .types('10:00')
      .hidesIdle(true)
      .idles('12:00')
      .hidesIdle(false)
      .idles('18:00')
      .gives(['17:00', 'bout 0:00 to 12:00: 12:00 natural']);
  });

  it('does not count as activity during a pause: frozen time stays frozen', () => {
    scenario()
      .types('10:00')
      .idles('14:30')
      .hidesIdle(true)
      .idles('15:30')
      .gives()
      .idles('20:00')
      .locks()
      .idles('22:00')
      .gives(['22:00', 'bout 0:00 to 20:00: 17:20 natural']);
  });

  it('before a short sleep in a pause leaves the 5 min undecided', () => {
    scenario()
      .types('10:00')
      .idles('14:30')
      .hidesIdle(true)
      .idles('14:40')
      .sleeps('15:20')
      .idles('20:00')
      .locks()
      .idles('22:00')
      .gives(['22:00', 'bout 0:00 to 20:00: 17:20 natural']);
  });
});

describe('idle unknown and a call', () => {
  it('for a minute or less: the call counts as input, from the last known one', () => {
    scenario({ rules: { promptsPerDay: 0 } })
      .types('10:00')
      .readsCall(true)
      .hidesIdle(true)
      .idles('11:00')
      .hidesIdle(false)
      .idles('20:00')
      .readsCall(false)
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('mean presence from the first sample on', () => {
    const story = scenario().hidesIdle(true).readsCall(true).idles('0:30');
    expect(story.state.activity.presentAt).toBe(story.now.t);
  });

  it('leave natural breaks to a lock, even after 90 min', () => {
    scenario({ rules: { promptsPerDay: 0 } })
      .hidesIdle(true)
      .readsCall(true)
      .idles('2:00:00')
      .locks()
      .idles('2:10:00')
      .gives(['2:02:00', 'bout 0:00 to 2:00:00: 120:00 natural, long sitting']);
  });

  it('hold a card back until the call ends', () => {
    scenario()
      .hidesIdle(true)
      .readsCall(true)
      .idles('45:00')
      .readsCall(false)
      .idles('45:05')
      .gives(['30:00', 'due 1 micro'], ['45:05', 'card 1']);
  });
});

describe('a routine with idle unknown', () => {
  it('is not desk time', () => {
    scenario()
      .hidesIdle(true)
      .idles('10:00')
      .startsBreak()
      .idles('10:20')
      .finishes(20)
      .idles('20:00')
      .locks()
      .idles('22:00')
      .gives(
        ['10:00', 'player'],
        ['10:20', 'voluntary routine 20 of 60 s partial'],
        ['10:20', 'player goes'],
        ['22:00', 'bout 0:00 to 20:00: 19:40 natural'],
      );
  });
});

describe('the card with idle unknown', () => {
  it('finds no lull and appears after 10 min', () => {
    scenario().hidesIdle(true).idles('40:00').gives(['30:00', 'due 1 micro'], ['40:00', 'card 1']);
  });

  it('derives no lull from the last known input', () => {
    scenario()
      .types('31:00')
      .hidesIdle(true)
      .idles('39:55')
      .gives(['30:00', 'due 1 micro'])
      .idles('40:00')
      .gives(['30:00', 'due 1 micro'], ['40:00', 'card 1']);
  });

  it('appears at an unlock', () => {
    scenario()
      .hidesIdle(true)
      .idles('31:00')
      .locks()
      .idles('32:00')
      .unlocks()
      .idles('32:05')
      .gives(['30:00', 'due 1 micro'], ['32:05', 'card 1']);
  });

  it('expires with the opportunity', () => {
    scenario()
      .hidesIdle(true)
      .idles('1:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['40:00', 'card 1'],
        ['1:00:00', 'card 1 goes'],
        ['1:00:00', 'expired 1'],
      );
  });
});
