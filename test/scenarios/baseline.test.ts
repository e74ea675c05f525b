import { describe, expect, it } from 'vitest';
import { likelyLastDay, noBaseline } from '../../shared/core/baseline.ts';
import { nextBreakOf } from '../../shared/core/next-break.ts';
import { initialState } from '../../shared/core/state.ts';
import { type Scenario, scenario } from '../support/scenario.ts';
import { plainRules } from '../support/scenario-machine.ts';

const rules = { baselineDays: 2 };

/** A workday of 70 min at the desk that begins `hour` hours after the start of the scenario. */
function workday(story: Scenario, hour: number): Scenario {
  return story
    .idles(`${hour}:00:00`)
    .types(`${hour + 1}:10:00`)
    .idles(`${hour + 1}:20:00`);
}

const dueIn = ({ state }: Scenario) => state.opportunity !== null;
const nextOf = ({ state, now }: Scenario) =>
  nextBreakOf({ state, rules: { ...plainRules, ...rules }, now: { monoMs: now.t, ...now.wall } });

describe('the first workdays without a card', () => {
  it('end with the last of them; bouts are recorded throughout', () => {
    const story = scenario({ rules });
    expect(nextOf(story.types('1:00'))).toMatchObject({ type: 'baseline', workdaysLeft: 2 });
    workday(story, 1);
    expect(nextOf(story)).toMatchObject({ type: 'baseline', workdaysLeft: 2 });
    workday(story, 25);
    expect(nextOf(story)).toMatchObject({ type: 'baseline', workdaysLeft: 1 });
    expect(story.effects.map(({ type }) => type)).toEqual(['recordBout', 'recordBout', 'recordBout']);
    story.idles('48:00:00').types('48:30:05');
    expect(dueIn(story)).toBe(true);
    expect(story.state.baseline).toMatchObject({
      isOver: true,
      startedDay: '2026-03-03',
      endedDay: '2026-03-05',
    });
  });

  it('end on a Friday if they begin on a Tuesday and only weekdays are workdays', () => {
    const story = scenario({ rules: { baselineDays: 4 } });
    expect(
      nextBreakOf({
        state: story.types('1:00').state,
        rules: { ...plainRules, baselineDays: 4 },
        now: { monoMs: story.now.t, ...story.now.wall },
      }),
    ).toEqual({ type: 'baseline', workdaysLeft: 4, lastDay: '2026-03-06' });
  });

  it.each([
    ['2026-03-05', 1, '2026-03-05'],
    ['2026-03-05', 3, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-07', 10, '2026-03-20'],
  ])('from %s, %i of them probably last until %s', (day, left, last) => {
    expect(likelyLastDay(day, left)).toBe(last);
  });

  it('do not count a day with less than an hour at the desk', () => {
    const story = scenario({ rules }).types('50:00').idles('24:00:00');
    expect(nextOf(story.types('24:01:00'))).toMatchObject({ type: 'baseline', workdaysLeft: 2 });
  });

  it('let a break be started by hand', () => {
    scenario({ rules })
      .types('10:00')
      .startsBreak()
      .idles('11:00')
      .finishes(60)
      .gives(
        ['10:00', 'player'],
        ['11:00', 'voluntary routine 60 of 60 s completed'],
        ['11:00', 'player goes'],
        ['11:00', 'bout 0:00 to 10:00: 10:00 completed'],
      );
  });

  it('end when the user ends them, and ease-in starts then', () => {
    const story = scenario({ rules: { ...rules, easeIn: true } })
      .types('40:00')
      .endsBaseline();
    story.types('49:55');
    expect(dueIn(story)).toBe(false);
    expect(dueIn(story.types('50:05'))).toBe(true);
  });

  it('begin again when the user wants', () => {
    const state = { ...initialState({ firstDay: '2026-01-05' }), baseline: noBaseline };
    const story = scenario({ rules, state }).types('10:00').startsBaseline().types('40:00');
    expect(dueIn(story)).toBe(false);
    expect(nextOf(story)).toMatchObject({ type: 'baseline', workdaysLeft: 2 });
  });

  it('do not apply to a user who has had cards for a long time', () => {
    const state = initialState({ firstDay: '2026-01-05' });
    expect(dueIn(scenario({ rules, state }).types('30:05'))).toBe(true);
  });

  it('do not begin if the setting is made too late', () => {
    const story = scenario();
    for (const day of [0, 1, 2]) workday(story, 24 * day + 1);
    story.changesRules(rules).idles('96:00:00').types('96:30:05');
    expect(dueIn(story)).toBe(true);
  });
});

it('ease-in counts from the end of the baseline', () => {
  const story = scenario({ rules: { baselineDays: 1, easeIn: true } });
  workday(story, 1);
  story.idles('24:00:00').types('24:49:55');
  expect(dueIn(story)).toBe(false);
  expect(dueIn(story.types('24:50:05'))).toBe(true);
});
