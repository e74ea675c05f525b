import { describe, expect, it } from 'vitest';
import { deskMsAt } from '../../shared/core/sitting-bout.ts';
import { type Scenario, scenario } from '../support/scenario.ts';
import { clockOf } from '../support/scenario-clock.ts';

/** The sitting clock as it is shown now. */
function sittingClock(story: Scenario): string | null {
  const { bout } = story.state;
  return bout?.isOpen ? clockOf(deskMsAt(bout, story.now.t)) : null;
}

describe('a bout begins', () => {
  it('at the first of two fresh samples, dated to it', () => {
    scenario().types('20:00').idles('25:00').gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('not before the second fresh sample', () => {
    const story = scenario().types('0:00');
    expect(story.state.bout?.isOpen).toBe(false);
    story.types('0:05');
    expect(story.state.bout?.isOpen).toBe(true);
  });

  it('with two fresh samples 60 s apart that are not adjacent', () => {
    scenario()
      .types('0:00')
      .idles('0:58')
      .presses()
      .idles('1:02')
      .types('10:00')
      .idles('15:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('not with two fresh samples 65 s apart: the later one is the first of the next pair', () => {
    scenario()
      .types('0:00')
      .idles('1:03')
      .types('10:00')
      .idles('15:00')
      .gives(['15:00', 'bout 1:05 to 10:00: 8:55 natural']);
  });

  it('never with single inputs, however many', () => {
    const story = scenario();
    for (const minute of [1, 3, 5, 7, 9, 11]) story.idles(`${minute}:01`).presses();
    story.idles('20:00').gives();
    expect(story.state.bout?.isOpen ?? false).toBe(false);
  });

  it('not when the display switches off 307 s into an absence', () => {
    scenario()
      .types('20:00')
      .idles('25:07')
      .presses()
      .idles('60:00')
      .types('62:00')
      .idles('70:00')
      .gives(
        ['25:00', 'bout 0:00 to 20:00: 20:00 natural'],
        ['67:00', 'bout 1:00:05 to 1:02:00: 1:55 natural'],
      );
  });

  it('at the very first sample only if its input is less than 5 s old', () => {
    const story = scenario().presses().vanishes('0:05').idles('0:05');
    expect(story.state.bout).toBeNull();
    const other = scenario().presses().vanishes('0:04.9').idles('0:04.9');
    expect(other.state.bout?.isOpen).toBe(false);
  });

  it('not until two samples follow the break, even with input before it', () => {
    scenario()
      .types('10:00')
      .idles('15:00')
      .presses()
      .idles('22:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });
});

describe('the clock', () => {
  it('runs during pauses of under 3 min', () => {
    scenario()
      .types('5:00')
      .idles('7:55')
      .types('10:00')
      .idles('15:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('is frozen from last input + 3 min to the input that ends the pause', () => {
    const story = scenario().types('5:00').idles('8:00');
    expect(sittingClock(story)).toBe('8:00');
    story.idles('9:30');
    expect(sittingClock(story)).toBe('8:00');
    story.types('12:00');
    expect(sittingClock(story)).toBe('10:25');
    story.idles('17:00').gives(['17:00', 'bout 0:00 to 12:00: 10:25 natural']);
  });

  it('continues at the moment of the input, not at the sample that detects it', () => {
    scenario()
      .types('5:00')
      .idles('9:01')
      .presses()
      .idles('9:05')
      .types('12:00')
      .idles('17:00')
      .gives(['17:00', 'bout 0:00 to 12:00: 10:59 natural']);
  });

  it('stops at a moment between two samples', () => {
    scenario().types('10:02').idles('16:00').gives(['15:05', 'bout 0:00 to 10:02: 10:02 natural']);
  });

  it('takes back what was counted after the last input', () => {
    const story = scenario().types('10:00').idles('14:55');
    expect(sittingClock(story)).toBe('13:00');
    story.idles('15:00').gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
    expect(sittingClock(story)).toBeNull();
  });

  it('is not stopped by a pause of 302 s that no sample sees', () => {
    scenario()
      .types('9:56')
      .idles('14:58')
      .presses()
      .idles('15:00')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 17:58 natural']);
    scenario()
      .types('9:59')
      .idles('14:58')
      .vanishes('15:01')
      .types('20:00')
      .idles('25:01')
      .gives(['25:01', 'bout 0:00 to 20:00: 17:58 natural']);
  });
});

describe('a bout ends', () => {
  it('at 5 min without input, at the first sample that detects them', () => {
    scenario()
      .types('10:00')
      .idles('14:59')
      .gives()
      .idles('15:00')
      .gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('only once: the rest of an absence has no events', () => {
    scenario().types('10:00').idles('9:00:00').gives(['15:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('and is dropped with under 60 s of desk time, but kept with 60 s', () => {
    scenario().types('0:55').idles('10:00').gives();
    scenario().types('1:00').idles('10:00').gives(['6:00', 'bout 0:00 to 1:00: 1:00 natural']);
  });

  it('at the end of a trace, dated to the last sample', () => {
    scenario()
      .types('10:00')
      .idles('12:03')
      .endsTrace()
      .gives(['12:03', 'bout 0:00 to 12:00: 12:00 end-of-trace']);
  });
});

describe('the day of a bout', () => {
  it('is the one on which it began', () => {
    const story = scenario({ time: '03:50', rules: { sittingThresholdMinutes: 60 } })
      .types('30:00')
      .idles('40:00')
      .types('50:00')
      .idles('60:00');
    const days = story.effects.map((effect) => effect.type === 'recordBout' && effect.bout.day);
    expect(days).toEqual(['2026-03-02', '2026-03-03']);
  });
});
