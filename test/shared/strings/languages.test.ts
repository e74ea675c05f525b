import { describe, expect, it } from 'vitest';
import { languageOf, localeFor, validLanguages } from '../../../shared/strings/languages.ts';

describe('the language', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fi-FI', 'de-CH', 'en'], 'de'],
    [['fr-FR', 'de-CH', 'en'], 'fr'],
    [['pt-BR', 'en'], 'pt-PT'],
    [['ar-EG', 'fr'], 'ar'],
    [['en-US', 'de'], 'en'],
    [['fi', 'ja'], 'en'],
    [['C', 'en_US.UTF-8', 'de@posix', 'de'], 'de'],
    [[], 'en'],
  ] as const)('of a system that wants %j is %s', (wanted, language) => {
    expect(languageOf('system', wanted)).toBe(language);
  });

  it('chosen by the user takes precedence over that of the system', () => {
    expect(languageOf('en', ['de'])).toBe('en');
    expect(languageOf('de', ['en'])).toBe('de');
    expect(languageOf('de-formal', ['en'])).toBe('de-formal');
  });
});

it('keeps only the wanted languages that are valid BCP 47', () => {
  expect(validLanguages(['C', 'x!', 'de-DE', 'pt-BR'])).toEqual(['de-DE', 'pt-BR']);
  expect(validLanguages(['C.UTF-8'])).toEqual(['en']);
});

it('is combined with the user’s region for dates and numbers', () => {
  expect(localeFor('en', ['de-DE', 'en'])).toBe('en-DE');
  expect(localeFor('de', ['de', 'de-CH'])).toBe('de-CH');
  expect(localeFor('en', ['de'])).toBe('en');
  expect(localeFor('de-formal', ['de-AT'])).toBe('de-AT');
});
