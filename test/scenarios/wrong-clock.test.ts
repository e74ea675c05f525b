import { describe, expect, it } from 'vitest';
import type { Effect } from '../../shared/core/effect.ts';
import { initialState } from '../../shared/core/state.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/core/time.ts';
import { type Scenario, scenario } from '../support/scenario.ts';

const YEARS = 56 * 365.25 * 24 * HOUR;

function effectOf<Type extends Effect['type']>({ effects }: Scenario, type: Type) {
  const effect = effects.find((each): each is Extract<Effect, { type: Type }> => each.type === type);
  if (effect === undefined) throw new Error(`no ${type}`);
  return effect;
}

/** A PC whose battery was empty: its clock is corrected after ten minutes. */
const corrected = () => scenario({ date: '1970-03-03' }).types('10:00').setsWallClock(YEARS);

describe('a clock that is corrected by years', () => {
  it('files a bout under its end, with its own length', () => {
    const { bout } = effectOf(corrected().types('20:00').idles('25:00'), 'recordBout');
    expect(bout.day).toBe('2026-03-03');
    expect(bout.ended.wallMs - bout.started.wallMs).toBe(20 * MINUTE);
  });

  it('and an opportunity and a routine likewise', () => {
    const story = scenario({ date: '1970-03-03' })
      .types('30:00')
      .idles('30:10')
      .answers('start')
      .idles('30:20')
      .setsWallClock(YEARS)
      .idles('31:10')
      .finishes(60);
    const { opportunity } = effectOf(story, 'recordOutcome');
    expect([opportunity.day, opportunity.closed.wallMs - opportunity.began.wallMs]).toEqual([
      '2026-03-03',
      70 * SECOND,
    ]);
    const { run, day, at } = effectOf(story, 'recordRoutine');
    expect([day, run.day, at.wallMs - run.started.wallMs]).toEqual(['2026-03-03', '2026-03-03', 60 * SECOND]);
  });

  it('a clock that is set by hours leaves the beginning as it was', () => {
    const { bout } = effectOf(
      scenario()
        .types('10:00')
        .setsWallClock(5 * HOUR)
        .types('20:00')
        .idles('25:00'),
      'recordBout',
    );
    expect(bout.ended.wallMs - bout.started.wallMs).toBe(5 * HOUR + 20 * MINUTE);
  });
});

describe('a first day recorded by a wrong clock', () => {
  const rules = { easeIn: true };

  it('does not count: ease-in starts at the next day with a bout', () => {
    const story = scenario({ rules, date: '1970-03-03' }).types('5:00').idles('15:00').setsWallClock(YEARS);
    story.types('1:04:55');
    expect(story.state.opportunity).toBeNull();
    expect(story.types('1:05:05').state.opportunity).not.toBeNull();
  });

  it('does not count in the future either', () => {
    const state = { ...initialState(), firstDay: '2031-01-01', isFirstDayConfirmed: false };
    const story = scenario({ rules, state }).types('5:00').idles('15:00');
    expect(story.state.firstDay).toBe('2026-03-03');
  });

  it('stays the first day after a year of use', () => {
    const state = initialState({ firstDay: '2024-01-01' });
    scenario({ rules, state }).types('30:00').gives(['30:00', 'due 1 micro']);
  });
});
