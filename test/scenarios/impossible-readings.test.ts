import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../shared/core/time.ts';
import { type Scenario, scenario } from '../support/scenario.ts';

const isIdleUnknown = ({ state }: Scenario) => state.activity.idleUnknownSince !== null;

describe('an impossible idle time is unknown', () => {
  it('if it is longer than the machine has been on', () => {
    const story = scenario()
      .types('10:00')
      .readsIdle(2000 * HOUR)
      .idles('10:05');
    expect(isIdleUnknown(story)).toBe(true);
    expect(story.idles('20:00').effects).toEqual([]);
    expect(isIdleUnknown(story.readsIdle(null).types('20:05'))).toBe(false);
  });

  it('if the counter is in microseconds', () => {
    const story = scenario().types('10:00');
    for (let second = 5; second <= 20; second += 5) {
      story.readsIdle(second * SECOND * 1000).idles(`10:${second < 10 ? '0' : ''}${second}`);
    }
    expect(isIdleUnknown(story)).toBe(true);
    expect(story.effects).toEqual([]);
  });

  it('if the counter is in seconds', () => {
    const story = scenario().types('10:00');
    for (let second = 5; second <= 180; second += 5) {
      story
        .readsIdle(second)
        .idles(`${10 + Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`);
    }
    expect(isIdleUnknown(story)).toBe(true);
    story.readsIdle(null).types('14:00').idles('14:10');
    expect(isIdleUnknown(story)).toBe(false);
  });

  it('but a long pause is possible, and so is a short input in it', () => {
    const story = scenario().types('10:00').idles('13:00').presses().idles('30:00');
    expect(isIdleUnknown(story)).toBe(false);
  });
});

describe('a lock that minutes of steady input contradict', () => {
  const stuck = () => scenario().types('10:00').readsLock(true).types('12:10');

  it('is unknown after 2 min: the clock runs again', () => {
    const story = stuck();
    expect(story.state.activity.lockedAt).toBeNull();
    story.types('45:00');
    expect(story.state.opportunity).not.toBeNull();
  });

  it('is believed again after an unlocked reading', () => {
    const story = stuck().types('20:00').readsLock(false).types('21:00').readsLock(true).idles('21:10');
    expect(story.state.activity.lockedAt).not.toBeNull();
  });

  it('but a lock without input is a lock', () => {
    const story = scenario().types('10:00').readsLock(true).idles('30:00');
    expect(story.state.activity.lockedAt).not.toBeNull();
    expect(story.effects).toHaveLength(1);
  });

  it('and so is one with only an occasional mouse movement', () => {
    const story = scenario().types('10:00').readsLock(true);
    for (let minute = 12; minute <= 20; minute += 2) story.presses().idles(`${minute}:00`);
    expect(story.state.activity.lockedAt).not.toBeNull();
  });
});
