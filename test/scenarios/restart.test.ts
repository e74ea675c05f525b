import { describe, expect, it } from 'vitest';
import { initialState } from '../../shared/core/state.ts';
import { scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

const up: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:10', 'card 1'],
];

describe('a stop and start of the app', () => {
  it('of under 2 min is a gap: the clock is frozen and then continues', () => {
    scenario()
      .types('10:00')
      .isStopped('11:50')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 18:10 natural']);
  });

  it('of 2 min is a natural break', () => {
    scenario()
      .types('10:00')
      .isStopped('12:00')
      .types('12:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
  });

  it('at once loses nothing', () => {
    scenario()
      .types('10:00')
      .isStopped('10:00')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('after a kill counts from the last sample', () => {
    scenario()
      .types('10:00')
      .vanishes('10:04')
      .isKilled('12:00')
      .gives(['12:00', 'bout 0:00 to 10:00: 10:00 natural']);
    scenario()
      .types('10:00')
      .isKilled('11:00')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 19:00 natural']);
  });

  it('for a night records the end of the evening', () => {
    scenario()
      .types('20:00')
      .isStopped('14:00:00')
      .types('14:02:00')
      .idles('14:10:00')
      .gives(
        ['22:00', 'bout 0:00 to 20:00: 20:00 natural'],
        ['14:07:00', 'bout 14:00:00 to 14:02:00: 2:00 natural'],
      );
  });

  it('at the very first start does nothing', () => {
    scenario().isKilled('0:00').types('1:00').gives();
  });
});

describe('over a short restart', () => {
  it('a shown card reappears', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .isStopped('31:00')
      .types('31:00')
      .gives(...up, ['31:00', 'card 1 goes'], ['31:00', 'card 1']);
  });

  it('a withdrawn card stays away', () => {
    const story = scenario().types('30:00').idles('30:10').types('33:00').isStopped('34:00').types('36:00');
    story.gives(...up, ['31:15', 'card 1 goes']);
  });

  it('a routine ends with what was done, because its player is gone', () => {
    scenario()
      .types('30:00')
      .answers('start')
      .types('30:30')
      .progresses(30)
      .isKilled('31:00')
      .types('31:05')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:00', 'player'],
        ['31:00', 'routine 30 of 60 s partial'],
        ['31:00', 'player goes'],
        ['31:00', 'partial 1 credit 0.50'],
      );
  });

  it('pause, standing, skip and snooze are kept', () => {
    const story = scenario()
      .types('10:00')
      .pauses('until-resumed')
      .stands(true)
      .isStopped('11:00')
      .types('11:00');
    expect(story.state.pause).toEqual({ type: 'until-resumed' });
    expect(story.state.isStanding).toBe(true);
    scenario()
      .types('30:00')
      .idles('30:10')
      .answers(5)
      .isStopped('31:00')
      .types('35:10')
      .gives(...up, ['30:10', 'card 1 goes'], ['35:10', 'card 1']);
    scenario()
      .types('30:00')
      .answers('skip')
      .isStopped('31:00')
      .types('1:00:00')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'skipped 1']);
  });
});

describe('over a long restart', () => {
  it('an open opportunity is a natural break, recorded 2 min after the stop', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .isStopped('9:00:00')
      .gives(
        ...up,
        ['32:10', 'bout 0:00 to 30:10: 30:10 natural'],
        ['32:10', 'card 1 goes'],
        ['32:10', 'natural 1'],
      );
  });

  it('a routine ends as in any absence', () => {
    scenario()
      .types('30:00')
      .answers('start')
      .types('30:55')
      .progresses(55)
      .isStopped('9:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:00', 'player'],
        ['32:55', 'routine 55 of 60 s completed, absence'],
        ['32:55', 'player goes'],
        ['32:55', 'completed 1'],
        ['32:55', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });
});

describe('a start without a stored state', () => {
  it('continues with the numbers of the history', () => {
    const state = initialState({ firstDay: '2025-01-01', nextOpportunityId: 41, nextRunId: 7 });
    const story = scenario({ state, rules: { easeIn: true } }).types('30:00');
    story.gives(['30:00', 'due 41 micro']).answers('start');
    expect(story.state.run?.id).toBe(7);
    expect(story.state.firstDay).toBe('2025-01-01');
  });
});
