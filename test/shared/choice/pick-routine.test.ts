import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noExclusions } from '../../../shared/choice/exclusions.ts';
import { pickRoutine } from '../../../shared/choice/pick-routine.ts';
import { exercisesOf, standsUp } from '../../../shared/choice/traits.ts';
import { STAND_AND_WALK_ID } from '../../../shared/content/stand-and-walk.ts';
import { aChoice, HOUR, NOON } from '../../support/a-choice.ts';
import { aLibrary, anExercise, shippedLibrary } from '../../support/library.ts';

const shipped = shippedLibrary();
const exercises = [
  anExercise({ id: 'turn', seconds: 60, planes: ['ROT'], hasSides: true, demands: ['turn'] }),
  anExercise({ id: 'lift', seconds: 60, planes: ['EXT'], demands: ['bend-back'] }),
  anExercise({ id: 'bend', seconds: 60, planes: ['SID'], place: 'standing' }),
  anExercise({ id: 'open', seconds: 60, planes: ['CHE'], place: 'standing' }),
  anExercise({ id: 'draw', seconds: 60, planes: ['RET'] }),
];
const library = aLibrary(exercises, {
  turns: ['turn'],
  lifts: ['lift'],
  bends: ['bend'],
  opens: ['open'],
  draws: ['draw'],
});
const done = (exerciseId: string, agoMs: number, seconds = 60) => ({
  exerciseId,
  side: null,
  seconds,
  atMs: NOON - agoMs,
});
const offered = (routineId: string, agoMs: number) => ({ routineId, atMs: NOON - agoMs });

describe('pickRoutine', () => {
  it('does not repeat a main exercise within two hours', () => {
    const steps = ['turn', 'lift', 'bend', 'open'].map((id) => done(id, 1.9 * HOUR));
    expect(pickRoutine(aChoice({ library, steps })).routine.id).toBe('draws');
    const late = ['turn', 'lift', 'bend', 'open'].map((id) => done(id, 2 * HOUR));
    expect(pickRoutine(aChoice({ library, steps: [...late, done('draw', HOUR)] })).routine.id).not.toBe(
      'draws',
    );
  });

  it('may repeat a short finisher at once', () => {
    const small = aLibrary([anExercise({ id: 'rolls', seconds: 20, planes: ['RET'] }), ...exercises], {
      'turn-rolls': [{ exercise: 'turn', seconds: 40 }, 'rolls'],
    });
    const pick = pickRoutine(
      aChoice({ library: small, steps: [done('rolls', 1000, 20)], favourites: ['turn-rolls'] }),
    );
    expect(pick.steps.map(({ exerciseId }) => exerciseId)).toContain('rolls');
  });

  it('is standing if the previous prompt was not, and vice versa', () => {
    const pickedAfter = (routineId: string) =>
      pickRoutine(aChoice({ library, routines: [offered(routineId, HOUR)] })).routine;
    expect(standsUp(pickedAfter('turns'), library)).toBe(true);
    expect(standsUp(pickedAfter('bends'), library)).toBe(false);
  });

  it('does not repeat one of the last three routines', () => {
    const routines = [offered('bends', HOUR), offered('turns', 2 * HOUR), offered('lifts', 3 * HOUR)];
    const pick = pickRoutine(aChoice({ library, routines }));
    expect(pick.routine.id).toBe('draws');
  });

  it('takes the plane that is furthest below its share', () => {
    const week = [done('turn', 30 * HOUR), done('lift', 40 * HOUR), done('open', 50 * HOUR)];
    expect(pickRoutine(aChoice({ library, steps: week })).routine.id).toBe('draws');
    const other = [done('turn', 30 * HOUR), done('draw', 40 * HOUR), done('open', 50 * HOUR)];
    expect(pickRoutine(aChoice({ library, steps: other })).routine.id).toBe('lifts');
    const old = [done('draw', 8 * 24 * HOUR, 600), done('turn', HOUR * 30), done('lift', HOUR * 30)];
    expect(pickRoutine(aChoice({ library, steps: old })).routine.id, 'a week ago counts no more').toBe(
      'draws',
    );
  });

  it('bends back or turns after a call, even if other planes are further behind', () => {
    const steps = [done('turn', 30 * HOUR, 600), done('lift', 30 * HOUR, 300)];
    const pick = pickRoutine(
      aChoice({ library, steps, isAfterCall: true, routines: [offered('opens', HOUR)] }),
    );
    expect(pick.routine.id).toBe('lifts');
    expect(pick.reason).toBe('after-call');
  });

  it('breaks soft rules rather than offer nothing, but never a hard one', () => {
    const two = aLibrary(exercises.slice(0, 2), { turns: ['turn'], lifts: ['lift'] });
    const choice = aChoice({
      library: two,
      steps: [done('turn', HOUR / 2), done('lift', HOUR / 2)],
      routines: [offered('turns', HOUR), offered('lifts', 2 * HOUR)],
      exclusions: { ...noExclusions, demands: ['turn'] },
    });
    expect(pickRoutine(choice).routine.id).toBe('lifts');
  });

  it('offers standing and walking if everything is excluded', () => {
    const pick = pickRoutine(
      aChoice({ library, exclusions: { ...noExclusions, exercises: exercises.map(({ id }) => id) } }),
    );
    expect(pick).toMatchObject({
      routine: { id: STAND_AND_WALK_ID },
      reason: 'walk',
      steps: [{ exerciseId: STAND_AND_WALK_ID, side: null, seconds: 60 }],
    });
  });

  it('offers only standing and walking in limited mode, even with an empty library', () => {
    for (const lib of [shipped, library, { exercises: new Map(), routines: new Map() }]) {
      for (const [kind, seconds] of [
        ['micro', 30],
        ['long', 300],
      ] as const) {
        const pick = pickRoutine(aChoice({ library: lib, mode: 'limited', kind, seconds }));
        expect(exercisesOf(pick.routine, lib).flatMap(({ planes }) => planes)).toEqual([]);
        expect(pick.steps.reduce((sum, step) => sum + step.seconds, 0)).toBe(seconds);
        expect(pick.reason).toBe('walk');
      }
    }
  });

  it('does not treat an exercise in other planes as a walk in limited mode', () => {
    const calves = anExercise({ id: 'calves', seconds: 60, planes: [], place: 'standing' });
    const stroll = anExercise({ id: 'stroll', seconds: 60, planes: [], place: 'standing', isWalk: true });
    const lib = aLibrary([calves, stroll], { 'calves-one': ['calves'] });
    const pick = pickRoutine(aChoice({ library: lib, mode: 'limited' }));
    expect(exercisesOf(pick.routine, lib).map(({ id }) => id)).toEqual(['stroll']);
  });

  it('does only the other side, for the whole time, if one arm is excluded', () => {
    const arm = aLibrary([anExercise({ id: 'arm', seconds: 40, hasSides: true, demands: ['arm-open'] })], {});
    const pick = pickRoutine(
      aChoice({
        library: arm,
        seconds: 30,
        exclusions: { ...noExclusions, sides: [{ side: 'left', demand: 'arm-open' }] },
      }),
    );
    expect(pick.steps).toEqual([{ exerciseId: 'arm', side: 'right', seconds: 30 }]);
  });

  it('does not offer hidden exercises until they return', () => {
    const one = aLibrary([anExercise({ id: 'turn', seconds: 60 })], { turns: ['turn'] });
    const hidden = [{ exerciseId: 'turn', untilMs: NOON + 1 }];
    expect(pickRoutine(aChoice({ library: one, hidden })).routine.id).toBe(STAND_AND_WALK_ID);
    expect(pickRoutine(aChoice({ library: one, hidden, nowMs: NOON + 1 })).routine.id).toBe('turns');
  });

  it('offers only what the user wants, has and is ready for', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(30, 60, 120), fc.boolean(), (seed, seconds, isDiscreet) => {
        const surroundings = {
          places: ['seated', 'any'] as const,
          isDiscreet,
          missing: ['band', 'firm-backrest'] as const,
        };
        const { routine } = pickRoutine(aChoice({ library: shipped, seed, seconds, surroundings, phase: 3 }));
        for (const each of exercisesOf(routine, shipped)) {
          expect(each.phase).toBeLessThanOrEqual(3);
          expect(['seated', 'any']).toContain(each.place);
          expect(each.needs).not.toContain('firm-backrest');
          if (isDiscreet) expect(each.isDiscreet).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("prefers the programme's exercises and favourites", () => {
    const programme = pickRoutine(
      aChoice({
        library: shipped,
        seconds: 120,
        phase: 3,
        programme: ['stability'],
        routines: [offered('turn-reset', HOUR)],
      }),
    );
    expect([programme.routine.id, programme.reason]).toEqual(['stability', 'programme']);
    const plain = pickRoutine(
      aChoice({ library, steps: [done('draw', 40 * HOUR)], routines: [offered('opens', HOUR)] }),
    );
    const other = plain.routine.id === 'turns' ? 'lift' : 'turn';
    const liked = pickRoutine(
      aChoice({
        library,
        steps: [done('draw', 40 * HOUR)],
        routines: [offered('opens', HOUR)],
        favourites: [other],
      }),
    );
    expect(liked.routine.id).toBe(`${other}s`);
  });

  it.each([30, 60, 120, 180, 240, 300, 420, 600])('fills a break of %i s exactly', (seconds) => {
    const kind = seconds > 120 ? 'long' : 'micro';
    for (let seed = 0; seed < 10; seed += 1) {
      const { steps } = pickRoutine(aChoice({ library: shipped, kind, seconds, seed }));
      expect(steps.reduce((sum, step) => sum + step.seconds, 0)).toBe(seconds);
    }
  });

  it('is the same for the same input, and the seed breaks ties', () => {
    const pick = (seed: number) => pickRoutine(aChoice({ library, seed })).routine.id;
    expect(pick(5)).toBe(pick(5));
    expect(new Set(Array.from({ length: 30 }, (_, seed) => pick(seed))).size).toBeGreaterThan(1);
  });

  it('gives its reason', () => {
    const reason = (fields: Parameters<typeof aChoice>[0]) => pickRoutine(aChoice(fields)).reason;
    const seen = [offered('opens', HOUR)];
    expect(reason({ library })).toBe('first');
    expect(reason({ library: shipped, kind: 'long', seconds: 300, routines: seen })).toBe('long-break');
    const noTurn = [done('lift', 30 * HOUR, 300), done('draw', 30 * HOUR, 300)];
    expect(reason({ library, routines: seen, steps: noTurn })).toBe('not-turned-today');
    expect(reason({ library, routines: [offered('draws', HOUR)] })).toBe('stand-up');
    const noDraw = [done('turn', 3 * HOUR), done('lift', 3 * HOUR)];
    expect(reason({ library, routines: seen, steps: noDraw })).toBe('plane-share');
    expect(reason({ library, routines: seen, steps: noDraw, favourites: ['draws'] })).toBe('favourite');
  });
});
