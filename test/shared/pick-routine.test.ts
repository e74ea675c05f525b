import { describe, expect, it } from 'vitest';
import { pickRoutine, standsUp } from '../../shared/pick-routine.ts';
import { kindOf } from '../../shared/routine.ts';
import { aLibrary, anExercise, shippedLibrary } from '../support/library.ts';

const library = shippedLibrary();

/** Picks `count` routines in a row, each knowing the ones before. */
function pickMany(count: number, kind: 'micro' | 'long', seconds: number, seed = 1): readonly string[] {
  const picked: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const recent = picked.toReversed().map((routineId) => ({ routineId }));
    const pick = pickRoutine({ library, kind, seconds, recent, seed: seed + index });
    if (pick === null) throw new Error('nothing was picked');
    picked.push(pick.routine.id);
  }
  return picked;
}

describe('pickRoutine', () => {
  it.each([
    ['micro', 30],
    ['micro', 60],
    ['micro', 120],
    ['long', 180],
    ['long', 300],
    ['long', 600],
  ] as const)('never repeats a %s routine of %i s within three, over 200 prompts', (kind, seconds) => {
    const picked = pickMany(200, kind, seconds);
    for (const [index, id] of picked.entries()) {
      expect(picked.slice(Math.max(0, index - 3), index)).not.toContain(id);
    }
  });

  it('stands up every second time', () => {
    const stood = pickMany(100, 'micro', 60).map((id) => {
      const routine = library.routines.get(id);
      return routine !== undefined && standsUp(routine, library);
    });
    for (const [index, isStanding] of stood.entries()) {
      if (index > 0) expect(isStanding, `prompt ${index}`).toBe(!stood[index - 1]);
    }
  });

  it('fills the break exactly and keeps to its kind', () => {
    for (const [kind, seconds] of [
      ['micro', 30],
      ['micro', 120],
      ['long', 300],
    ] as const) {
      const pick = pickRoutine({ library, kind, seconds, recent: [], seed: 4 });
      expect(pick?.steps.reduce((sum, step) => sum + step.seconds, 0)).toBe(seconds);
      expect(pick && kindOf(pick.routine)).toBe(kind);
    }
  });

  it('never takes the floor, a strength item or what comes only on request into a break by itself', () => {
    for (const id of [...pickMany(150, 'micro', 60), ...pickMany(150, 'long', 300)]) {
      const routine = library.routines.get(id);
      expect(routine?.offered).toBe('breaks');
      for (const item of routine?.items ?? []) {
        const exercise = library.exercises.get(typeof item === 'string' ? item : item.exercise);
        expect(exercise?.place).not.toBe('floor');
        expect(exercise?.phase).toBeLessThanOrEqual(2);
      }
    }
  });

  it('is the same for the same seed, and another seed decides otherwise between equals', () => {
    const one = pickMany(30, 'micro', 60, 7);
    expect(pickMany(30, 'micro', 60, 7)).toEqual(one);
    expect(
      new Set(Array.from({ length: 20 }, (_, seed) => pickMany(1, 'micro', 60, seed)[0])).size,
    ).toBeGreaterThan(1);
  });

  it('takes the plane that was longest not used', () => {
    const small = aLibrary(
      [
        anExercise({ id: 'turn', planes: ['ROT'] }),
        anExercise({ id: 'lift', planes: ['EXT'] }),
        anExercise({ id: 'bend', planes: ['SID'] }),
        anExercise({ id: 'open', planes: ['CHE'] }),
        anExercise({ id: 'draw', planes: ['RET'] }),
      ],
      { turns: ['turn'], lifts: ['lift'], bends: ['bend'], opens: ['open'], draws: ['draw'] },
    );
    const recent = ['turns', 'lifts', 'opens', 'bends', 'turns'].map((routineId) => ({ routineId }));
    const pick = pickRoutine({ library: small, kind: 'micro', seconds: 30, recent, seed: 0 });
    expect(pick?.routine.id).toBe('draws');
    const without = aLibrary([...small.exercises.values()].slice(0, 4), {
      turns: ['turn'],
      lifts: ['lift'],
      bends: ['bend'],
      opens: ['open'],
    });
    expect(pickRoutine({ library: without, kind: 'micro', seconds: 30, recent, seed: 0 })?.routine.id).toBe(
      'bends',
    );
  });

  it('gives its reason', () => {
    const reason = (kind: 'micro' | 'long', recent: readonly { routineId: string }[]) =>
      pickRoutine({ library, kind, seconds: kind === 'micro' ? 60 : 300, recent, seed: 0 })?.reason;
    expect(reason('micro', [])).toBe('first');
    expect(reason('micro', [{ routineId: 'quick' }])).toBe('not-lately');
    expect(reason('long', [])).toBe('long-break');
  });

  it('repeats rather than giving nothing, and copes with a history of routines that are gone', () => {
    const one = aLibrary([anExercise({ id: 'turn' })], { turns: ['turn'] });
    const recent = [{ routineId: 'turns' }, { routineId: 'gone' }];
    expect(pickRoutine({ library: one, kind: 'micro', seconds: 60, recent, seed: 0 })?.routine.id).toBe(
      'turns',
    );
    expect(pickRoutine({ library: one, kind: 'long', seconds: 300, recent, seed: 0 })?.routine.id).toBe(
      'turns',
    );
  });

  it('is null when there is no routine at all', () => {
    const none = { exercises: new Map(), routines: new Map() };
    expect(pickRoutine({ library: none, kind: 'micro', seconds: 60, recent: [], seed: 0 })).toBeNull();
  });
});
