import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../../../main/node/content/content.ts';
import { kindOf, muscleIds, stepsOf } from '../../../../shared/content/exercise-schema.ts';
import { otherLanguages } from '../../../../shared/strings/languages.ts';
import { exerciseIn } from '../../../support/translations.ts';

const shipped = new URL('../../../../assets/content/', import.meta.url).pathname;
const goodExercise = readFileSync(join(shipped, 'exercises/hug.yaml'), 'utf8').replace(/^swaps:.*\n/m, '');
const goodRoutine = 'id: calm\nname: Calm\nabout: A hug.\nseconds: 30\nitems: [hug]\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(folder, 'exercises'));
  mkdirSync(join(folder, 'routines'));
  write('exercises/hug.yaml', goodExercise);
  write('routines/calm.yaml', goodRoutine);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

describe('the shipped content', () => {
  const { library, muscles, refused } = loadContent(shipped);

  it('is valid as a whole', () => {
    expect(refused).toEqual([]);
    expect(library.exercises.size).toBeGreaterThanOrEqual(24);
    expect(library.routines.size).toBeGreaterThanOrEqual(12);
  });

  it('has a routine for every length of a break', () => {
    const lengths = new Set([...library.routines.values()].map((routine) => routine.seconds));
    for (const seconds of [30, 60, 120, 300]) expect(lengths).toContain(seconds);
    expect([...library.routines.values()].some((routine) => kindOf(routine) === 'long')).toBe(true);
  });

  it('can be found under the names that people know', () => {
    const names = [...library.exercises.values()].flatMap(({ name, otherNames }) => [name, ...otherNames]);
    for (const known of ['Cat Cow', 'Open Book', 'Head Tilt', 'Scapular Clocks', 'Shoulder Rows']) {
      expect(names).toContain(known);
    }
  });

  it('can be found under these names in every language too', () => {
    for (const language of otherLanguages) {
      const names = [...library.exercises.values()].flatMap((exercise) => {
        const { name, otherNames } = exerciseIn(exercise, language);
        return [name, ...otherNames];
      });
      for (const known of ['Cat Cow', 'Open Book', 'Head Tilt', 'Scapular Clocks', 'Shoulder Rows']) {
        expect(names).toContain(known);
      }
    }
  });

  it('gives each exercise a use', () => {
    const used = new Set(
      [...library.routines.values()].flatMap((routine) =>
        stepsOf(routine, library, routine.seconds).map((step) => step.exerciseId),
      ),
    );
    const swappedIn = new Set([...library.exercises.values()].flatMap((exercise) => exercise.swaps));
    for (const id of library.exercises.keys()) expect(used.has(id) || swappedIn.has(id), id).toBe(true);
  });

  it('has plain words for every muscle', () => {
    expect([...muscles.keys()]).toEqual([...muscleIds]);
    const names = [...muscles.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names no drug, product, procedure or cure', () => {
    const denied =
      /pain\s*o\s*soma|soma\s*\d|medicationplace|ibuprofen|paracetamol|relaxant|injection|needling|ultrasound|laser|taping|manipulat|spasm|cure|heal|relie[fv]|pain-free|treat|fix|lazy|correct posture|tablet|pill\b/i;
    for (const exercise of library.exercises.values()) {
      const { figure: _, ...words } = exercise;
      const found = denied.exec(JSON.stringify(words));
      // "under treatment" is a reason to leave an exercise out, not a promise.
      if (found?.[0] !== 'treat') expect(found?.[0], exercise.id).toBeUndefined();
    }
    for (const routine of library.routines.values()) expect(JSON.stringify(routine)).not.toMatch(denied);
  });
});

describe('loadContent', () => {
  it('reads valid files', () => {
    const { library, refused } = loadContent(folder);
    expect(refused).toEqual([]);
    expect([...library.exercises.keys()]).toEqual(['hug']);
    expect([...library.routines.keys()]).toEqual(['calm']);
  });

  it.each([
    ['an unknown key', `${goodExercise}colour: red\n`, 'colour', 'there is no such key'],
    [
      'an unknown key deep inside',
      goodExercise.replace(/^ {2}turn: .*$/m, '$&\n  zoom: 2'),
      'figure.zoom',
      'there is no such key',
    ],
    ['a wrong type', goodExercise.replace('seconds: 30', 'seconds: half'), 'seconds', 'expected number'],
    ['a missing key', goodExercise.replace(/^setUp:.*\n/m, ''), 'setUp', 'expected string'],
    [
      'fewer lines than key poses',
      goodExercise.replace(/^ {2}- \{ move: Wrap.*\n/m, ''),
      'lines',
      'has 3 entries, but "figure.poses" has 4',
    ],
    [
      'a repeat of poses that it lacks',
      goodExercise.replace('repeat: [[2, 3]]', 'repeat: [[2, 7]]'),
      'figure.repeat.0',
      'must be the first and the last of some poses',
    ],
    ['a length out of range', goodExercise.replace('seconds: 30', 'seconds: 3000'), 'seconds', '<=300'],
    ['an unknown muscle', goodExercise.replace('[RHO,', '[BICEPS,'), 'muscles.0', 'expected one of'],
    [
      'an angle out of range',
      goodExercise.replace('bend: -24', 'bend: -240'),
      'figure.poses.3.upperBack.bend',
      '-90',
    ],
    [
      'an arm given twice',
      goodExercise.replace('raise: ', 'hand: thigh, raise: '),
      'figure.poses.0.arms.both.raise',
      'not both',
    ],
    ['another id than the name of the file', goodExercise.replace('id: hug', 'id: hugs'), 'id', '"hug"'],
    ['no YAML', 'id: [hug', '(file)', 'is not YAML'],
    ['a key twice', `${goodExercise}name: Twice\n`, '(file)', 'is not YAML'],
    ['a list', '- hug\n', '(file)', 'expected object'],
    ['nothing', '', '(file)', 'expected object'],
    [
      'endless references',
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b]\n',
      '(file)',
      'references',
    ],
  ])('refuses an exercise with %s, and goes on', (_, text, key, reason) => {
    write('exercises/hug.yaml', text);
    write('exercises/other.yaml', goodExercise.replace('id: hug', 'id: other'));
    const { library, refused } = loadContent(folder);
    expect(refused[0]).toMatchObject({ file: 'exercises/hug.yaml', key });
    expect(refused[0]?.reason).toContain(reason);
    expect([...library.exercises.keys()]).toEqual(['other']);
  });

  it.each([
    ['a missing exercise', 'items: [hug]', 'items: [hug, plank]', 'items.1', 'there is no exercise "plank"'],
    ['a sum that is not its length', 'seconds: 30', 'seconds: 60', 'seconds', 'take 30 seconds'],
    ['a length that no break has', 'seconds: 30', 'seconds: 45', 'seconds', '30, 60 or 120'],
    ['an item that is none', 'items: [hug]', 'items: [7]', 'items.0', 'the name of an exercise'],
    ['no items', 'items: [hug]', 'items: []', 'items', '>=1'],
    ['an unknown key', 'about:', 'mood: calm\nabout:', 'mood', 'there is no such key'],
  ])('refuses a routine with %s', (_, from, to, key, reason) => {
    write('routines/calm.yaml', goodRoutine.replace(from, to));
    const { library, refused } = loadContent(folder);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ file: 'routines/calm.yaml', key });
    expect(refused[0]?.reason).toContain(reason);
    expect(library.routines.size).toBe(0);
    expect(library.exercises.size).toBe(1);
  });

  it('accepts an item with its own seconds', () => {
    write(
      'routines/calm.yaml',
      goodRoutine.replace('seconds: 30', 'seconds: 60').replace('[hug]', '[{exercise: hug, seconds: 60}]'),
    );
    expect(loadContent(folder).refused).toEqual([]);
  });

  it('names a swap that is missing or of another length and keeps the exercise', () => {
    write('exercises/hug.yaml', `${goodExercise}swaps: [plank]\n`);
    const { library, refused } = loadContent(folder);
    expect(refused).toEqual([
      { file: 'exercises/hug.yaml', key: 'swaps', reason: 'there is no exercise "plank"' },
    ]);
    expect(library.exercises.size).toBe(1);
  });

  describe('a translation', () => {
    const untranslated = goodExercise.replace(/^translations:\n( .*\n)+/m, '');
    const german = (lines: string) => `translations:
  de: { name: Umarmung, setUp: Los, lines: [${lines}], easier: weniger, harder: mehr, skipIf: es wehtut, alternativeText: Bild }
`;

    it('belongs to its exercise', () => {
      write(
        'exercises/hug.yaml',
        untranslated + german('{ move: Eins }, { move: Zwei }, null, { move: Vier }'),
      );
      const { library, refused } = loadContent(folder);
      expect(refused).toEqual([]);
      expect(library.exercises.get('hug')?.translations?.de?.lines).toHaveLength(4);
    });

    it('with too few lines is reported, and the exercise stays', () => {
      write('exercises/hug.yaml', untranslated + german('{ move: Eins }, { move: Zwei }, { move: Drei }'));
      const { library, refused } = loadContent(folder);
      expect(refused).toEqual([
        {
          file: 'exercises/hug.yaml',
          key: 'translations.de.lines',
          reason: 'has 3 entries, but "lines" has 4',
        },
      ]);
      expect(library.exercises.size).toBe(1);
    });

    it('that is incomplete, or in a language that the app does not have, makes the file invalid', () => {
      write('exercises/hug.yaml', `${untranslated}translations: { de: { name: Umarmung } }\n`);
      expect(loadContent(folder).refused.map(({ key }) => key)).toContain('translations.de.lines');
      write('exercises/hug.yaml', `${untranslated}translations: { xx: { name: Umarmung } }\n`);
      expect(loadContent(folder).refused[0]).toMatchObject({ key: 'translations.xx' });
    });
  });

  it('rejects an incomplete table of muscles and keeps the rest', () => {
    write('muscles.yaml', 'LAT: { name: Broad, properName: Latissimus, does: Draws., weight: 3 }\n');
    const { library, muscles, refused } = loadContent(folder);
    expect(muscles.size).toBe(0);
    expect(library.exercises.size).toBe(1);
    expect(refused).toContainEqual({
      file: 'muscles.yaml',
      key: 'LAT.weight',
      reason: 'there is no such key',
    });
    expect(refused.map(({ key }) => key)).toContain('TRU');
  });

  it('reports a file with the wrong extension, or a missing folder', () => {
    write('exercises/more.yml', goodExercise);
    expect(loadContent(folder).refused).toEqual([
      { file: 'exercises/more.yml', key: '(file)', reason: 'the name must end in ".yaml"' },
    ]);
    const { library, refused } = loadContent(join(folder, 'nowhere'));
    expect(library.routines.size).toBe(0);
    expect(refused.map(({ file, key }) => [file, key])).toEqual([
      ['exercises', '(folder)'],
      ['routines', '(folder)'],
    ]);
  });
});
