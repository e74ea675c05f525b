import { describe, expect, it } from 'vitest';
import { scenario } from '../support/scenario.ts';

describe('an opportunity begins', () => {
  it('at the first fresh sample at which the micro clock has reached the threshold', () => {
    scenario().types('29:55').gives().types('30:00').gives(['30:00', 'due 1 micro']);
  });

  it.each([20, 45, 60])('after the %i min of the setting', (sittingThresholdMinutes) => {
    scenario({ rules: { sittingThresholdMinutes, longBreakDueMinutes: null } })
      .types(`${sittingThresholdMinutes}:00`)
      .gives([`${sittingThresholdMinutes}:00`, 'due 1 micro']);
  });

  it('not at a sample that is not fresh, but with the next input', () => {
    scenario().types('29:55').idles('31:00').gives().types('31:05').gives(['31:05', 'due 1 micro']);
  });

  it('later by the time that the clock was frozen', () => {
    scenario().types('10:00').idles('14:00').types('31:05').gives(['31:05', 'due 1 micro']);
  });

  it('not if the user turns out to be away', () => {
    scenario()
      .types('29:55')
      .idles('40:00')
      .types('45:00')
      .gives(['34:55', 'bout 0:00 to 29:55: 29:55 natural']);
  });

  it('not with a single input after the break', () => {
    scenario()
      .types('29:55')
      .idles('35:00')
      .presses()
      .idles('40:00')
      .gives(['34:55', 'bout 0:00 to 29:55: 29:55 natural']);
  });

  it('in a call and in quiet time: only the card waits', () => {
    scenario().readsCall(true).readsQuiet('do-not-disturb').types('30:00').gives(['30:00', 'due 1 micro']);
  });

  it('on the day of its beginning, even if it ends on the next', () => {
    const story = scenario({ time: '03:25' }).types('1:00:00');
    const days = story.effects.flatMap((effect) =>
      effect.type === 'recordOutcome' ? [effect.opportunity.day] : [],
    );
    expect(days).toEqual(['2026-03-02']);
  });

  it('one at a time: the next waits for the outcome', () => {
    scenario({ rules: { sittingThresholdMinutes: 20 } })
      .types('1:10:00')
      .gives(
        ['20:00', 'due 1 micro'],
        ['30:00', 'card 1'],
        ['31:05', 'card 1 goes'],
        ['50:00', 'expired 1'],
        ['1:10:00', 'due 2 long'],
      );
  });

  it('at the sample at which the one before it ends as skipped, when the micro clock has run since the skip', () => {
    scenario()
      .types('30:00')
      .answers('skip')
      .types('1:00:00')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'skipped 1'], ['1:00:00', 'due 2 long']);
  });
});

describe('the cap', () => {
  const two = { promptsPerDay: 2 };

  it('counts skips: after this number, the app is silent until the next day starts', () => {
    scenario({ rules: two, time: '02:00' })
      .types('30:00')
      .answers('skip')
      .types('1:00:00')
      .answers('skip')
      .types('2:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['1:00:00', 'skipped 1'],
        ['1:00:00', 'due 2 long'],
        ['1:30:00', 'skipped 2'],
        ['2:00:00', 'due 3 micro'],
      );
  });

  it('counts expired cards', () => {
    scenario({ rules: two })
      .types('6:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['40:00', 'card 1'],
        ['41:05', 'card 1 goes'],
        ['1:00:00', 'expired 1'],
        ['1:30:00', 'due 2 long'],
        ['1:40:00', 'card 2'],
        ['1:41:05', 'card 2 goes'],
        ['2:00:00', 'expired 2'],
        ['2:00:00', 'lengthened'],
      );
  });

  it('does not count breaks that were taken', () => {
    const story = scenario({ rules: { ...two, longBreakDueMinutes: null } });
    for (const end of ['30:00', '1:00:05', '1:30:10', '2:00:15']) story.types(end).answers('already-moved');
    const outcomes = story.effects.filter((effect) => effect.type === 'recordOutcome');
    expect(outcomes).toHaveLength(4);
  });

  it('does not count excused breaks', () => {
    const story = scenario({ rules: { ...two, longBreakDueMinutes: null } });
    for (const end of ['30:00', '1:00:00', '1:30:00', '2:00:00']) story.types(end).pauses(1).endsPause();
    const outcomes = story.effects.filter((effect) => effect.type === 'recordOutcome');
    expect(outcomes).toHaveLength(4);
  });

  it('counts an opportunity on the day on which it began', () => {
    scenario({ rules: two, time: '02:40' })
      .types('30:00')
      .answers('skip')
      .types('1:00:00')
      .answers('skip')
      .types('1:30:00')
      .answers('skip')
      .types('2:00:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['1:00:00', 'skipped 1'],
        ['1:00:00', 'due 2 long'],
        ['1:30:00', 'skipped 2'],
        ['1:30:00', 'due 3 micro'],
        ['2:00:00', 'skipped 3'],
        ['2:00:00', 'due 4 micro'],
      );
  });
});

describe('the micro clock restarts', () => {
  it('with an outcome', () => {
    scenario()
      .types('1:30:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['40:00', 'card 1'],
        ['41:05', 'card 1 goes'],
        ['1:00:00', 'expired 1'],
        ['1:30:00', 'due 2 long'],
      );
  });

  it('at once with a skip, and not again when it ends as skipped', () => {
    scenario()
      .types('35:00')
      .answers('skip')
      .types('1:05:00')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'skipped 1'], ['1:05:00', 'due 2 long']);
  });

  it('with an excused opportunity', () => {
    scenario()
      .types('35:00')
      .pauses(5)
      .types('1:05:00')
      .gives(['30:00', 'due 1 micro'], ['35:00', 'excused 1'], ['1:05:00', 'due 2 long']);
  });
});
