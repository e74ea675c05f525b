import { describe, expect, it } from 'vitest';
import { nextBreakOf } from '../../shared/core/next-break.ts';
import { type Scenario, scenario } from '../support/scenario.ts';
import { plainRules } from '../support/scenario-machine.ts';

const rules = { waitForCallEnd: true };
const phaseOf = ({ state }: Scenario) => state.opportunity?.phase;
const waitOf = ({ state, now }: Scenario) =>
  nextBreakOf({ state, rules: { ...plainRules, ...rules }, now: { monoMs: now.t, ...now.wall } });

describe('a card that waits for the end of a call', () => {
  it('does not come in a lull, and says what it waits for', () => {
    const story = scenario({ rules }).types('30:05').idles('32:00').types('40:30');
    expect(phaseOf(story)).toMatchObject({ type: 'waiting' });
    expect(waitOf(story)).toMatchObject({ type: 'due', wait: 'next-call' });
    expect(phaseOf(scenario().types('30:05').idles('30:20'))).toMatchObject({
      type: 'shown',
      reason: 'lull',
    });
  });

  it('comes after 20 minutes in any case', () => {
    const story = scenario({ rules }).types('49:55');
    expect(phaseOf(story)).toMatchObject({ type: 'waiting' });
    expect(phaseOf(story.types('50:10'))).toMatchObject({ type: 'shown', reason: 'timeout' });
  });

  it('comes when a call ends, or after an unlock', () => {
    const call = scenario({ rules })
      .types('25:00')
      .readsCall(true)
      .types('33:00')
      .readsCall(false)
      .types('33:05');
    expect(phaseOf(call)).toMatchObject({ type: 'shown', reason: 'call-ended' });
  });

  it('comes at the time that the user chose', () => {
    const story = scenario({ rules }).types('50:10').answers(5).types('55:20');
    expect(phaseOf(story)).toMatchObject({ type: 'shown', reason: 'snooze-ended' });
  });
});
