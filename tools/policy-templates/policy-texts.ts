import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { overlaid } from '../../shared/content/translated.ts';
import en from '../../shared/strings/en.json' with { type: 'json' };
import type { FullLanguage } from '../../shared/strings/languages.ts';
import { languageFileOf } from '../translations/language-file.ts';
import { readLanguageFile } from '../translations/language-folder.ts';
import type { PolicyTexts } from './texts.ts';

const word = z.string().min(1);
const settingText = z.strictObject({ label: word.optional(), explain: word.optional() });

/** The file with the texts of the templates; `{{label}}` and the like stand for values. */
const policyFileSchema = z.strictObject({
  description: word,
  recommended: word,
  supported: word,
  settings: z.record(z.string(), settingText),
  least: word,
  most: word,
  limitExplain: word,
  offIsNotLimited: word,
  value: word,
  units: z.strictObject({ minutes: word, months: word, prompts: word, workdays: word }),
  range: word,
  time: word,
  zeroIsOff: word,
  wordIsOff: word,
  structure: word,
  turnedOn: word,
  turnedOff: word,
  disabled: word,
  notConfigured: word,
});
const interfaceSchema = z.object({ settings: z.record(z.string(), z.unknown()).default({}) });
type PolicyFile = z.infer<typeof policyFileSchema>;

export const englishPolicy: PolicyFile = policyFileSchema.parse(
  parse(readFileSync(join(import.meta.dirname, 'english.yaml'), 'utf8')),
);

/** The texts for administrators in English. */
export const englishTexts: PolicyTexts = textsFrom(englishPolicy, 'en-US', en.settings);

/**
 * The texts for administrators in a language; what is not translated appears in English.
 * @throws Error if a file of the language's folder is missing or not valid
 */
export function policyTextsOf(language: FullLanguage): PolicyTexts {
  if (language === 'en') return englishTexts;
  const { policyLanguage = language } = languageFileOf(language);
  const policy = policyFileSchema.parse(
    overlaid<unknown>(englishPolicy, readLanguageFile(language, 'policy.yaml')),
  );
  const { settings } = interfaceSchema.parse(readLanguageFile(language, 'interface.json') ?? {});
  return textsFrom(policy, policyLanguage, overlaid(en.settings, settings));
}

function textsFrom(file: PolicyFile, language: string, page: PolicyTexts['page']): PolicyTexts {
  return {
    ...file,
    language,
    page,
    mandatory: en.product,
    least: (label) => filled(file.least, { label }),
    most: (label) => filled(file.most, { label }),
    limitExplain: (label) => filled(file.limitExplain, { label }),
    range: (least, most, unit) => filled(file.range, { least, most, unit }),
    time: (latest, example) => filled(file.time, { latest, example }),
    structure: (example) => filled(file.structure, { example }),
  };
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_found, name: string) => String(values[name] ?? ''));
}
