import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedBy } from '../../../shared/choice/allowed.ts';
import { deskSurroundings } from '../../../shared/choice/choice.ts';
import type { Exclusions } from '../../../shared/choice/exclusions.ts';
import {
  type PlaneSeconds,
  planeAims,
  planeGroups,
  planeSecondsOf,
} from '../../../shared/choice/plane-shares.ts';
import { type SideSeconds, sideSecondsOf } from '../../../shared/choice/sides.ts';
import { swapFor } from '../../../shared/choice/swap.ts';
import { isMain, standsUp } from '../../../shared/choice/traits.ts';
import { surroundingsOf } from '../../../shared/choice/workplace.ts';
import { demands, type RoutineStep } from '../../../shared/content/exercise-schema.ts';
import { exerciseOf, STAND_AND_WALK_ID } from '../../../shared/content/stand-and-walk.ts';
import { weekPlans } from '../../../shared/programme/weeks.ts';
import { DAY, HOUR } from '../../support/a-choice.ts';
import {
  firstPart,
  type Simulated,
  type SimulatedPrompt,
  simulate,
} from '../../support/choice-simulation.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();
const WEEKS = 12;

/** The share of a group of planes, from 0 to 1. */
function shareOf(seconds: PlaneSeconds, group: keyof PlaneSeconds): number {
  return seconds[group] / planeGroups.reduce((sum, each) => sum + seconds[each], 0);
}

/** The imbalance of left and right: from 0, even, to 1, one side only. */
function imbalanceOf({ left, right }: SideSeconds): number {
  return left + right === 0 ? 0 : Math.abs(left - right) / (left + right);
}

const ARM_DEMANDS = ['overhead', 'arm-behind', 'arm-open', 'press', 'wrists'] as const;

const lives: readonly (readonly [string, Partial<Simulated>])[] = [
  ['the default lengths', {}],
  ['half of them long', { longShare: 0.5 }],
  ['short breaks only', { longShare: 0 }],
  ['breaks of 30 s', { lengths: { micro: 30, long: 300 } }],
  ['breaks of 2 min', { lengths: { micro: 120, long: 300 } }],
  ['long breaks of 10 min', { lengths: { micro: 60, long: 600 } }],
  ['a third skipped or ended early', { brokenShare: 0.33 }],
  ['the first weeks of the programme', { fields: { phase: 2 } }],
  ['an exercise band at hand', { fields: { surroundings: { ...deskSurroundings, missing: [] } } }],
];

describe.each(lives)('twelve weeks of workdays, %s', (_, person) => {
  const prompts = [1, 2].map((seed) => simulate({ library, seed, weeks: WEEKS, ...person }));

  it('keep the planes within 5 points of their shares', () => {
    for (const life of prompts) {
      const seconds = planeSecondsOf(life.flatMap(exercisesDone));
      for (const group of planeGroups) {
        const share = shareOf(seconds, group);
        expect(Math.abs(share - planeAims[group]), `${group} ${share}`).toBeLessThanOrEqual(0.05);
      }
    }
  });

  it('keep left and right within 10 % of each other', () => {
    for (const life of prompts) {
      expect(imbalanceOf(sideSecondsOf(life.flatMap(stepsDone), new Map()))).toBeLessThanOrEqual(0.1);
      for (let week = 0; week < WEEKS; week += 1) {
        const steps = life.filter((prompt) => prompt.week === week).flatMap(stepsDone);
        expect(imbalanceOf(sideSecondsOf(steps, new Map()))).toBeLessThanOrEqual(0.1);
      }
    }
  });

  it('repeat no main exercise within two hours', () => {
    for (const life of prompts) for (const prompt of life) expect(repeatedEarly(prompt)).toEqual([]);
  });

  it('repeat no routine of the last three prompts', () => {
    const repeats = prompts.flatMap((life) =>
      life.filter((prompt, index) =>
        life.slice(Math.max(0, index - 3), index).some((past) => idOf(past) === idOf(prompt)),
      ),
    );
    // With 30 s, there are so few rested standing exercises that the stronger rules sometimes win.
    const most = person.lengths?.micro === 30 ? 0.01 * prompts.flat().length : 0;
    expect(repeats.length).toBeLessThanOrEqual(most);
  });

  it('are standing at least every second time, and short ones alternate', () => {
    for (const life of prompts) {
      for (const [index, prompt] of life.entries()) {
        const past = life[index - 1];
        if (past === undefined) continue;
        if (!stands(past)) expect(stands(prompt)).toBe(true);
        else if (prompt.choice.kind === 'micro') expect(stands(prompt)).toBe(false);
      }
    }
  });

  it('fill every break to the second', () => {
    for (const { picked, choice } of prompts.flat()) {
      expect(picked.steps.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(choice.seconds);
      expect(picked.routine.id).not.toBe(STAND_AND_WALK_ID);
    }
  });
});

const otherLives: typeof lives = [
  ['breaks of 30 s only', { longShare: 0, lengths: { micro: 30, long: 300 } }],
  ['short breaks only, a third broken off', { longShare: 0, brokenShare: 0.33 }],
  ['no wall and no doorway', { fields: { surroundings: surroundingsOf(['no-wall', 'no-doorway']) } }],
  ['no firm backrest', { fields: { surroundings: surroundingsOf(['no-backrest']) } }],
];

describe.each([...lives, ...otherLives])('ten workdays, %s', (_, person) => {
  const prompts = [1, 2, 3].map((seed) => simulate({ library, seed, weeks: WEEKS, ...person }));

  it('bring each allowed exercise at least once', () => {
    for (const life of prompts) {
      const [first] = life;
      const allowed = first === undefined ? [] : [...allowedBy(first.choice).library.exercises.keys()];
      expect(allowed.length).toBeGreaterThan(15);
      for (let week = 0; week + 2 <= WEEKS; week += 1) {
        const own = life.filter((prompt) => prompt.week === week || prompt.week === week + 1);
        const came = new Set(own.flatMap(({ picked }) => picked.steps.map(({ exerciseId }) => exerciseId)));
        expect(
          allowed.filter((id) => !came.has(id)),
          `weeks ${week} and ${week + 1}`,
        ).toEqual([]);
      }
    }
  });

  it('have shoulder rolls and walking for less than half of the time, and rolls in less than half of the breaks', () => {
    for (const life of prompts) {
      const steps = life.flatMap(({ picked }) => picked.steps);
      const secondsOf = (some: readonly RoutineStep[]) => some.reduce((sum, { seconds }) => sum + seconds, 0);
      const often = steps.filter(({ exerciseId }) => ['walk', 'shoulder-rolls'].includes(exerciseId));
      expect(secondsOf(often) / secondsOf(steps)).toBeLessThan(0.48);
      const rolled = life.filter(({ picked }) =>
        picked.steps.some(({ exerciseId }) => exerciseId === 'shoulder-rolls'),
      );
      expect(rolled.length / life.length).toBeLessThan(0.5);
    }
  });
});

describe('each single week of the default lengths', () => {
  it('keeps the planes within 5 points of their shares', () => {
    for (const seed of [4, 5]) {
      const life = simulate({ library, seed, weeks: WEEKS });
      for (let week = 0; week < WEEKS; week += 1) {
        const own = life.filter((prompt) => prompt.week === week);
        const seconds = planeSecondsOf(own.flatMap(exercisesDone));
        for (const group of planeGroups) {
          expect(
            Math.abs(shareOf(seconds, group) - planeAims[group]),
            `${group}, week ${week}`,
          ).toBeLessThanOrEqual(0.05);
        }
      }
    }
  });
});

describe.each(weekPlans.map((plan) => [plan.week, plan] as const))(
  'week %i of the programme',
  (programmeWeek, plan) => {
    it.each([30, 60, 120])('appears in breaks of %i s once on nearly every workday', (micro) => {
      const life = simulate({ library, seed: 3, weeks: 4, lengths: { micro, long: 300 }, programmeWeek });
      const asked = life.filter(({ choice }) => choice.programme.length > 0);
      const sessions = asked.filter(({ picked }) => plan.routines.includes(picked.origin ?? ''));
      expect(new Set(sessions.map(({ atMs }) => Math.floor(atMs / DAY))).size).toBeGreaterThanOrEqual(18);
      const brought = new Set(sessions.map(({ picked }) => picked.origin));
      const forBreaks = plan.routines.filter((id) => library.routines.get(id)?.offered === 'breaks');
      expect([...brought].sort()).toEqual(forBreaks.sort());
      for (const id of forBreaks) {
        // They take turns, although most of them come with swaps.
        const own = sessions.filter(({ picked }) => picked.origin === id).length;
        expect(own, id).toBeGreaterThanOrEqual(sessions.length / (3 * forBreaks.length));
      }
      for (const prompt of life) {
        const { choice, picked } = prompt;
        const own = sessions.includes(prompt)
          ? library.routines.get(picked.origin ?? '')?.seconds
          : undefined;
        expect([choice.seconds, own]).toContain(picked.seconds);
        expect(picked.steps.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(picked.seconds);
      }
    });
  },
);

describe('with random exclusions', () => {
  const exclusions: fc.Arbitrary<Exclusions> = fc.record({
    exercises: fc.uniqueArray(fc.constantFrom(...library.exercises.keys()), { maxLength: 12 }),
    demands: fc.uniqueArray(fc.constantFrom(...demands), { maxLength: 6 }),
    sides: fc.array(
      fc.record({
        side: fc.constantFrom('left' as const, 'right' as const),
        demand: fc.option(fc.constantFrom(...demands), { nil: null }),
      }),
      { maxLength: 3 },
    ),
  });

  it('the choice never offers what is excluded, in a routine or as a swap, for twelve weeks', () => {
    fc.assert(
      fc.property(exclusions, fc.nat(), fc.constantFrom(2, 5), (excluded, seed, phase) => {
        const life = simulate({
          library,
          seed,
          weeks: WEEKS,
          lengths: { micro: [30, 60, 120][seed % 3] ?? 60, long: [180, 300, 600][seed % 3] ?? 300 },
          fields: { exclusions: excluded, phase },
        });
        for (const [index, { picked, choice }] of life.entries()) {
          for (const step of picked.steps) expectAllowed(step, excluded);
          expect(picked.steps.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(choice.seconds);
          const [step] = picked.steps;
          if (index % 10 !== 0 || step === undefined) continue;
          const unwanted = { steps: picked.steps, exerciseId: step.exerciseId, replaced: [] };
          for (const swapped of swapFor(choice, unwanted)) expectAllowed(swapped, excluded);
        }
        // A user who excludes one side does only the other one.
        if (excluded.sides.length > 0) return;
        expect(imbalanceOf(sideSecondsOf(life.flatMap(stepsDone), new Map()))).toBeLessThanOrEqual(0.1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('with any one exercise left out', () => {
  const moves = [...library.exercises.values()].filter(({ isWalk }) => !isWalk);

  it.each(moves.map(({ id }) => id))('the remaining planes keep their shares: %s', (id) => {
    const exclusions: Exclusions = { exercises: [id], demands: [], sides: [] };
    const life = simulate({ library, seed: 1, weeks: WEEKS, fields: { exclusions } });
    const seconds = planeSecondsOf(life.flatMap(exercisesDone));
    const left = [...library.exercises.values()].filter((each) => each.id !== id && each.place !== 'floor');
    const served = planeSecondsOf(left.map((exercise) => ({ exercise, seconds: 1 })));
    const groups = planeGroups.filter((group) => served[group] > 0);
    const whole = groups.reduce((sum, group) => sum + planeAims[group], 0);
    for (const group of groups) {
      const miss = Math.abs(shareOf(seconds, group) - planeAims[group] / whole);
      expect(miss, group).toBeLessThanOrEqual(0.05);
    }
  });
});

/** Written from the rule, not from the code under test. */
function expectAllowed(
  { exerciseId, side }: RoutineStep,
  { exercises, demands: barred, sides }: Exclusions,
): void {
  const exercise = exerciseOf(exerciseId, library);
  if (exercise === undefined) throw new Error(`no exercise "${exerciseId}"`);
  expect(exercises).not.toContain(exerciseId);
  for (const demand of exercise.demands) expect(barred).not.toContain(demand);
  for (const each of sides) {
    const isAsked = each.demand === null || exercise.demands.includes(each.demand);
    if (isAsked) expect(side, exerciseId).not.toBe(each.side);
    const loadsBoth =
      side === null && exercise.demands.some((demand) => ARM_DEMANDS.some((arm) => arm === demand));
    if (isAsked && loadsBoth) throw new Error(`"${exerciseId}" loads the ${each.side} arm too`);
  }
}

function idOf({ picked }: SimulatedPrompt): string {
  return picked.routine.id;
}

function stands({ picked }: SimulatedPrompt): boolean {
  return standsUp(picked.routine, library);
}

function stepsDone({ picked, choice, done, atMs }: SimulatedPrompt) {
  return firstPart(picked.steps, done * choice.seconds, atMs);
}

function exercisesDone(prompt: SimulatedPrompt) {
  return stepsDone(prompt).flatMap(({ exerciseId, seconds }) => {
    const exercise = exerciseOf(exerciseId, library);
    return exercise === undefined ? [] : [{ exercise, seconds }];
  });
}

function repeatedEarly({ picked, choice, atMs }: SimulatedPrompt): readonly string[] {
  const recent = new Set(
    choice.steps.filter((step) => atMs - step.atMs < 2 * HOUR).map(({ exerciseId }) => exerciseId),
  );
  const ids = [...new Set(picked.steps.map(({ exerciseId }) => exerciseId))];
  return ids.filter((id) => {
    const exercise = exerciseOf(id, library);
    return exercise !== undefined && isMain(exercise) && recent.has(id);
  });
}
