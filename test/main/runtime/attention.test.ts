import { describe, expect, it } from 'vitest';
import { ANSWER_GOOD_MS } from '../../../main/node/sensors/asked-sensor.ts';
import { AHEAD_SECONDS, attentionOf } from '../../../main/runtime/attention.ts';
import { nextBreakOf } from '../../../main/views/next-break.ts';
import type { Scene } from '../../../main/views/scene.ts';
import { type Scenario, scenario } from '../../support/scenario.ts';
import { plainRules } from '../../support/scenario-machine.ts';

/** How sharply the sensors are needed where a scenario stands. */
function attention({ state, now }: Scenario) {
  const scene = { state, rules: plainRules, now: { monoMs: now.t, ...now.wall } };
  return attentionOf(state, nextBreakOf(scene as Scene), now.t);
}

describe('nothing hangs on calls and quiet time', () => {
  it('before anybody is there', () => {
    expect(attention(scenario().idles('1:00'))).toBe('rest');
  });

  it('while the break is far away', () => {
    expect(attention(scenario().types('20:00'))).toBe('rest');
  });

  it('when the person has left', () => {
    expect(attention(scenario().types('20:00').idles('25:00'))).toBe('rest');
  });

  it('in a call once it no longer stands in for input, until the next input', () => {
    const story = scenario().types('10:00').readsCall(true).idles('1:44:55');
    expect(attention(story)).toBe('sharp');
    expect(attention(story.idles('1:45:00'))).toBe('rest');
    expect(attention(story.idles('9:00:00'))).toBe('rest');
    expect(attention(story.types('9:00:05'))).toBe('sharp');
  });

  it('in a pause for the next call when the person has left, until the next input', () => {
    const story = scenario().types('5:00').pauses('next-call').idles('9:55');
    expect(attention(story)).toBe('sharp');
    expect(attention(story.idles('10:00'))).toBe('rest');
    expect(attention(story.types('10:05'))).toBe('sharp');
  });

  it('in a locked session, also with a break due', () => {
    expect(attention(scenario().types('31:00').locks().idles('31:30'))).toBe('rest');
    expect(attention(scenario().readsCall(true).types('20:00').locks().idles('20:30'))).toBe('rest');
  });

  it('after a skip, and while a routine runs', () => {
    expect(attention(scenario().types('31:00').idles('31:10').answers('skip').types('31:15'))).toBe('rest');
    expect(attention(scenario().types('31:00').idles('31:10').answers('start'))).toBe('rest');
  });

  it('in a pause of some minutes', () => {
    expect(attention(scenario().pauses(60).types('40:00'))).toBe('rest');
  });
});

describe('a decision hangs on them', () => {
  it('from a minute before a break can fall due until it is answered', () => {
    expect(attention(scenario().types('28:55'))).toBe('rest');
    expect(attention(scenario().types('29:00'))).toBe('sharp');
    expect(attention(scenario().types('35:00'))).toBe('sharp');
  });

  it('before the clock would stop for want of input, until the person is away', () => {
    const story = scenario().types('10:00');
    expect(attention(story.idles('12:25'))).toBe('rest');
    expect(attention(story.idles('12:30'))).toBe('sharp');
    expect(attention(story.idles('14:55'))).toBe('sharp');
    expect(attention(story.idles('15:00'))).toBe('rest');
  });

  it('in a call, until it ends, while it stands in for input', () => {
    const story = scenario().types('10:00').readsCall(true).types('10:05');
    expect(attention(story)).toBe('sharp');
    expect(attention(story.idles('1:45:00'))).toBe('sharp');
    expect(attention(story.readsCall(false).types('1:45:05'))).toBe('sharp');
  });

  it('behind a lock while a call holds a card back: an unlock must not bring it', () => {
    const story = scenario().readsCall(true).types('31:00').locks().idles('32:55');
    expect(attention(story)).toBe('sharp');
    expect(attention(story.idles('33:00'))).toBe('rest');
  });

  it('in a pause for the next call', () => {
    expect(attention(scenario().pauses('next-call').types('5:00'))).toBe('sharp');
  });
});

it('an answer is there in time: the lead is longer than an answer stays good', () => {
  expect(AHEAD_SECONDS * 1000).toBeGreaterThan(ANSWER_GOOD_MS);
});
