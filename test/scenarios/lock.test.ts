import { describe, expect, it } from 'vitest';
import { scenario } from '../support/scenario.ts';

describe('a locked session', () => {
  it('of under 2 min freezes the clock, which then continues', () => {
    scenario()
      .types('10:00')
      .locks()
      .idles('11:58')
      .unlocks()
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 18:02 natural']);
  });

  it('of 2 min is a natural break, dated to the lock', () => {
    scenario()
      .types('10:02')
      .locks()
      .idles('13:00')
      .unlocks()
      .types('14:05')
      .idles('20:00')
      .gives(['12:02', 'bout 0:00 to 10:02: 10:02 natural'], ['19:05', 'bout 13:05 to 14:05: 1:00 natural']);
  });

  it('is known from the reading if no event comes', () => {
    scenario()
      .types('10:00')
      .readsLock(true)
      .idles('13:00')
      .gives(['12:05', 'bout 0:00 to 10:05: 10:05 natural']);
  });

  it('does not end with an unknown reading', () => {
    scenario()
      .types('10:00')
      .locks()
      .readsLock(null)
      .types('13:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('does not begin with an unknown reading', () => {
    scenario()
      .readsLock(null)
      .types('10:00')
      .idles('15:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('ignores input of up to 2 min: no bout begins and none continues', () => {
    const story = scenario()
      .types('10:00')
      .locks()
      .types('12:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
    expect(story.state.bout).toBeNull();
  });

  it('begins no bout from the start, unless input contradicts it', () => {
    const story = scenario().locks().types('2:00').gives();
    expect(story.state.bout).toBeNull();
  });

  it('is not changed by a repeated event', () => {
    scenario()
      .types('10:00')
      .locks()
      .idles('11:00')
      .locks()
      .idles('12:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });
});

describe('a lock in a pause', () => {
  it('leaves the end to idle if that comes first', () => {
    scenario()
      .types('10:00')
      .idles('14:00')
      .locks()
      .idles('20:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('ends the bout at the lock if its 2 min are over first', () => {
    scenario()
      .types('10:00')
      .idles('12:30')
      .locks()
      .idles('20:00')
      .gives(['14:30', 'bout 0:00 to 12:30: 12:30 natural']);
  });

  it('of under 2 min in its frozen part is frozen with it', () => {
    scenario()
      .types('10:00')
      .idles('12:55')
      .presses()
      .idles('16:30')
      .locks()
      .idles('17:50')
      .unlocks()
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 18:00 natural']);
  });
});

describe('a lock and a sleep', () => {
  it('count from the lock if the machine falls asleep while locked', () => {
    scenario()
      .types('10:00')
      .locks()
      .idles('10:30')
      .sleeps('12:10')
      .unlocks()
      .types('12:10')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('are frozen together if both end within 2 min', () => {
    scenario()
      .types('10:00')
      .locks()
      .idles('10:30')
      .sleeps('11:50')
      .unlocks()
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 18:10 natural']);
  });
});
