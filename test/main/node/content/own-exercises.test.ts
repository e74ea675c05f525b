import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../../../main/node/content/content-reader.ts';
import { loadOwnContent } from '../../../../main/node/content/own-content.ts';
import { readOwnExercises } from '../../../../main/node/content/own-exercises.ts';
import { exerciseSchema, type RejectedContent } from '../../../../shared/content/exercise-schema.ts';
import { scriptOf } from '../../../../shared/content/exercise-script.ts';
import { clinicFolder } from '../../../support/clinic-folder.ts';
import { shippedContent, shippedLibrary } from '../../../support/library.ts';
import { pngOf, svgOf } from '../../../support/own-pictures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const shippedFolder = join(import.meta.dirname, '../../../../assets/content');

/** The exercises of a folder, and the key and reason of each error. */
function read(folder: string) {
  const refused: RejectedContent[] = [];
  const exercises = readOwnExercises(folder, refused);
  return { exercises, errors: refused.map(({ key, reason }) => [key, reason]) };
}

const picture = (folder: string, name: string) => join(folder, 'pictures', name);

describe('an exercise with pictures', () => {
  test('brings them as images of their kind, in the order of its steps', () => {
    const { exercises, errors } = read(clinicFolder());
    expect(errors).toEqual([]);
    const pictures = exercises.get('clinic-lean')?.pictures;
    expect(pictures?.ofPose).toEqual([0, 1]);
    expect(pictures?.urls.map((url) => url.slice(0, url.indexOf(',')))).toEqual([
      'data:image/png;base64',
      'data:image/svg+xml;base64',
    ]);
  });

  test('has the script of any exercise: set-up, lines, holds and dose', () => {
    const exercise = read(clinicFolder()).exercises.get('clinic-lean');
    if (exercise === undefined) throw new Error('the exercise is missing');
    const script = scriptOf(exercise, null, 20);
    expect(script.setUp).toBe('Sit tall');
    expect(script.beats.map(({ type, line, to }) => [type, line, to]).slice(0, 3)).toEqual([
      ['move', 'Lean to the side', 1],
      ['hold', 'Stay there', 1],
      ['move', 'Come back', 0],
    ]);
    expect(script.dose).toMatchObject({ type: 'times', counts: [2], holdSeconds: 5, isEachSide: true });
    expect(scriptOf(exercise, 'easier', 20).beats).toEqual(script.beats);
  });

  test('is unchanged by the way through the reading process and the stored result', () => {
    const ownFolder = clinicFolder();
    const answer = answerTo({ shippedFolder, ownFolder });
    const sent: unknown = JSON.parse(JSON.stringify(answer.exercises[0]));
    expect(exerciseSchema.parse(sent)).toEqual(read(ownFolder).exercises.get('clinic-lean'));
  });

  test('joins the library with its routine', () => {
    const { library, sources, refused } = shippedContent.load(clinicFolder());
    expect(refused).toEqual([]);
    expect(library.routines.get('clinic-hour')).toBeDefined();
    expect(sources.get('clinic-lean')).toBe('Clinic North');
  });
});

describe('what a file must contain', () => {
  const steps = [
    { picture: 0, move: 2, hold: 1 },
    { picture: 0, move: 2, hold: 1 },
  ];
  test.each([
    ['no description of the pictures', { alternativeText: '' }, 'alternativeText'],
    [
      'none in German either',
      { translations: { de: { name: 'Neigen' } } },
      'translations.de.alternativeText',
    ],
    ['no demands', { demands: undefined }, 'demands'],
    ['neither a figure nor pictures', { pictures: undefined }, '(file)'],
    ['a step without a line', { lines: [{ move: 'a' }, { move: 'b' }, { move: 'c' }] }, 'lines'],
    ['no file', { pictures: { files: [], steps } }, 'pictures.files'],
    [
      'five files',
      { pictures: { files: ['a', 'b', 'c', 'd', 'e'].map((each) => `${each}.png`), steps } },
      'pictures.files',
    ],
    [
      'a picture that is not listed',
      { pictures: { files: ['sit.png'], steps: [steps[0], { ...steps[1], picture: 1 }] } },
      'pictures.steps.1.picture',
    ],
    ['a path', { pictures: { files: ['../sit.png'], steps } }, 'pictures.files.0'],
    ['an absolute path', { pictures: { files: ['/etc/x.png'], steps } }, 'pictures.files.0'],
    ['a URL', { pictures: { files: ['https://unhunch.test/x.png'], steps } }, 'pictures.files.0'],
    [
      'a picture in the file itself',
      { pictures: { urls: ['data:image/png;base64,AAAA'], ofPose: [0, 0] } },
      'pictures.urls',
    ],
    ['a third kind of picture', { pictures: { files: ['sit.gif'], steps } }, 'pictures.files.0'],
    [
      'a harder range',
      { pictures: { files: ['sit.png'], steps, harder: { range: 1.2 } } },
      'pictures.harder.range',
    ],
    [
      'a repeat that does not exist',
      { pictures: { files: ['sit.png'], steps, repeat: [[1, 5]] } },
      'pictures.repeat.0',
    ],
  ])('%s is an error', (_what, changes, key) => {
    const { exercises, errors } = read(clinicFolder(changes));
    expect(errors.map(([each]) => each)).toContain(key);
    expect(exercises.size).toBe(0);
  });
});

describe('hostile pictures', () => {
  test.each<readonly [string, (folder: string) => void, string]>([
    ['is missing', (folder) => rmSync(picture(folder, 'sit.png')), 'cannot be read (ENOENT)'],
    ['has 50 MB', (folder) => truncateSync(picture(folder, 'sit.png'), 50_000_000), 'is larger than 400 kB'],
    [
      'is SVG called PNG',
      (folder) => writeFileSync(picture(folder, 'sit.png'), svgOf('')),
      'contains SVG: rename it',
    ],
    [
      'is a JPEG',
      (folder) => writeFileSync(picture(folder, 'sit.png'), Buffer.from([0xff, 0xd8, 0xff])),
      'neither a PNG nor an SVG',
    ],
    ['is empty', (folder) => writeFileSync(picture(folder, 'sit.png'), ''), 'neither a PNG nor an SVG'],
    [
      'is cut off',
      (folder) => writeFileSync(picture(folder, 'sit.png'), pngOf().subarray(0, 40)),
      'is not a whole PNG picture',
    ],
    [
      'leads out of the folder',
      (folder) => {
        const elsewhere = join(tempFolder(), 'private.png');
        writeFileSync(elsewhere, pngOf());
        rmSync(picture(folder, 'sit.png'));
        symlinkSync(elsewhere, picture(folder, 'sit.png'));
      },
      'is a link that leads out of the folder',
    ],
    [
      'is a pipe',
      (folder) => {
        rmSync(picture(folder, 'sit.png'));
        execFileSync('mkfifo', [picture(folder, 'sit.png')]);
      },
      'is not a file',
    ],
    [
      'is a folder',
      (folder) => {
        rmSync(picture(folder, 'sit.png'));
        mkdirSync(picture(folder, 'sit.png'));
      },
      'is not a file',
    ],
  ])('one that %s removes its exercise and its routine, with the reason', (_what, change, reason) => {
    const folder = clinicFolder();
    change(folder);
    const { exercises, errors } = read(folder);
    expect(errors).toEqual([['pictures.files.0', expect.stringContaining(reason)]]);
    expect(exercises.size).toBe(0);
    expect(loadOwnContent(folder, shippedLibrary()).routines.has('clinic-hour')).toBe(false);
  });

  test('a link inside the folder is fine', () => {
    const folder = clinicFolder();
    writeFileSync(picture(folder, 'same.png'), pngOf());
    rmSync(picture(folder, 'sit.png'));
    symlinkSync('same.png', picture(folder, 'sit.png'));
    expect(read(folder).errors).toEqual([]);
  });
});

test('all pictures of a folder have a limit together', () => {
  const folder = clinicFolder();
  const drawing = `<text>${'a'.repeat(390_000)}</text>`;
  writeFileSync(picture(folder, 'lean.svg'), svgOf(drawing));
  const files = ['lean.svg'];
  const steps = [0, 1].map(() => ({ picture: 0, move: 2, hold: 1 }));
  const one = JSON.stringify({ ...read(folder).exercises.get('clinic-lean'), figure: undefined });
  for (let index = 0; index < 30; index += 1) {
    const exercise = { ...JSON.parse(one), id: `many-${index}`, pictures: { files, steps } };
    writeFileSync(join(folder, `exercises/many-${index}.yaml`), JSON.stringify(exercise));
  }
  const { exercises, errors } = read(folder);
  expect(exercises.size).toBeGreaterThan(15);
  expect(errors).toHaveLength(31 - exercises.size);
  expect(errors[0]?.[1]).toContain('too large together');
});
