import { describe, expect, it } from 'vitest';
import {
  allowedSides,
  type Exclusions,
  exclusionsSchema,
  isHarderBarred,
  noExclusions,
} from '../../../shared/choice/exclusions.ts';
import { demands } from '../../../shared/content/exercise-schema.ts';
import { anExercise, shippedLibrary } from '../../support/library.ts';

const without = (part: Partial<Exclusions>): Exclusions => ({ ...noExclusions, ...part });
const reach = anExercise({ id: 'reach', hasSides: true, demands: ['overhead', 'bend-side'] });
const door = anExercise({ id: 'door', hasSides: true, demands: ['arm-open'] });
const turn = anExercise({ id: 'turn', hasSides: true, demands: ['turn'] });
const bothArms = anExercise({ id: 'both-arms', demands: ['overhead'] });
const breath = anExercise({ id: 'breath', planes: ['BRE'] });

describe('allowedSides', () => {
  it('allows everything without exclusions', () => {
    for (const each of [reach, door, turn, bothArms, breath]) {
      expect(allowedSides(each, noExclusions)).toBe('both');
    }
  });

  it('excludes an exercise by name and by movement', () => {
    expect(allowedSides(turn, without({ exercises: ['turn'] }))).toBe('none');
    expect(allowedSides(reach, without({ demands: ['overhead'] }))).toBe('none');
    expect(allowedSides(bothArms, without({ demands: ['overhead'] }))).toBe('none');
    expect(allowedSides(turn, without({ demands: ['overhead'] }))).toBe('both');
  });

  it('allows the other arm alone if one arm does the work', () => {
    const leftOverhead = without({ sides: [{ side: 'left', demand: 'overhead' }] });
    expect(allowedSides(reach, leftOverhead)).toBe('right');
    expect(allowedSides(bothArms, leftOverhead)).toBe('none');
    expect(allowedSides(turn, leftOverhead)).toBe('both');
    expect(allowedSides(door, without({ sides: [{ side: 'right', demand: null }] }))).toBe('left');
  });

  it('excludes both sides of an exercise that moves both halves of the trunk', () => {
    expect(allowedSides(turn, without({ sides: [{ side: 'left', demand: 'turn' }] }))).toBe('none');
    expect(allowedSides(turn, without({ sides: [{ side: 'left', demand: null }] }))).toBe('none');
    expect(allowedSides(reach, without({ sides: [{ side: 'left', demand: null }] }))).toBe('none');
    expect(allowedSides(reach, without({ sides: [{ side: 'left', demand: 'bend-side' }] }))).toBe('none');
  });

  it('with a whole side excluded, keeps exercises that load no arm', () => {
    const left = without({ sides: [{ side: 'left', demand: null }] });
    expect(allowedSides(breath, left)).toBe('both');
    expect(allowedSides(bothArms, left)).toBe('none');
    const bothBlades = anExercise({ id: 'both-blades', planes: ['RET'] });
    expect(allowedSides(bothBlades, left)).toBe('none');
  });

  it('treats looking up as a movement of the neck, but not vice versa', () => {
    const lookUp = anExercise({ id: 'look-up', demands: ['neck-back'] });
    const tilt = anExercise({ id: 'tilt', demands: ['neck'] });
    expect(allowedSides(lookUp, without({ demands: ['neck'] }))).toBe('none');
    expect(allowedSides(lookUp, without({ sides: [{ side: 'left', demand: 'neck' }] }))).toBe('none');
    expect(allowedSides(tilt, without({ demands: ['neck-back'] }))).toBe('both');
  });

  it('allows nothing if both sides are excluded', () => {
    const both = without({
      sides: [
        { side: 'left', demand: 'arm-open' },
        { side: 'right', demand: 'arm-open' },
      ],
    });
    expect(allowedSides(door, both)).toBe('none');
  });

  it('announces the working arm as the side in every shipped exercise that can be done on one side', () => {
    const oneArmed = [...shippedLibrary().exercises.values()].filter(
      (each) => allowedSides(each, without({ sides: [{ side: 'left', demand: 'overhead' }] })) === 'right',
    );
    expect(oneArmed.length).toBeGreaterThan(0);
    for (const { id, figure } of oneArmed) {
      const raised = figure.poses.some(({ arms }) => (arms?.right?.raise ?? 0) > 120);
      const otherRaised = figure.poses.some(({ arms }) => (arms?.left?.raise ?? 0) > 120);
      expect([raised, otherRaised], id).toEqual([true, false]);
    }
  });
});

describe('isHarderBarred', () => {
  const wider = anExercise({ id: 'wider', harderDemands: ['arm-open'] });

  it('bars a harder way with an excluded demand, but not the exercise itself', () => {
    const noOpening = without({ demands: ['arm-open'] });
    expect(isHarderBarred(wider, noOpening)).toBe(true);
    expect(allowedSides(wider, noOpening)).toBe('both');
    expect(isHarderBarred(wider, without({ sides: [{ side: 'left', demand: 'arm-open' }] }))).toBe(true);
    expect(isHarderBarred(wider, without({ sides: [{ side: 'left', demand: null }] }))).toBe(true);
    expect(isHarderBarred(wider, without({ demands: ['neck'] }))).toBe(false);
    expect(isHarderBarred(breath, without({ demands: [...demands] }))).toBe(false);
  });
});

describe('the demands of the shipped exercises', () => {
  const degrees = (values: readonly (number | undefined)[]) => values.map((value) => value ?? 0);
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const LOOKS_ON = 12;
  const LOOKS_UP = 20;

  it.each([...shippedLibrary().exercises.values()].map((each) => [each.id, each] as const))(
    '%s names the neck movements that its picture shows',
    (_, { figure, demands: named }) => {
      const neck = figure.poses.map((pose) => pose.neck ?? {});
      const moves = [
        span(degrees(neck.map(({ bend }) => bend))),
        span(degrees(neck.map(({ turn }) => turn))),
        span(degrees(neck.map(({ side }) => side))),
      ];
      const isMoved = Math.max(...moves) > LOOKS_ON || neck.some(({ glide }) => (glide ?? 0) > 0);
      const gaze = figure.poses.map(({ pelvis, lowBack, upperBack, neck: own }) =>
        [pelvis, lowBack, upperBack, own].reduce((sum, part) => sum + (part?.bend ?? 0), 0),
      );
      if (isMoved) expect(named).toContain('neck');
      if (Math.max(...gaze) > LOOKS_UP) expect(named).toContain('neck-back');
    },
  );
});

describe('exclusionsSchema', () => {
  it('accepts what it describes and nothing else', () => {
    const full = { exercises: ['hug'], demands: ['neck'], sides: [{ side: 'left', demand: null }] };
    expect(exclusionsSchema.parse(full)).toEqual(full);
    expect(exclusionsSchema.safeParse({ ...full, demands: ['flying'] }).success).toBe(false);
    expect(exclusionsSchema.safeParse({ ...full, colour: 'red' }).success).toBe(false);
  });
});
