import { describe, expect, it } from 'vitest';
import { languageOf, localeFor, regionalTag, validLanguages } from '../../../shared/strings/languages.ts';

describe('the language', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fi-FI', 'de-CH', 'en'], 'de'],
    [['fr-FR', 'de-CH', 'en'], 'fr'],
    [['eu', 'fr-CA', 'en'], 'fr'],
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

it.each([
  [['de-DE', 'en-US'], 'de-DE'],
  [['', 'fr', 'fr-CA'], 'fr-CA'],
  [['en-US@posix', 'ar'], 'ar'],
  [[], 'en'],
])('the formats for %j are those of %s', (wanted, expected) => {
  expect(regionalTag(wanted)).toBe(expected);
});

it.each([
  ['en', 'de-DE', '14:05', '19,5'],
  ['de', 'en-US', '2:05 PM', '19,5'],
  ['pt-PT', 'pt-BR', '14:05', '19,5'],
  ['fr', 'fr-CA', '14 h 05', '19,5'],
  ['ar', 'de-DE', '14:05', '19.5'],
  ['pl', 'nl-BE', '14:05', '19,5'],
  ['en', 'en-GB', '14:05', '19.5'],
  ['ar', 'ar-EG', '٢:٠٥ م', '١٩٫٥'],
  ['ar', 'ar-MA', '14:05', '19,5'],
])('%s with the formats of %s shows %s and %s', (language, region, time, number) => {
  const locale = localeFor(language, [region]);
  const options = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
  const shown = new Intl.DateTimeFormat(locale, options).format(Date.UTC(2026, 10, 18, 14, 5));
  expect(shown.replaceAll('\u202f', ' ')).toBe(time);
  expect(new Intl.NumberFormat(locale).format(19.5)).toBe(number);
});
