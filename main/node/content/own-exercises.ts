import { type ExerciseFile, exerciseFileSchema } from '../../../shared/content/exercise-file.ts';
import type { Exercise, RejectedContent } from '../../../shared/content/exercise-schema.ts';
import {
  type PictureScript,
  type Pictures,
  timesOfPictures,
} from '../../../shared/content/picture-schema.ts';
import { readEntries } from './content.ts';
import { readPicture } from './picture-file.ts';

/** The most characters that the URLs of all pictures of a folder may have together: every window gets them. */
const MOST_CHARACTERS = 12_000_000;

/**
 * Reads the exercises of an organisation's folder. One whose pictures are missing or not acceptable is rejected as a
 * whole, because its lines make no sense without them.
 */
export function readOwnExercises(folder: string, refused: RejectedContent[]): Map<string, Exercise> {
  const files = readEntries<ExerciseFile>(folder, 'exercises', exerciseFileSchema, refused, {
    isOptional: true,
  });
  let left = MOST_CHARACTERS;
  const exercises = new Map<string, Exercise>();
  for (const [id, { figure, pictures, ...parts }] of files) {
    if (figure !== undefined) exercises.set(id, { ...parts, figure });
    if (pictures === undefined) continue;
    const shown = readPictures(folder, id, pictures, refused);
    if (shown === null) continue;
    left -= shown.urls.reduce((sum, url) => sum + url.length, 0);
    if (left < 0) {
      const reason = 'the pictures of the folder are too large together: at most about 9 MB';
      refused.push({ file: `exercises/${id}.yaml`, key: 'pictures', reason });
      continue;
    }
    exercises.set(id, { ...parts, figure: timesOfPictures(pictures), pictures: shown });
  }
  return exercises;
}

/** The pictures of one exercise; null: one of them is rejected. */
function readPictures(
  folder: string,
  id: string,
  { files, steps }: PictureScript,
  refused: RejectedContent[],
): Pictures | null {
  const loaded = files.map((name) => readPicture(folder, name));
  const urls = loaded.flatMap((each, index) => {
    if (each.ok) return [each.url];
    const reason = `${files[index]} ${each.reason}`;
    refused.push({ file: `exercises/${id}.yaml`, key: `pictures.files.${index}`, reason });
    return [];
  });
  return urls.length < files.length ? null : { urls, ofPose: steps.map(({ picture }) => picture) };
}
