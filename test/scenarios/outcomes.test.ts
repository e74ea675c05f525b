import { describe, expect, it } from 'vitest';
import type { JudgedOpportunity, Outcome } from '../../shared/core/outcome.ts';
import { type Scenario, scenario } from '../support/scenario.ts';

function judgedIn(story: Scenario): JudgedOpportunity[] {
  return story.effects.flatMap((effect) => (effect.type === 'recordOutcome' ? [effect.opportunity] : []));
}

const cases: readonly [outcome: Outcome, credit: number | null, what: string, story: () => Scenario][] = [
  ['completed', 1, 'a completed routine', () => due().answers('start').types('31:00').finishes(60)],
  ['partial', 0.5, 'half of a routine', () => due().answers('start').types('31:00').finishes(30)],
  ['natural', 1, 'a natural break', () => due().idles('36:00')],
  ['self-reported', 1, '"Already moved"', () => due().answers('already-moved')],
  ['skipped', 0, 'a skip', () => due().answers('skip').types('1:00:00')],
  [
    'skipped',
    0,
    'a routine that was barely begun',
    () => due().answers('start').types('31:00').finishes(5).types('1:00:00'),
  ],
  ['expired', 0, 'a card left unanswered', () => due().types('1:00:00')],
  ['excused', null, 'a call all the time', () => due().readsCall(true).types('1:00:00')],
  ['excused', null, 'quiet time all the time', () => due().readsQuiet('full-screen').types('1:00:00')],
  ['excused', null, 'standing all the time', () => due().stands(true).types('1:00:00')],
  ['excused', null, 'a pause', () => due().pauses('until-resumed')],
  ['excused', null, '"This hurts"', () => due().answers('start').types('30:10').saysItHurts()],
  ['excused', null, 'the end of a trace', () => due().endsTrace()],
];

function due(): Scenario {
  return scenario().types('30:00');
}

describe('the outcome', () => {
  it.each(cases)('%s, credit %s: %s', (outcome, credit, _what, story) => {
    const judged = judgedIn(story());
    expect(judged).toHaveLength(1);
    expect(judged[0]).toMatchObject({ id: 1, kind: 'micro', day: '2026-03-03', outcome, credit });
  });

  it('includes when the opportunity began and when its outcome was certain', () => {
    const [judged] = judgedIn(due().idles('35:00'));
    const seconds = (wallMs = 0) => (wallMs - Date.parse('2026-03-03T09:00:00+01:00')) / 1000;
    expect(seconds(judged?.began.wallMs)).toBe(30 * 60);
    expect(seconds(judged?.closed.wallMs)).toBe(35 * 60);
  });
});

describe('"Already moved"', () => {
  it('ends the bout now; the next input does not continue it', () => {
    due()
      .answers('already-moved')
      .types('32:00')
      .idles('40:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:00', 'self-reported 1'],
        ['30:00', 'bout 0:00 to 30:00: 30:00 self-reported'],
        ['37:00', 'bout 30:05 to 32:00: 1:55 natural'],
      );
  });

  it('clicked twice, or for another card, counts once', () => {
    due()
      .answers('already-moved', 1)
      .answers('already-moved', 1)
      .answers('already-moved', 2)
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:00', 'self-reported 1'],
        ['30:00', 'bout 0:00 to 30:00: 30:00 self-reported'],
      );
  });
});

describe('at the end of a trace', () => {
  it('an open opportunity is judged by its routine: completed', () => {
    const story = due().answers('start').types('30:50').progresses(50).endsTrace();
    story.gives(
      ['30:00', 'due 1 micro'],
      ['30:00', 'player'],
      ['30:50', 'completed 1'],
      ['30:50', 'bout 0:00 to 30:00: 30:00 completed'],
      ['30:50', 'routine 50 of 60 s completed, edge'],
      ['30:50', 'player goes'],
    );
  });

  it('partial, and the bout ends at the last sample', () => {
    const story = due().answers('start').types('30:30').progresses(30).endsTrace();
    story.gives(
      ['30:00', 'due 1 micro'],
      ['30:00', 'player'],
      ['30:30', 'partial 1 credit 0.50'],
      ['30:30', 'bout 0:00 to 30:30: 30:00 end-of-trace'],
      ['30:30', 'routine 30 of 60 s partial, edge'],
      ['30:30', 'player goes'],
    );
  });

  it('without a routine it is excused', () => {
    const story = due().answers('start').types('30:10').progresses(10).endsTrace();
    expect(judgedIn(story)).toMatchObject([{ outcome: 'excused', credit: null }]);
  });
});
