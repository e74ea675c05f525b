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

/** The texts of a language; of a variety, only those that differ. */
export function textsOf(language: TranslatedLanguage): TextsByFile {
  return byFile((file) => readLanguageFile(language, file));
}

/** The English texts, from where the program has them. */
export function englishTexts(): TextsByFile {
  const { library, muscles } = loadContent(join(root, 'assets/content'));
  const keys = Object.keys(exerciseTexts);
  const exercises = [...library.exercises.values(), standAndWalk];
  const routines = [...library.routines.values(), { ...standAndWalkRoutine(60), id: STAND_AND_WALK_ID }];
  const sources: Readonly<Record<TextFile, unknown>> = {
    'interface.json': en,
    'exercises.yaml': byId(exercises, keys),
    'routines.yaml': byId(routines, ['name', 'about']),
    'muscles.yaml': Object.fromEntries(muscles),
    'policy.yaml': englishPolicy,
    'review.yaml': englishReview,
  };
  return byFile((file) => sources[file]);
}

/** What a language is translated from: English, or of a variety its language. */
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

function byFile(read: (file: TextFile) => unknown): TextsByFile {
  return {
    'interface.json': new Map(leaves(read('interface.json'))),
    'exercises.yaml': new Map(leaves(read('exercises.yaml'))),
    'routines.yaml': new Map(leaves(read('routines.yaml'))),
    'muscles.yaml': new Map(leaves(read('muscles.yaml'))),
    'policy.yaml': new Map(leaves(read('policy.yaml'))),
    'review.yaml': new Map(leaves(read('review.yaml'))),
  };
}
