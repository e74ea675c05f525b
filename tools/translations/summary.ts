import { otherLanguages, type TranslatedLanguage, varieties } from '../../shared/strings/languages.ts';
import { type FindingKind, type LanguageReport, reportOn } from './findings.ts';
import { languageFileOf } from './language-file.ts';
import { englishTexts } from './text-files.ts';

/** The facts about a translation that the app shows. */
export interface TranslationState {
  readonly language: TranslatedLanguage;
  /** Whole per cent of the texts that are translated from the wording of today; 100 only if all are. */
  readonly percent: number;
  readonly nativeReader: string | null;
}

const openKinds: readonly FindingKind[] = ['missing', 'stale', 'invalid'];

/** Whole per cent of the texts that are neither missing, stale nor invalid; 100 only if all are. */
export function completeness({ total, findings }: Pick<LanguageReport, 'total' | 'findings'>): number {
  const open = findings.filter(({ kind }) => openKinds.includes(kind)).length;
  return Math.floor((100 * (total - open)) / total);
}

/** The state of every translation, for the page about the app. */
export function translationStates(): readonly TranslationState[] {
  const english = englishTexts();
  return [...otherLanguages, ...varieties].map((language) => ({
    language,
    percent: completeness(reportOn(language, english)),
    nativeReader: languageFileOf(language).nativeReader,
  }));
}
