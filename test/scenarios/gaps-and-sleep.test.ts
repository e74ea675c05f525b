import { describe, expect, it } from 'vitest';
import { SECOND } from '../../shared/core/time.ts';
import { scenario } from '../support/scenario.ts';

describe('a sleep', () => {
  it('of under 2 min freezes the clock, which then continues', () => {
    scenario()
      .types('10:00')
      .sleeps('11:59')
      .types('20:00')
      .idles('25:05')
      .gives(['25:04', 'bout 0:00 to 20:00: 18:01 natural']);
  });

  it('of 2 min is a natural break, dated to its beginning and certain 2 min later', () => {
    scenario()
      .types('10:00')
      .sleeps('12:00')
      .types('13:00')
      .idles('18:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural'], ['18:00', 'bout 12:00 to 13:00: 1:00 natural']);
  });

  it('of a night is dated 2 min after its start, not to the morning', () => {
    scenario()
      .types('10:00')
      .sleeps('9:00:00')
      .idles('9:01:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('without a resume event is ended by the next sample', () => {
    scenario()
      .types('10:00')
      .fallsAsleep()
      .vanishes('11:00')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 19:00 natural']);
  });

  it('begins at the last sample if the event comes more than 30 s after it', () => {
    scenario()
      .types('10:00')
      .vanishes('10:40')
      .sleeps('12:00')
      .idles('12:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('that is reported twice counts once', () => {
    scenario()
      .types('10:00')
      .fallsAsleep()
      .fallsAsleep()
      .vanishes('11:00')
      .wakes()
      .wakes()
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 19:00 natural']);
  });

  it('that is reported again while it lasts keeps its beginning', () => {
    scenario()
      .types('10:00')
      .fallsAsleep()
      .vanishes('10:20')
      .fallsAsleep()
      .vanishes('12:05')
      .types('12:05')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });
});

describe('a gap without an event', () => {
  it('does not exist with 30 s between two samples', () => {
    scenario()
      .types('10:00')
      .vanishes('10:30')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('exists with more than that, and freezes the clock', () => {
    scenario()
      .types('10:00')
      .vanishes('10:31')
      .types('19:56')
      .idles('25:00')
      .gives(['24:56', 'bout 0:00 to 19:56: 19:25 natural']);
  });

  it('of 2 min is a natural break', () => {
    scenario()
      .types('10:00')
      .vanishes('12:00')
      .idles('12:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('contains no input, whatever the counter says', () => {
    scenario()
      .types('10:00')
      .vanishes('11:50')
      .readsIdle(30 * SECOND)
      .idles('11:50')
      .readsIdle(null)
      .idles('15:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });
});

describe('adjoining gaps', () => {
  it('are one gap', () => {
    scenario()
      .types('10:00')
      .sleeps('11:10')
      .sleeps('12:20')
      .types('12:20')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('are two with a sample between them', () => {
    scenario()
      .types('10:00')
      .sleeps('11:10')
      .types('11:10')
      .sleeps('12:20')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 17:40 natural']);
  });
});

describe('idle and a gap together', () => {
  it('end the bout by the condition that was met first: here the gap', () => {
    scenario()
      .types('10:00')
      .idles('12:00')
      .sleeps('16:00')
      .idles('20:00')
      .gives(['14:00', 'bout 0:00 to 12:00: 12:00 natural']);
  });

  it('end it by idle if that comes first, at last input + 5 min inside the gap', () => {
    scenario()
      .types('10:00')
      .idles('13:30')
      .sleeps('15:20')
      .types('15:20')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('end it by idle if both come at the same moment, because that takes back more', () => {
    scenario()
      .types('10:00')
      .idles('13:00')
      .sleeps('16:00')
      .types('16:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('are certain at the beginning of the gap if the 5 min were over and no sample had noticed', () => {
    scenario()
      .types('10:00')
      .idles('10:02')
      .presses()
      .idles('15:00')
      .vanishes('15:03')
      .sleeps('15:30')
      .gives(['15:03', 'bout 0:00 to 10:02: 10:02 natural']);
  });

  it('let the pause continue to its 5 min after a short gap', () => {
    scenario()
      .types('10:00')
      .idles('12:00')
      .sleeps('13:00')
      .idles('15:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('keep the bout, minus pause and gap, if input comes after a short gap in a pause', () => {
    scenario()
      .types('10:00')
      .idles('11:00')
      .sleeps('12:00')
      .idles('14:00')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 17:55 natural']);
  });
});

describe('an idle counter that stands still in sleep', () => {
  it('does not date an input into the sleep', () => {
    const story = scenario()
      .types('10:00')
      .idles('10:10')
      .sleeps('3:00:00')
      .readsIdle(10 * SECOND)
      .idles('3:00:00')
      .readsIdle(15 * SECOND)
      .idles('3:00:05')
      .gives(['12:10', 'bout 0:00 to 10:10: 10:10 natural']);
    expect(story.state.bout).toBeNull();
  });

  it('keeps the last input from before a short sleep', () => {
    scenario()
      .types('10:00')
      .idles('11:00')
      .sleeps('12:50')
      .readsIdle(60 * SECOND)
      .idles('12:50')
      .readsIdle(null)
      .idles('15:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });
});

describe('the monotonic clock', () => {
  it('measures a sleep even when the wall clock was set back in it', () => {
    scenario()
      .types('10:00')
      .setsWallClock(-3_600_000)
      .sleeps('40:00')
      .types('42:00')
      .idles('50:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural'], ['47:00', 'bout 40:00 to 42:00: 2:00 natural']);
  });
});
