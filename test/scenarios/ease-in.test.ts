import { describe, expect, it } from 'vitest';
import { initialState } from '../../shared/core/state.ts';
import { scenario } from '../support/scenario.ts';

const easeIn = { easeIn: true };

describe('ease-in makes the threshold longer', () => {
  it('by 20 min on the first day, before any history exists', () => {
    scenario({ rules: easeIn }).types('49:55').gives().types('50:00').gives(['50:00', 'due 1 micro']);
  });

  it.each([
    ['2026-03-03', '50:00'],
    ['2026-03-09', '50:00'],
    ['2026-03-10', '40:00'],
    ['2026-03-16', '40:00'],
    ['2026-03-17', '30:00'],
    ['2026-12-17', '30:00'],
  ])('counted from the first day with a bout: on %s a break is due after %s', (date, due) => {
    const state = initialState({ firstDay: '2026-03-03' });
    scenario({ rules: easeIn, date, state }).types(due).gives([due, 'due 1 micro']);
  });

  it('by the day of the sample: at 04:00 the threshold falls', () => {
    const state = initialState({ firstDay: '2026-03-03' });
    scenario({ rules: easeIn, date: '2026-03-10', time: '03:15', state })
      .types('45:00')
      .gives(['45:00', 'due 1 micro']);
  });

  it('for long breaks too', () => {
    const rules = { ...easeIn, sittingThresholdMinutes: 50 };
    scenario({ rules }).types('1:10:00').gives(['1:10:00', 'due 1 long']);
    scenario({ rules: { ...rules, sittingThresholdMinutes: 49 } })
      .types('1:09:00')
      .gives(['1:09:00', 'due 1 micro']);
  });

  it('unless it is off', () => {
    scenario().types('30:00').gives(['30:00', 'due 1 micro']);
  });

  it('in addition to a lengthening', () => {
    scenario({ rules: { ...easeIn, sittingThresholdMinutes: 20 } })
      .types('3:21:00')
      .gives(
        ['40:00', 'due 1 micro'],
        ['50:00', 'card 1'],
        ['51:05', 'card 1 goes'],
        ['1:10:00', 'expired 1'],
        ['1:50:00', 'due 2 long'],
        ['2:00:00', 'card 2'],
        ['2:01:05', 'card 2 goes'],
        ['2:20:00', 'expired 2'],
        ['2:20:00', 'lengthened'],
        ['3:10:00', 'due 3 micro'],
        ['3:20:00', 'card 3'],
      );
  });
});

describe('the first day', () => {
  it('is that of the first recorded bout, not of one that is dropped', () => {
    const story = scenario({ rules: easeIn }).types('0:50').idles('10:00');
    expect(story.state.firstDay).toBeNull();
    story.types('12:00').idles('20:00');
    expect(story.state.firstDay).toBe('2026-03-03');
  });

  it('is the day on which the bout began', () => {
    const story = scenario({ rules: easeIn, time: '03:50' }).types('20:00').idles('30:00');
    expect(story.state.firstDay).toBe('2026-03-02');
  });
});

describe('a bout counts as short sitting', () => {
  const quiet = { promptsPerDay: 0 };

  it('up to the threshold and 15 min', () => {
    scenario({ rules: quiet })
      .types('45:00')
      .idles('50:00')
      .gives(['50:00', 'bout 0:00 to 45:00: 45:00 natural']);
    scenario({ rules: quiet })
      .types('45:05')
      .idles('50:05')
      .gives(['50:05', 'bout 0:00 to 45:05: 45:05 natural, long sitting']);
  });

  it('with ease-in, from the very first bout', () => {
    const rules = { ...quiet, ...easeIn };
    scenario({ rules })
      .types('1:05:00')
      .idles('1:10:00')
      .gives(['1:10:00', 'bout 0:00 to 1:05:00: 65:00 natural']);
    scenario({ rules })
      .types('1:05:05')
      .idles('1:10:05')
      .gives(['1:10:05', 'bout 0:00 to 1:05:05: 65:05 natural, long sitting']);
  });

  it('by the ease-in of the day on which it ended, as dated', () => {
    const options = { rules: { ...quiet, ...easeIn }, date: '2026-03-10' };
    scenario({ ...options, time: '03:30', state: initialState({ firstDay: '2026-03-03' }) })
      .types('1:00:00')
      .idles('1:05:00')
      .gives(['1:05:00', 'bout 0:00 to 1:00:00: 60:00 natural, long sitting']);
    scenario({ ...options, time: '02:58', state: initialState({ firstDay: '2026-03-03' }) })
      .types('1:00:00')
      .idles('1:05:00')
      .gives(['1:05:00', 'bout 0:00 to 1:00:00: 60:00 natural']);
  });

  it('by the setting at the end of the bout', () => {
    scenario({ rules: quiet })
      .types('50:00')
      .changesRules({ sittingThresholdMinutes: 40 })
      .idles('55:00')
      .gives(['55:00', 'bout 0:00 to 50:00: 50:00 natural']);
  });
});
