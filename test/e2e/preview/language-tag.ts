import type { TestDetails } from '@playwright/test';
import type { Language } from '../../../shared/strings/languages.ts';

/** The languages of the authors, a wordy one, and one that is written from right to left. */
const sampled: readonly Language[] = ['en', 'de', 'fr', 'ar'];

/** The details of a test that is repeated for each language: beyond a sample it is one of the long tests. */
export function languageTag(language: Language): TestDetails {
  return sampled.includes(language) ? {} : { tag: '@long' };
}
