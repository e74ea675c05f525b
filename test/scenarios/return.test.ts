import { describe, expect, it } from 'vitest';
import { nextBreakOf } from '../../shared/core/next-break.ts';
import { type Scenario, scenario } from '../support/scenario.ts';
import { plainRules } from '../support/scenario-machine.ts';

const nextOf = ({ state, now }: Scenario) =>
  nextBreakOf({ state, rules: plainRules, now: { monoMs: now.t, ...now.wall } });

/** A break that is due at 32:35, with the first input after a pause of three and a half minutes. */
const returned = () => scenario().types('29:00').idles('32:30').types('32:35');
const due = ['32:35', 'due 1 micro'] as const;

describe('after a pause of 3 to 5 min no card comes for 3 min', () => {
  it('not in a lull, nor at the end of a call; then in the next lull', () => {
    returned()
      .idles('32:50')
      .readsCall(true)
      .types('33:30')
      .readsCall(false)
      .types('35:25')
      .idles('35:30')
      .gives(due)
      .idles('35:35')
      .gives(due, ['35:35', 'card 1']);
  });

  it('and views say why', () => {
    expect(nextOf(returned().idles('32:50'))).toMatchObject({ type: 'due', wait: 'returned' });
    expect(nextOf(returned().types('35:35'))).toMatchObject({ type: 'due', wait: 'lull' });
  });

  it('ten minutes without a lull still end the wait', () => {
    returned().types('42:30').gives(due).types('42:35').gives(due, ['42:35', 'card 1']);
  });

  it('even if the session was locked for a moment in between', () => {
    scenario()
      .types('29:00')
      .idles('32:30')
      .locks()
      .idles('33:30')
      .unlocks()
      .types('33:35')
      .idles('36:30')
      .gives(['33:35', 'due 1 micro']);
  });

  it('but a snooze that ends then is not held back', () => {
    scenario()
      .types('30:00')
      .idles('30:10')
      .answers(5)
      .types('31:00')
      .idles('34:40')
      .types('35:10')
      .gives(['30:00', 'due 1 micro'], ['30:10', 'card 1'], ['30:10', 'card 1 goes'], ['35:10', 'card 1']);
  });

  it('but a pause under 3 min holds nothing back', () => {
    scenario()
      .types('29:00')
      .idles('31:55')
      .types('32:00')
      .idles('32:10')
      .gives(['32:00', 'due 1 micro'], ['32:10', 'card 1']);
  });
});

describe('why a card was shown', () => {
  const reasons = ({ effects }: Scenario) =>
    effects.flatMap((effect) => (effect.type === 'openPrompt' ? [effect.reason] : []));

  it.each([
    ['lull', scenario().types('30:00').idles('30:10')],
    ['timeout', scenario().types('40:00')],
    ['call-ended', scenario().readsCall(true).types('31:00').readsCall(false).types('31:05')],
    ['unlock', scenario().types('30:00').locks().idles('31:00').unlocks().types('31:05')],
  ] as const)('%s', (reason, story) => {
    expect(reasons(story)).toEqual([reason]);
  });

  it('snooze-ended, and returned for the second showing', () => {
    expect(reasons(scenario().types('30:00').idles('30:10').answers(5).types('35:10'))).toEqual([
      'lull',
      'snooze-ended',
    ]);
    expect(reasons(scenario().types('30:00').idles('30:10').types('42:00').idles('42:10'))).toEqual([
      'lull',
      'returned',
    ]);
  });
});
