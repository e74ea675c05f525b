import { describe, it } from 'vitest';
import { type Scenario, scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

/** Half an hour at the desk, then a complete micro-break. */
function completesOne(story: Scenario): Scenario {
  return story.types('30:00').idles('30:10').answers('start').idles('31:10').finishes(60);
}

const one: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:10', 'card 1'],
  ['30:10', 'card 1 goes'],
  ['30:10', 'player'],
  ['31:10', 'routine 60 of 60 s completed'],
  ['31:10', 'player goes'],
  ['31:10', 'completed 1'],
  ['31:10', 'bout 0:00 to 30:10: 30:10 completed'],
];

describe('a break is long', () => {
  it('when the long clock has reached its threshold minus 10 min', () => {
    scenario({ rules: { sittingThresholdMinutes: 50 } })
      .types('50:00')
      .gives(['50:00', 'due 1 long']);
    scenario({ rules: { sittingThresholdMinutes: 49 } })
      .types('49:00')
      .gives(['49:00', 'due 1 micro']);
  });

  it('never by the long clock alone: the sitting threshold is the only trigger', () => {
    scenario({ rules: { sittingThresholdMinutes: 60, longBreakDueMinutes: 45 } })
      .types('59:55')
      .gives()
      .types('60:00')
      .gives(['1:00:00', 'due 1 long']);
  });

  it('never if long breaks are off', () => {
    scenario({ rules: { sittingThresholdMinutes: 60, longBreakDueMinutes: null } })
      .types('60:00')
      .gives(['1:00:00', 'due 1 micro']);
  });

  it('for the minutes of the setting', () => {
    scenario({ rules: { sittingThresholdMinutes: 50, longBreakMinutes: 3 } })
      .types('50:00')
      .answers('start')
      .types('53:00')
      .finishes(180)
      .gives(
        ['50:00', 'due 1 long'],
        ['50:00', 'player'],
        ['53:00', 'routine 180 of 180 s completed'],
        ['53:00', 'player goes'],
        ['53:00', 'completed 1'],
        ['53:00', 'bout 0:00 to 50:00: 50:00 completed'],
      );
  });
});

describe('the long clock', () => {
  it('is not reset by a completed micro-break', () => {
    completesOne(scenario())
      .types('1:01:15')
      .gives(...one, ['1:01:15', 'due 2 long']);
  });

  it('is reset by a natural break', () => {
    scenario()
      .types('25:00')
      .idles('30:00')
      .types('1:00:05')
      .gives(['30:00', 'bout 0:00 to 25:00: 25:00 natural'], ['1:00:05', 'due 1 micro']);
  });

  it('is reset by 5 min between the dated end of a bout and the next, although no bout was open', () => {
    completesOne(scenario())
      .idles('35:05')
      .types('1:05:10')
      .gives(...one, ['1:05:10', 'due 2 micro']);
  });

  it('is not reset by 4:55 between them', () => {
    completesOne(scenario())
      .idles('35:00')
      .types('1:05:05')
      .gives(...one, ['1:05:05', 'due 2 long']);
  });

  it('is reset by the natural break of a bout that is too short to be recorded', () => {
    completesOne(scenario())
      .types('31:55')
      .idles('36:55')
      .types('1:07:00')
      .gives(...one, ['1:07:00', 'due 2 micro']);
  });

  it('counts the desk time of a bout that is too short to be recorded', () => {
    const rules = {
      longBreakDueMinutes: 71,
      trackedHours: {
        tue: [
          ['09:00', '09:31'],
          ['09:32', '24:00'],
        ],
      },
    } as const;
    scenario({ rules, time: '08:59' })
      .types('20:00')
      .wasAway(0)
      .types('20:05')
      .gives(['20:00', 'bout 1:00 to 20:00: 19:00 natural']);
    scenario({ rules })
      .types('30:00')
      .answers('already-moved')
      .types('1:02:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:00', 'self-reported 1'],
        ['30:00', 'bout 0:00 to 30:00: 30:00 self-reported'],
        ['1:02:00', 'due 2 micro'],
      );
    scenario({ rules: { ...rules, longBreakDueMinutes: 70 } })
      .types('30:00')
      .answers('already-moved')
      .types('1:02:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:00', 'self-reported 1'],
        ['30:00', 'bout 0:00 to 30:00: 30:00 self-reported'],
        ['1:02:00', 'due 2 long'],
      );
  });

  it('is reset by the outcome of a long opportunity, even if it was not taken', () => {
    scenario({ rules: { sittingThresholdMinutes: 40, longBreakDueMinutes: 45 } })
      .types('40:00')
      .answers('skip')
      .types('1:20:00')
      .gives(['40:00', 'due 1 long'], ['1:10:00', 'skipped 1'], ['1:20:00', 'due 2 micro']);
  });

  it('is not reset by the outcome of a micro-break', () => {
    scenario()
      .types('30:00')
      .answers('skip')
      .types('1:00:00')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'skipped 1'], ['1:00:00', 'due 2 long']);
  });
});
