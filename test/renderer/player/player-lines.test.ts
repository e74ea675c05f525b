import { describe, expect, it } from 'vitest';
import { type Player, playerAfter, startPlayer } from '../../../renderer/player/player.ts';
import { linesOf, openingOf } from '../../../renderer/player/player-lines.ts';
import { type Shown, shownOf } from '../../../renderer/player/shown.ts';
import type { Exercise, RoutineStep } from '../../../shared/content/exercise-schema.ts';
import { scriptOf } from '../../../shared/content/exercise-script.ts';
import { type Reader, waitsOf } from '../../../shared/content/set-up-time.ts';
import { languages } from '../../../shared/strings/languages.ts';
import { shippedLibrary } from '../../support/library.ts';
import { textsOf } from '../../support/texts.ts';
import { exerciseIn } from '../../support/translations.ts';

const exercises = [...shippedLibrary().exercises.values()];

/** Everything that the player shows from the start to the end of an exercise, tenth of a second by tenth. */
function played(exercise: Exercise, reader: Reader): readonly { shown: Shown; player: Player }[] {
  const seconds = exercise.hasSides ? exercise.seconds / 2 : exercise.seconds;
  const sides = exercise.hasSides ? (['left', 'right'] as const) : [null];
  const steps = sides.map((side): RoutineStep => ({ exerciseId: exercise.id, side, seconds }));
  const script = scriptOf(exercise, null, seconds);
  const all: { shown: Shown; player: Player }[] = [];
  let player = startPlayer(steps, 0, waitsOf(steps, [exercise], reader));
  while (player.phase.type !== 'ended') {
    const shown = shownOf(player, script);
    if (shown !== null) all.push({ shown, player });
    player = playerAfter(player, { type: 'passed', seconds: 0.1 });
  }
  return all;
}

const cases = exercises.flatMap((exercise) =>
  languages.map((language) => [exercise.id, language, exerciseIn(exercise, language)] as const),
);

describe.each(cases)('the player of %s in %s', (_, language, exercise) => {
  const text = textsOf(language);
  const momentsOf = (reader: Reader) =>
    played(exercise, reader).map(({ shown, player }) => ({
      shown,
      player,
      words: linesOf(text, shown, exercise),
    }));
  const moments = momentsOf(null);

  it('says how to get into place, and when to leave it out, before anything moves', () => {
    const [first] = moments;
    expect(first?.shown.type).toBe('set-up');
    expect(first?.words.line).toBe(exercise.setUp);
    expect(first?.words.announced).toContain(exercise.skipIf);
    expect(first?.words.spoken).toContain(exercise.name);
    expect(first?.words.spoken).toContain(exercise.aloud);
  });

  it('names what has to be fetched, and the button that gives time for it', () => {
    const opening = openingOf(text, [{ ...exercise, needs: ['towel'] }]);
    expect(opening).toContain(text.t('routines.needNames.towel'));
    expect(opening).toContain(text.t('player.pause'));
    expect(openingOf(text, [{ ...exercise, needs: ['wall'] }])).not.toContain(text.t('player.pause'));
    expect(openingOf(text, [{ ...exercise, needs: [], place: 'any' }])).toBe('');
  });

  it('reads aloud what the picture shows once in a routine, and what the routine needs before it', () => {
    const [first] = moments;
    if (first?.shown.type !== 'set-up') throw new Error('the player begins with a set-up');
    const opening = 'Needs a wall.';
    const whole = linesOf(text, first.shown, exercise, opening);
    expect(whole.spoken.startsWith(`${opening} `)).toBe(true);
    expect(whole.line).toBe(exercise.setUp);
    const again = linesOf(text, { ...first.shown, isAgain: true }, { ...exercise, aloud: 'Eyes ahead' });
    expect(again.spoken.startsWith(text.t('player.again', { name: exercise.name }))).toBe(true);
    expect(again.spoken).not.toContain('Eyes ahead');
  });

  it('announces every side', () => {
    const announced = moments.map(({ words }) => words.announced);
    if (!exercise.hasSides) {
      expect(moments.some(({ shown }) => shown.type === 'other-side')).toBe(false);
      return;
    }
    const cues = exercise.sideCues ?? { left: '', right: '' };
    expect(cues.left, 'an exercise with sides says what they mean').not.toBe(cues.right);
    expect(announced[0]).toContain(text.t('player.sideFirstCue', { cue: cues.left }));
    expect(announced).toContain(text.t('player.otherSideCue', { cue: cues.right }));
    const change = moments.filter(({ shown }) => shown.type === 'other-side');
    expect(change.length / 10).toBeCloseTo(exercise.otherSideSeconds, 0);
    // The voice has to be done before the movement begins.
    const heard = momentsOf('voice').filter(({ shown }) => shown.type === 'other-side');
    const spoken = heard[0]?.words.spoken ?? '';
    expect(spoken.length / (heard.length / 10 + 0.1), spoken).toBeLessThan(15);
  });

  it('shows what each side means before it begins and while it lasts', () => {
    const cues = exercise.sideCues;
    if (!exercise.hasSides || cues === undefined) {
      expect(moments.every(({ words }) => words.side === '')).toBe(true);
      return;
    }
    expect(moments[0]?.words.side).toBe(text.t('player.sideFirstCue', { cue: cues.left }));
    for (const { shown, player, words } of moments) {
      const cue = player.index === 0 ? cues.left : cues.right;
      if (shown.type === 'other-side') expect(words.line).toContain(cue);
      if (shown.type === 'moving') expect(words.side).toBe(cue);
    }
  });

  it('says what it counts', () => {
    const counted = moments.filter(({ shown }) => shown.type === 'moving' && shown.beat.repeats > 1);
    for (const { shown, words } of counted) {
      if (shown.type !== 'moving') continue;
      const { repeat, repeats: total } = shown.beat;
      const length = text.format.routineLength(Math.ceil(shown.leftSeconds));
      const left = text.t('player.left', { length });
      const count = {
        time: left,
        times: `${text.t('player.repeatOf', { repeat, total })} · ${left}`,
        breaths: `${text.t('player.breathOf', { repeat, total })} · ${left}`,
      };
      expect(words.detail.endsWith(count[shown.unit])).toBe(true);
    }
    expect(
      exercise.isWalk && counted.some(({ shown }) => shown.type === 'moving' && shown.unit !== 'time'),
    ).toBe(false);
  });

  it('has words for every moment, whole and translated', () => {
    for (const { words } of moments) {
      expect(words.line).not.toBe('');
      expect(words.spoken).not.toBe('');
      for (const each of [words.line, words.side, words.detail, words.spoken, words.announced]) {
        expect(each).not.toMatch(/player\.|routines\.|\{\{|undefined/);
      }
    }
  });

  it('reads each line aloud to a screen reader once on a side, not on every repeat', () => {
    for (const side of new Set(moments.map(({ player }) => player.index))) {
      const said: string[] = [];
      for (const { words, player, shown } of moments) {
        if (player.index !== side || shown.type !== 'moving' || words.announced === '') continue;
        if (said.at(-1) !== words.announced) said.push(words.announced);
      }
      expect(new Set(said).size).toBe(said.length);
    }
  });
});
