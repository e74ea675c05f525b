import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import {
  type Beat,
  demonstrationOf,
  type ExerciseScript,
  momentOf,
  scriptOf,
} from '../../../shared/content/exercise-script.ts';
import { LONGEST_BREATH_SECONDS } from '../../../shared/content/repeat-plan.ts';
import { standAndWalk } from '../../../shared/content/stand-and-walk.ts';
import type { Way } from '../../../shared/content/way.ts';
import { type Language, languages, translationsFor } from '../../../shared/strings/languages.ts';
import { languageFileOf } from '../../../tools/translations/language-file.ts';
import { anExercise, shippedLibrary } from '../../support/library.ts';
import { exerciseIn } from '../../support/translations.ts';

const exercises = [...shippedLibrary().exercises.values(), standAndWalk];
const ways: readonly Way[] = [null, 'easier', 'harder'];
const inAllLanguages = exercises.flatMap((exercise) =>
  languages.map((language): [string, Language, Exercise] => [
    exercise.id,
    language,
    exerciseIn(exercise, language),
  ]),
);

/** Seconds of one side in the routine that the exercise was written for, and in breaks that scale it. */
function lengthsOf({ seconds, hasSides }: Exercise): readonly number[] {
  const side = hasSides ? seconds / 2 : seconds;
  return [0.7, 0.85, 1, 1.2, 1.5].map((factor) => Math.round(side * factor));
}

function everyScript(exercise: Exercise): readonly ExerciseScript[] {
  return ways.flatMap((way) => lengthsOf(exercise).map((seconds) => scriptOf(exercise, way, seconds)));
}

const lineOf = (exercise: Exercise, { to }: Beat) => {
  const known = exercise.lines.slice(0, to + 1).filter((line) => line !== null);
  return exercise.lines[to] ?? known.at(-1);
};

/** The words of a language for breathing in, breathing out, or either. */
function breathWords(language: Language) {
  const base = translationsFor(language)[0];
  if (base === undefined) {
    return { breathesIn: /breathe in/i, breathesOut: /breathe out/i, breathes: /breathe (in|out)/i };
  }
  const { breatheIn = '', breatheOut = '' } = languageFileOf(base);
  return {
    breathesIn: new RegExp(breatheIn, 'iu'),
    breathesOut: new RegExp(breatheOut, 'iu'),
    // The German "Atme weiter" is neither.
    breathes:
      base === 'de'
        ? /[Aa]tmen? (Sie )?(ein|aus)|Einatmen|Ausatmen/
        : new RegExp(`${breatheIn}|${breatheOut}`, 'iu'),
  };
}

describe.each(inAllLanguages)('the script of %s in %s', (_id, language, exercise) => {
  const isEnglish = language === 'en';

  it('fills its time exactly, beat by beat', () => {
    for (const { beats, seconds } of everyScript(exercise)) {
      let at = 0;
      for (const beat of beats) {
        expect(beat.at).toBeCloseTo(at, 6);
        expect(beat.seconds).toBeGreaterThan(0);
        at += beat.seconds;
      }
      expect(at).toBeCloseTo(seconds, 1);
    }
  });

  it('shows a line only while the figure does what the line says', () => {
    for (const script of everyScript(exercise)) {
      for (const beat of script.beats) {
        if (beat.type === 'rest') {
          expect(beat).toMatchObject({ line: null, from: 0, to: 0 });
          continue;
        }
        const line = lineOf(exercise, beat);
        const isStill = beat.type === 'hold';
        expect(beat.from === beat.to).toBe(isStill || script.figure.poses.length === 1);
        const allowed = isStill
          ? [line?.hold, line?.briefHold, line?.move, line?.brief, ...(line?.later ?? [])]
          : [line?.move, line?.brief, ...(line?.later ?? [])];
        expect(allowed).toContain(beat.line);
      }
    }
  });

  it('mentions a breath exactly where the figure breathes', () => {
    const { breathesIn, breathesOut, breathes } = breathWords(language);
    for (const [index, pose] of exercise.figure.poses.entries()) {
      const line = exercise.lines[index];
      if (!line) continue;
      for (const text of [line.move, line.brief ?? line.move, ...(line.later ?? [])]) {
        if (pose.cue === 'breathe-in') expect(text).toMatch(breathesIn);
        if (pose.cue === 'breathe-out') expect(text).toMatch(breathesOut);
        if (pose.cue === undefined) expect(text).not.toMatch(breathes);
      }
    }
  });

  it('has no breath longer than six seconds', () => {
    for (const { beats, figure } of everyScript(exercise)) {
      let breath = 0;
      for (const { type, to, seconds } of beats) {
        const isBreath = figure.poses[to]?.cue !== undefined;
        breath = !isBreath || type === 'rest' ? 0 : type === 'move' ? seconds : breath + seconds;
        expect(breath).toBeLessThanOrEqual(LONGEST_BREATH_SECONDS + 1e-6);
      }
    }
  });

  it('does not hold a pose without a word', () => {
    for (const { beats } of everyScript(exercise)) {
      for (const beat of beats) {
        if (beat.type !== 'hold' || beat.seconds < 2.8) continue;
        const line = lineOf(exercise, beat);
        expect([line?.hold, line?.briefHold]).toContain(beat.line);
      }
    }
  });

  it('has lines short enough to be spoken before the next one', () => {
    const script = scriptOf(exercise, null, lengthsOf(exercise)[2] ?? 0);
    const said: { text: string; seconds: number }[] = [];
    for (const { line, seconds } of script.beats) {
      const last = said.at(-1);
      if (last?.text === line) last.seconds += seconds;
      else said.push({ text: line ?? '', seconds });
    }
    for (const { text, seconds } of said) {
      expect(text.length / (seconds + 0.6), text).toBeLessThan(isEnglish ? 19 : 21);
    }
  });

  it('says less after two repeats', () => {
    const script = scriptOf(exercise, null, lengthsOf(exercise)[2] ?? 0);
    for (const beat of script.beats) {
      const line = lineOf(exercise, beat);
      if (beat.repeat < 3 || line?.brief === undefined) continue;
      expect(beat.line).not.toBe(line.move);
      expect((beat.line ?? '').length).toBeLessThan(line.move.length + (line.hold ?? '').length);
    }
  });
});

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  'the dose of %s',
  (_id, exercise) => {
    it('is the number of repeats done: repeats times seconds give the time', () => {
      for (const { dose, beats, seconds } of everyScript(exercise)) {
        if (dose.type === 'time') {
          expect(dose.seconds).toBe(exercise.hasSides ? seconds * 2 : seconds);
          continue;
        }
        const once = beats
          .filter(({ repeats }) => repeats === 0)
          .reduce((sum, beat) => sum + beat.seconds, 0);
        let repeated = 0;
        let start = 0;
        for (const count of dose.counts) {
          const first = beats.findIndex(({ repeat }, at) => at >= start && repeat === 1);
          const round = beats.slice(first).filter(({ repeat }, at, rest) => {
            return repeat === 1 && rest.slice(0, at).every((beat) => beat.repeat === 1);
          });
          repeated += count * round.reduce((sum, beat) => sum + beat.seconds, 0);
          start = beats.findIndex(({ repeat }, at) => at > first && repeat === count) + 1;
          while ((beats[start]?.repeat ?? 0) === count && count > 1) start += 1;
        }
        expect(once + repeated).toBeCloseTo(seconds, 1);
      }
    });
  },
);

describe.each(exercises.filter(({ isWalk }) => !isWalk).map((exercise) => [exercise.id, exercise] as const))(
  'the ways of %s',
  (_id, exercise) => {
    it.each(['easier', 'harder'] as const)('%s changes the range, the hold or the repeats', (way) => {
      const seconds = lengthsOf(exercise)[2] ?? 0;
      const [usual, other] = [scriptOf(exercise, null, seconds), scriptOf(exercise, way, seconds)];
      const poses = JSON.stringify(other.figure.poses) !== JSON.stringify(usual.figure.poses);
      const common = JSON.stringify(other.figure.common) !== JSON.stringify(usual.figure.common);
      expect(poses || common).toBe(true);
      expect(exercise.figure[way]).toBeDefined();
    });
  },
);

it('starts and ends in pose 0, at any length', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...exercises),
      fc.constantFrom(...ways),
      fc.integer({ min: 8, max: 200 }),
      fc.double({ min: -20, max: 300, noNaN: true }),
      (exercise, way, seconds, second) => {
        const script = scriptOf(exercise, way, seconds);
        const { beat, share } = momentOf(script, second);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (second <= 0) expect([beat.from, share]).toEqual([0, 0]);
        if (second >= seconds) expect(beat.to).toBe(0);
      },
    ),
    { numRuns: 300 },
  );
});

it('repeats its stretch twice in a demonstration, at the written tempo', () => {
  for (const exercise of exercises) {
    const { dose, beats, figure } = demonstrationOf(exercise);
    if (dose.type !== 'time')
      for (const count of dose.counts) expect(count).toBe(figure.isEven === true ? 4 : 2);
    expect(beats[0]?.seconds).toBeCloseTo(figure.poses[beats[0]?.to ?? 0]?.move ?? 0, 1);
  }
});

describe('the rest of the time', () => {
  const slow = anExercise({ id: 'slow', seconds: 13 });
  const twoBreaths = {
    ...slow,
    figure: {
      ...slow.figure,
      poses: [
        { move: 5, hold: 0, cue: 'breathe-out' as const },
        { move: 6, hold: 0, cue: 'breathe-in' as const },
      ],
    },
  };

  it('is spent in the first pose if neither another repeat nor a longer breath fits', () => {
    const { beats, dose } = scriptOf(twoBreaths, null, 14);
    expect(dose).toMatchObject({ counts: [1] });
    expect(beats.at(-1)).toMatchObject({ type: 'rest', line: null, at: 11, seconds: 3 });
  });
});
