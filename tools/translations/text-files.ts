import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadContent } from '../../main/node/content/content.ts';
import { exerciseTexts } from '../../shared/content/exercise-texts.ts';
import { STAND_AND_WALK_ID, standAndWalk, standAndWalkRoutine } from '../../shared/content/stand-and-walk.ts';
import en from '../../shared/strings/en.json' with { type: 'json' };
import { fullLanguageOf, type TranslatedLanguage, varietyNamed } from '../../shared/strings/languages.ts';
import { englishPolicy } from '../policy-templates/policy-texts.ts';
import { englishReview } from '../review-sheet/texts.ts';
import { readLanguageFile } from './language-folder.ts';
import { leaves } from './leaves.ts';

const root = join(import.meta.dirname, '../..');

/** The files of a language's folder that hold texts. */
export const textFiles = [
  'interface.json',
  'exercises.yaml',
  'routines.yaml',
  'muscles.yaml',
  'policy.yaml',
  'review.yaml',
] as const;
export type TextFile = (typeof textFiles)[number];

/** Texts by key. */
export type Texts = ReadonlyMap<string, string>;
export type TextsByFile = Readonly<Record<TextFile, Texts>>;

/** The parsed files of a language that hold texts; undefined where there is none. */
export type ParsedFiles = Readonly<Record<TextFile, unknown>>;

/** @throws Error if a file is neither YAML nor JSON */
export function readTextFiles(language: TranslatedLanguage): ParsedFiles {
  return byFile((file) => readLanguageFile(language, file));
}

/** The texts of a language; of a variety, only those that differ. */
export function textsOf(language: TranslatedLanguage): TextsByFile {
  return textsIn(readTextFiles(language));
}

/** The English texts, from where the program has them. */
export function englishTexts(): TextsByFile {
  const { library, muscles } = loadContent(join(root, 'assets/content'));
  const keys = Object.keys(exerciseTexts);
  const exercises = [...library.exercises.values(), standAndWalk];
  const routines = [...library.routines.values(), { ...standAndWalkRoutine(60), id: STAND_AND_WALK_ID }];
  return textsIn({
    'interface.json': en,
    'exercises.yaml': byId(exercises, keys),
    'routines.yaml': byId(routines, ['name', 'about']),
    'muscles.yaml': Object.fromEntries(muscles),
    'policy.yaml': englishPolicy,
    'review.yaml': englishReview,
  });
}

/** The source of a translation: English or, for a variety, its language. */
export function sourceOf(language: TranslatedLanguage, english: TextsByFile): TextsByFile {
  const base = varietyNamed(language) === undefined ? 'en' : fullLanguageOf(language);
  return base === 'en' ? english : textsOf(base);
}

/** Identifies the wording of a text. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function byId(entries: readonly { readonly id: string }[], keys: readonly string[]): object {
  return Object.fromEntries(
    entries.map((each) => [each.id, Object.fromEntries(keys.map((key) => [key, Reflect.get(each, key)]))]),
  );
}

/** The texts in the files of a language. */
export function textsIn(files: ParsedFiles): TextsByFile {
  return byFile((file) => new Map(leaves(files[file])));
}

function byFile<Value>(read: (file: TextFile) => Value): Readonly<Record<TextFile, Value>> {
  return {
    'interface.json': read('interface.json'),
    'exercises.yaml': read('exercises.yaml'),
    'routines.yaml': read('routines.yaml'),
    'muscles.yaml': read('muscles.yaml'),
    'policy.yaml': read('policy.yaml'),
    'review.yaml': read('review.yaml'),
  };
}
