import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LONGEST_PAUSE_SECONDS,
  nextStepOf,
  type Player,
  type PlayerEvent,
  playerAfter,
  startPlayer,
} from '../../../renderer/player/player.ts';
import {
  doneSecondsOf,
  doneStepsOf,
  endsOnFeet,
  hasBothSides,
} from '../../../renderer/player/player-counts.ts';
import type { RoutineStep } from '../../../shared/content/exercise-schema.ts';
import {
  OTHER_SIDE_SECONDS,
  SET_UP_SECONDS as PREPARE_SECONDS,
} from '../../../shared/content/usual-waits.ts';
import { anExercise } from '../../support/library.ts';

const roll: RoutineStep = { exerciseId: 'roll', side: null, seconds: 20 };
const turnLeft: RoutineStep = { exerciseId: 'turn', side: 'left', seconds: 20 };
const turnRight: RoutineStep = { exerciseId: 'turn', side: 'right', seconds: 20 };
const steps = [roll, turnLeft, turnRight];

const passed = (seconds: number): PlayerEvent => ({ type: 'passed', seconds });
const next: PlayerEvent = { type: 'nextChosen' };
const previous: PlayerEvent = { type: 'previousChosen' };
const pause: PlayerEvent = { type: 'pauseToggled' };
const hurts: PlayerEvent = { type: 'painReported' };
const stop: PlayerEvent = { type: 'stopChosen' };

function run(events: readonly PlayerEvent[], from = startPlayer(steps, 0)): Player {
  return events.reduce(playerAfter, from);
}

describe('time', () => {
  it('prepares for five seconds that do not count', () => {
    const player = run([passed(4.5)]);
    expect(player.phase).toEqual({ type: 'preparing', leftSeconds: 0.5, isOtherSide: false });
    expect(doneSecondsOf(player)).toBe(0);
    expect(doneSecondsOf(run([passed(1.5)], player))).toBe(1);
  });

  it('prepares as long as the exercise says', () => {
    const player = startPlayer(steps, 0, [{ setUpSeconds: 12, otherSideSeconds: 2, isAgain: false }]);
    expect(player.phase).toMatchObject({ type: 'preparing', leftSeconds: 12 });
    expect(run([next], player).phase).toMatchObject({ leftSeconds: PREPARE_SECONDS });
  });

  it('prepares before another exercise, and announces the other side for two seconds', () => {
    const atTurn = run([passed(PREPARE_SECONDS + 20)]);
    expect(atTurn).toMatchObject({ index: 1, phase: { type: 'preparing', isOtherSide: false } });
    const atOtherSide = run([passed(PREPARE_SECONDS + 20)], atTurn);
    const phase = { type: 'preparing', leftSeconds: OTHER_SIDE_SECONDS, isOtherSide: true };
    expect(atOtherSide).toMatchObject({ index: 2, elapsedSeconds: 0, phase });
    expect(doneSecondsOf(run([passed(OTHER_SIDE_SECONDS)], atOtherSide))).toBe(40);
  });

  it('starts at once when the user is in position, and resumes if paused', () => {
    const start: PlayerEvent = { type: 'startChosen' };
    expect(run([passed(1), start])).toMatchObject({ elapsedSeconds: 0, phase: { type: 'moving' } });
    expect(doneSecondsOf(run([start, passed(3)]))).toBe(3);
    expect(run([pause, start]).phase).toEqual({ type: 'moving' });
    const moving = run([start, passed(3)]);
    expect(run([start], moving)).toBe(moving);
  });

  it('takes as long to change sides as the exercise says', () => {
    const waits = [turnLeft, turnRight].map(() => ({ setUpSeconds: 5, otherSideSeconds: 9, isAgain: false }));
    const player = run([passed(25)], startPlayer([turnLeft, turnRight], 0, waits));
    expect(player.phase).toEqual({ type: 'preparing', leftSeconds: 9, isOtherSide: true });
  });

  it('spreads one long tick over all steps to the end', () => {
    const player = run([passed(600)]);
    expect(player.phase).toEqual({ type: 'ended', by: 'finished' });
    expect(doneSecondsOf(player)).toBe(60);
    expect(hasBothSides(player)).toBe(true);
  });

  it('ends at the sum of preparations and steps, not before', () => {
    const whole = 60 + 2 * PREPARE_SECONDS + OTHER_SIDE_SECONDS;
    expect(run([passed(whole - 0.01)]).phase.type).toBe('moving');
    expect(run([passed(whole)]).phase.type).toBe('ended');
  });

  it('ignores time that does not go forward', () => {
    expect(run([passed(0), passed(-5)])).toEqual(startPlayer(steps, 0));
  });
});

describe('pause', () => {
  it('stops, and continues from the same place', () => {
    const paused = run([passed(12), pause, passed(60)]);
    expect(doneSecondsOf(paused)).toBe(7);
    expect(doneSecondsOf(run([pause, passed(3)], paused))).toBe(10);
  });

  it('ends the routine after five minutes, with what was done', () => {
    const paused = run([passed(12), pause, passed(LONGEST_PAUSE_SECONDS - 1)]);
    expect(paused.phase.type).toBe('paused');
    const ended = run([passed(1)], paused);
    expect(ended.phase).toEqual({ type: 'ended', by: 'forgotten' });
    expect(doneSecondsOf(ended)).toBe(7);
  });

  it('stays paused when another exercise is chosen', () => {
    const player = run([pause, next]);
    expect(player).toMatchObject({ index: 1, phase: { type: 'paused', held: { type: 'preparing' } } });
  });
});

describe('stepping', () => {
  it('does not count skipped seconds', () => {
    const player = run([passed(PREPARE_SECONDS + 5), next, next, passed(600)]);
    expect(player.phase).toEqual({ type: 'ended', by: 'finished' });
    expect(doneSecondsOf(player)).toBe(25);
    expect(hasBothSides(player)).toBe(false);
  });

  it('next ends after the last step, previous stays at the first', () => {
    expect(run([next, next, next]).phase).toEqual({ type: 'ended', by: 'finished' });
    expect(run([passed(10), previous])).toMatchObject({ index: 0, elapsedSeconds: 0 });
  });

  it('counts a repeated step only once', () => {
    const again = run([passed(PREPARE_SECONDS + 15), next, previous, passed(PREPARE_SECONDS + 20)]);
    expect(doneSecondsOf(again)).toBe(20);
  });
});

describe('both sides', () => {
  it('are even until an exercise with sides is begun', () => {
    expect(hasBothSides(run([passed(10), next, next, next]))).toBe(true);
  });

  it('need 80 % of each side', () => {
    const almost = { ...startPlayer(steps, 0), moved: [20, 20, 15.9] };
    expect(hasBothSides(almost)).toBe(false);
    expect(hasBothSides({ ...almost, moved: [20, 16, 16] })).toBe(true);
  });

  it('are judged separately for each occurrence of an exercise', () => {
    const twice = startPlayer([turnLeft, turnRight, roll, turnLeft, turnRight], 0);
    expect(hasBothSides({ ...twice, moved: [20, 20, 20, 0, 0] })).toBe(true);
    expect(hasBothSides({ ...twice, moved: [20, 20, 20, 20, 0] })).toBe(false);
  });
});

describe('pain', () => {
  it('leaves out both sides of the exercise', () => {
    const player = run([next, hurts]);
    expect(player.phase).toEqual({ type: 'ended', by: 'hurt' });
    expect(player.hurtIds).toEqual(['turn']);
  });

  it('moves on to the next exercise, and never back to the one that hurt', () => {
    const player = run([hurts]);
    expect(player).toMatchObject({ index: 1, phase: { type: 'preparing' } });
    expect(run([previous], player).index).toBe(1);
    expect(nextStepOf(player)).toEqual(turnRight);
  });
});

describe('start and end', () => {
  it('continues from the progress of an earlier window', () => {
    const player = startPlayer(steps, 28);
    expect(player).toMatchObject({ index: 1, elapsedSeconds: 8 });
    expect(doneSecondsOf(player)).toBe(28);
    expect(startPlayer(steps, 60).phase).toEqual({ type: 'ended', by: 'finished' });
  });

  it('keeps what was done when it is stopped, and changes no more', () => {
    const stopped = run([passed(15), stop]);
    expect(doneSecondsOf(stopped)).toBe(10);
    expect(run([passed(60), next, pause, hurts], stopped)).toBe(stopped);
  });
});

it('never counts more than the time that passed, nor more than was planned', () => {
  const event = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }).map(passed),
    fc.constantFrom(next, previous, pause, hurts),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const given = events.reduce((sum, each) => sum + (each.type === 'passed' ? each.seconds : 0), 0);
      const player = run(events);
      const done = doneSecondsOf(player);
      expect(done).toBeLessThanOrEqual(Math.min(given, 60) + 1e-6);
      expect(player.index).toBeGreaterThanOrEqual(0);
      expect(player.index).toBeLessThan(steps.length);
      player.moved.forEach((seconds, index) => {
        expect(seconds).toBeLessThanOrEqual(steps[index]?.seconds ?? 0);
      });
    }),
  );
});

describe('not this one', () => {
  const nod: RoutineStep = { exerciseId: 'nod', side: null, seconds: 40 };
  const changed = (next: readonly RoutineStep[]): PlayerEvent => ({
    type: 'stepsChanged',
    steps: next,
    leftOut: [],
  });

  it('starts the new exercise from its beginning and keeps what was done', () => {
    const before = run([passed(PREPARE_SECONDS + 20), passed(PREPARE_SECONDS + 5)]);
    const after = playerAfter(before, changed([roll, nod]));
    expect(after).toMatchObject({ index: 1, elapsedSeconds: 0, phase: { type: 'preparing' } });
    expect(doneSecondsOf(after)).toBe(25);
    expect(doneStepsOf(after)).toEqual([{ ...turnLeft, seconds: 5 }, roll]);
    expect(hasBothSides(after)).toBe(true);
  });

  it('reports at most the whole routine, however much was replaced', () => {
    const late = run([passed(PREPARE_SECONDS + 20), passed(PREPARE_SECONDS + 39)]);
    const after = run([changed([roll, nod]), passed(600)], late);
    expect(after.phase).toEqual({ type: 'ended', by: 'finished' });
    expect(doneSecondsOf(after)).toBe(60);
  });

  it('is not a full routine with one side missing, however much of the replaced exercise was done', () => {
    const late = run([passed(PREPARE_SECONDS + 20), passed(PREPARE_SECONDS + 20)]);
    const bend = (side: 'left' | 'right'): RoutineStep => ({ exerciseId: 'bend', side, seconds: 20 });
    const oneSide = run(
      [changed([roll, bend('left'), bend('right')]), passed(PREPARE_SECONDS + 20), next],
      late,
    );
    expect(hasBothSides(oneSide)).toBe(false);
    expect(doneSecondsOf(oneSide)).toBe(40);
    const most = run([passed(19)], { ...oneSide, index: 2, elapsedSeconds: 0, phase: { type: 'moving' } });
    expect([hasBothSides(most), doneSecondsOf(most)]).toEqual([true, 60]);
  });

  it('changes nothing if the same steps arrive again', () => {
    const before = run([passed(12)]);
    expect(playerAfter(before, changed([...steps]))).toBe(before);
  });

  it('continues if a later exercise is replaced', () => {
    const before = run([passed(12)]);
    const after = playerAfter(before, changed([roll, nod]));
    expect(after).toMatchObject({ index: 0, elapsedSeconds: 7, phase: { type: 'moving' } });
  });

  it('stays paused', () => {
    const after = run([passed(12), pause, changed([nod, turnLeft, turnRight])]);
    expect(after).toMatchObject({ index: 0, phase: { type: 'paused', held: { type: 'preparing' } } });
  });
});

describe('exercises that are no longer allowed', () => {
  const leftOut = (ids: readonly string[]): PlayerEvent => ({ type: 'stepsChanged', steps, leftOut: ids });

  it('are skipped from now on, and their seconds stay', () => {
    const now = run([passed(12), leftOut(['roll'])]);
    expect(now).toMatchObject({ index: 1, elapsedSeconds: 0, phase: { type: 'preparing' } });
    expect(doneSecondsOf(now)).toBe(7);
    const later = run([passed(12), leftOut(['turn'])]);
    expect(later).toMatchObject({ index: 0, elapsedSeconds: 7 });
    expect(nextStepOf(later)).toBeNull();
    expect(run([passed(600)], later).phase).toEqual({ type: 'ended', by: 'finished' });
  });

  it('end the routine if nothing is left', () => {
    expect(run([passed(12), leftOut(['roll', 'turn'])]).phase).toEqual({ type: 'ended', by: 'stopped' });
  });

  it('have no effect when the same list arrives twice', () => {
    const once = run([passed(12), leftOut(['turn'])]);
    expect(playerAfter(once, leftOut(['turn']))).toBe(once);
  });
});

describe('the reported progress', () => {
  it('adds up to the seconds done, and leaves out steps that were not begun', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 6 }), (times) => {
        const player = run(times.map(passed));
        const doneSteps = doneStepsOf(player);
        expect(doneSteps.every(({ seconds }) => seconds > 0)).toBe(true);
        expect(doneSteps.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(doneSecondsOf(player));
      }),
    );
  });
});

describe('standing at the end', () => {
  const exercises = [
    anExercise({ id: 'roll', place: 'any' }),
    anExercise({ id: 'turn', place: 'standing' }),
    anExercise({ id: 'bow', place: 'seated' }),
    anExercise({ id: 'lie', place: 'floor' }),
  ];
  const isOnFeetAfter = (...ids: readonly string[]) => {
    const done = ids.map((exerciseId): RoutineStep => ({ exerciseId, side: null, seconds: 20 }));
    return endsOnFeet(run([passed(600)], startPlayer(done, 0)), exercises);
  };

  it('depends on the last exercise, or on the one before if that fits every position', () => {
    expect(isOnFeetAfter('bow', 'turn')).toBe(true);
    expect(isOnFeetAfter('turn', 'roll')).toBe(true);
    expect(isOnFeetAfter('turn', 'bow')).toBe(false);
    expect(isOnFeetAfter('turn', 'lie', 'roll')).toBe(false);
    expect(isOnFeetAfter('roll')).toBe(false);
  });

  it('counts only what was done', () => {
    const [bow, turn] = ['bow', 'turn'].map(
      (exerciseId): RoutineStep => ({ exerciseId, side: null, seconds: 20 }),
    );
    if (bow === undefined || turn === undefined) throw new Error('no steps');
    const stopped = run([passed(PREPARE_SECONDS + 20), stop], startPlayer([bow, turn], 0));
    expect(endsOnFeet(stopped, exercises)).toBe(false);
  });
});

describe('a hint to see a professional', () => {
  it('ends the routine with what was done', () => {
    const player = run([passed(12), hurts, { type: 'hintGiven' }]);
    expect(player.phase).toEqual({ type: 'ended', by: 'hurt' });
    expect(doneSecondsOf(player)).toBe(7);
  });
});
