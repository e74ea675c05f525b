import { describe, expect, it } from 'vitest';
import { HOUR } from '../../shared/core/time.ts';
import { scenario } from '../support/scenario.ts';

describe('in a pause', () => {
  it('no opportunity begins, but the clock continues', () => {
    scenario()
      .types('10:00')
      .pauses(30)
      .types('39:55')
      .gives()
      .types('40:00')
      .gives(['40:00', 'due 1 micro']);
  });

  it('bouts begin and end as usual', () => {
    scenario()
      .pauses('until-resumed')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('a break that the user starts is done and ends the bout', () => {
    scenario()
      .types('10:00')
      .pauses(30)
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
});

describe('when a pause begins', () => {
  it('an open opportunity is excused and its card closes', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .pauses(30)
      .types('1:00:10')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:10', 'card 1'],
        ['30:10', 'card 1 goes'],
        ['30:10', 'excused 1'],
        ['1:00:10', 'due 2 long'],
      );
  });

  it('a skipped one is excused too', () => {
    scenario()
      .types('30:00')
      .answers('skip')
      .types('35:00')
      .pauses(60)
      .gives(['30:00', 'due 1 micro'], ['35:00', 'excused 1']);
  });
});

describe('a pause ends', () => {
  it('after its minutes, even if the wall clock is set meanwhile', () => {
    scenario()
      .types('10:00')
      .pauses(60)
      .setsWallClock(5 * HOUR)
      .types('1:09:55')
      .gives()
      .types('1:10:00')
      .gives(['1:10:00', 'due 1 long']);
  });

  it('"until tomorrow" at the day\'s start', () => {
    scenario({ time: '03:00' })
      .types('10:00')
      .pauses('tomorrow')
      .types('59:55')
      .gives()
      .types('1:00:00')
      .gives(['1:00:00', 'due 1 long']);
  });

  it('"until tomorrow" at the next start of a day, if the day has just begun', () => {
    scenario({ time: '04:00' }).pauses('tomorrow').types('8:00:00').gives();
  });

  it('"until resumed" when the user resumes', () => {
    scenario()
      .pauses('until-resumed')
      .types('9:00:00')
      .gives()
      .endsPause()
      .types('9:00:05')
      .gives(['9:00:05', 'due 1 long']);
  });

  it('early when the user resumes', () => {
    scenario()
      .types('10:00')
      .pauses(60)
      .types('20:00')
      .endsPause()
      .types('30:00')
      .gives(['30:00', 'due 1 micro']);
  });

  it('at the time that the user chose, when the clock next shows it', () => {
    scenario({ time: '09:00' })
      .types('10:00')
      .pauses({ untilTime: '09:40' })
      .types('39:55')
      .gives()
      .types('40:00')
      .gives(['40:00', 'due 1 micro']);
  });

  it('at that time on the next day, if it has passed today', () => {
    const story = scenario({ time: '09:00' }).pauses({ untilTime: '08:30' }).types('20:00:00');
    expect(story.state.pause).toMatchObject({ type: 'until' });
    expect(story.types('23:30:00').state.pause).toBeNull();
  });

  it('at the local time, even if the clocks change before it', () => {
    const story = scenario({ date: '2026-03-29', time: '01:30' }).pauses({ untilTime: '03:30' });
    expect(story.types('59:55').state.pause).not.toBeNull();
    expect(story.types('1:00:00').state.pause).toBeNull();
  });

  it('in a sleep, by the time since boot', () => {
    const story = scenario().types('10:00').pauses(30).sleeps('1:00:00').types('1:00:00');
    expect(story.state.pause).toBeNull();
  });

  it('"until tomorrow" in a night of sleep', () => {
    const story = scenario({ time: '17:00' })
      .types('10:00')
      .pauses('tomorrow')
      .sleeps('15:00:00')
      .types('15:30:00');
    expect(story.state.pause).toBeNull();
    story.gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural'], ['15:30:00', 'due 1 micro']);
  });

  it('"until tomorrow" even with a restart in the morning', () => {
    const story = scenario({ time: '17:00' })
      .types('10:00')
      .pauses('tomorrow')
      .isStopped('15:00:00')
      .types('15:00:00');
    expect(story.state.pause).toBeNull();
  });

  it('by the last one if another pause follows', () => {
    scenario()
      .pauses(10)
      .types('5:00')
      .pauses(30)
      .types('34:55')
      .gives()
      .types('35:00')
      .gives(['35:00', 'due 1 micro']);
  });
});

describe('a pause for the next call', () => {
  it('ends with the call, and the break that is due comes at once', () => {
    scenario()
      .types('10:00')
      .pauses('next-call')
      .types('15:00')
      .readsCall(true)
      .types('40:00')
      .readsCall(false)
      .types('40:00')
      .gives()
      .types('40:05')
      .gives(['40:05', 'due 1 micro'], ['40:05', 'card 1']);
  });

  it('ends after an hour without one', () => {
    scenario().pauses('next-call').types('59:55').gives().types('1:00:00').gives(['1:00:00', 'due 1 long']);
  });

  it('ends after an hour of a long call; then only the card waits', () => {
    scenario().pauses('next-call').readsCall(true).types('1:10:00').gives(['1:00:00', 'due 1 long']);
  });

  it('that is set during a call applies to that call', () => {
    const story = scenario().readsCall(true).types('10:00').pauses('next-call').types('20:00');
    expect(story.state.pause).toMatchObject({ type: 'call', hasBegun: true });
    expect(story.readsCall(false).types('20:05').state.pause).toBeNull();
  });

  it('does not end if the call reading becomes unknown', () => {
    const story = scenario()
      .pauses('next-call')
      .readsCall(true)
      .types('10:00')
      .readsCall(null)
      .types('20:00');
    expect(story.state.pause).not.toBeNull();
    expect(story.readsCall(false).types('20:05').state.pause).toBeNull();
  });

  it('waits even if calls cannot be detected', () => {
    const story = scenario().readsCall(null).pauses('next-call').types('59:55');
    expect(story.state.pause).not.toBeNull();
  });
});
