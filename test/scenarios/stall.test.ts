import { describe, expect, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';

const awake = () => scenario({ hasAwakeClock: true });
const deskMinutes = ({ effects }: Scenario) =>
  effects.flatMap((effect) => (effect.type === 'recordBout' ? [effect.bout.deskSeconds / 60] : []));

describe('an app that is blocked on a machine that is awake', () => {
  it('records no break for a user who continues: the time is undecided, and the clock is frozen', () => {
    const story = awake().types('10:00').stalls('20:00', true).types('29:55').idles('35:00');
    expect(deskMinutes(story)).toEqual([expect.closeTo(19 + 55 / 60, 1)]);
    expect(story.effects).toHaveLength(1);
  });

  it('records none if idle time is not reported either', () => {
    const story = awake().hidesIdle(true).idles('10:00').stalls('14:00', false).idles('20:00');
    expect(story.effects).toEqual([]);
    expect(story.state.bout?.isOpen).toBe(true);
  });

  it('believes a reading that says that the user was away', () => {
    awake()
      .types('10:00')
      .stalls('20:00', false)
      .idles('20:05')
      .gives(['20:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('for less than 5 min without input has a pause like any other', () => {
    const story = awake().types('10:00').stalls('14:00', false).idles('14:05').types('20:00').idles('25:00');
    expect(deskMinutes(story)).toEqual([expect.closeTo(13 + 5 + 50 / 60, 1)]);
  });

  it('leaves a routine in progress alone', () => {
    awake()
      .types('10:00')
      .startsBreak(300)
      .stalls('13:00', false)
      .finishes(180)
      .gives(
        ['10:00', 'player'],
        ['13:00', 'voluntary routine 180 of 300 s partial'],
        ['13:00', 'player goes'],
      );
  });
});

describe('time that the machine slept is a gap', () => {
  const gap = ['12:00', 'bout 0:00 to 10:00: 10:00 natural'] as const;

  it('even if no suspend was reported, because one clock stood still', () => {
    awake().types('10:00').vanishes('15:00').types('15:00').gives(gap);
  });

  it('even without such a clock, as in a recorded trace', () => {
    scenario().types('10:00').stalls('15:00', true).types('15:05').gives(gap);
  });

  it('and so is a stop of the app', () => {
    awake().types('10:00').isStopped('15:00').gives(gap);
  });
});
