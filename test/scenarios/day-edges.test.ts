import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../shared/core/time.ts';
import { type Scenario, scenario } from '../support/scenario.ts';

const quiet = { promptsPerDay: 0 };

function daysOf(story: Scenario): string[] {
  return story.effects.flatMap((effect) => (effect.type === 'recordBout' ? [effect.bout.day] : []));
}

describe('a daylight-saving change', () => {
  it.each([
    ['forward', '2026-03-29', '01:30'],
    ['back', '2026-10-25', '02:30'],
  ])('%s creates no desk time, loses none and closes no bout', (_which, date, time) => {
    scenario({ rules: quiet, date, time })
      .types('40:00')
      .idles('45:00')
      .gives(['45:00', 'bout 0:00 to 40:00: 40:00 natural']);
  });

  it('does not move a break', () => {
    scenario({ date: '2026-03-29', time: '01:45' }).types('30:00').gives(['30:00', 'due 1 micro']);
  });

  it('gives a day of 23 h or of 25 h', () => {
    const spring = scenario({ rules: quiet, date: '2026-03-28', time: '04:00' });
    spring.sleeps('22:58:00').types('22:59:30').idles('23:10:00').types('23:13:00').idles('23:30:00');
    expect(daysOf(spring)).toEqual(['2026-03-28', '2026-03-29']);
    const autumn = scenario({ rules: quiet, date: '2026-10-24', time: '04:00' });
    autumn.sleeps('24:50:00').types('24:52:00').idles('25:00:00').types('25:03:00').idles('25:30:00');
    expect(daysOf(autumn)).toEqual(['2026-10-24', '2026-10-25']);
  });

  it('moves the edge of tracked hours with the local clock', () => {
    const rules = { ...quiet, trackedHours: { sun: [['01:00', '03:30']] } } as const;
    scenario({ rules, date: '2026-03-29', time: '01:30' })
      .types('1:30:00')
      .gives(['1:00:00', 'bout 0:00 to 1:00:00: 60:00 hours, long sitting']);
    scenario({ rules, date: '2026-10-25', time: '01:30' })
      .types('4:00:00')
      .gives(['3:00:00', 'bout 0:00 to 3:00:00: 180:00 hours, long sitting']);
  });
});

describe('a time-zone change', () => {
  it.each(['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'])('to %s closes no bout', (zone) => {
    scenario({ rules: quiet })
      .types('10:00')
      .travelsTo(zone)
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('does not move a break', () => {
    scenario().types('10:00').travelsTo('Asia/Tokyo').types('30:00').gives(['30:00', 'due 1 micro']);
  });

  it('writes each moment in the zone of that moment', () => {
    const story = scenario({ rules: quiet })
      .types('10:00')
      .travelsTo('Asia/Tokyo')
      .types('20:00')
      .idles('25:00');
    const [bout] = story.effects.flatMap((effect) => (effect.type === 'recordBout' ? [effect.bout] : []));
    expect(bout?.started.zone).toBe('Europe/Berlin');
    expect(bout?.ended.zone).toBe('Asia/Tokyo');
  });
});

describe('a wall clock that is set', () => {
  it.each([3 * HOUR, -3 * HOUR, 400 * 24 * HOUR, 20 * MINUTE])(
    'by %i ms creates no desk time, loses none and closes no bout',
    (byMs) => {
      scenario({ rules: quiet })
        .types('10:00')
        .setsWallClock(byMs)
        .types('20:00')
        .idles('25:00')
        .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
    },
  );

  it('neither turns a short gap into a long one nor hides a long one', () => {
    scenario({ rules: quiet })
      .types('10:00')
      .setsWallClock(HOUR)
      .vanishes('10:30')
      .types('20:00')
      .setsWallClock(-HOUR)
      .vanishes('23:00')
      .types('24:00')
      .idles('30:00')
      .gives(['22:00', 'bout 0:00 to 20:00: 20:00 natural'], ['29:00', 'bout 23:00 to 24:00: 1:00 natural']);
  });

  it('is noticed even if the time since boot stands still meanwhile', () => {
    const story = scenario().types('10:00').setsWallClock(61_000).answers('skip');
    expect(story.state.nowWallMs).toBe(story.now.wall.wallMs);
  });

  it('does not move a break, nor the end of an opportunity', () => {
    scenario()
      .types('10:00')
      .setsWallClock(-2 * HOUR)
      .types('45:00')
      .setsWallClock(7 * HOUR)
      .types('1:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['40:00', 'card 1'],
        ['41:05', 'card 1 goes'],
        ['1:00:00', 'expired 1'],
      );
  });
});

describe("the day's start", () => {
  it('does not close a bout', () => {
    scenario({ rules: quiet, time: '03:30' })
      .types('1:00:00')
      .idles('1:05:00')
      .gives(['1:05:00', 'bout 0:00 to 1:00:00: 60:00 natural, long sitting']);
  });

  it.each([
    ['04:00', '03:59', '2026-03-02'],
    ['04:00', '04:00', '2026-03-03'],
    ['00:00', '00:00', '2026-03-03'],
    ['06:00', '05:30', '2026-03-02'],
  ])('at %s puts a bout of %s on %s', (dayStartsAt, time, day) => {
    const story = scenario({ rules: { ...quiet, dayStartsAt }, time })
      .types('2:00')
      .idles('10:00');
    expect(daysOf(story)).toEqual([day]);
  });

  it('is the moment of the change if a clock change skips it', () => {
    const options = { rules: { ...quiet, dayStartsAt: '02:30' }, date: '2026-03-29' };
    expect(
      daysOf(
        scenario({ ...options, time: '01:58' })
          .types('1:30')
          .idles('10:00'),
      ),
    ).toEqual(['2026-03-28']);
    expect(
      daysOf(
        scenario({ ...options, time: '03:00' })
          .types('1:30')
          .idles('10:00'),
      ),
    ).toEqual(['2026-03-29']);
  });
});
