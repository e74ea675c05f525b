import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { catalogueOptions } from '../../../shared/strings/catalogues.ts';
import type { TranslatedLanguage } from '../../../shared/strings/languages.ts';
import { messageValues } from '../../../shared/strings/message-values.ts';

/** Translates with catalogues that hold only this message. */
function message(language: TranslatedLanguage, locale: string, values: object): string {
  const text = i18next.createInstance();
  text.use(messageValues(() => locale));
  text.init(catalogueOptions(language, { [language]: { sample: '{{value}} x {{name}}' } }));
  return text.t('sample', { ...values });
}

describe('values in messages', () => {
  it('are numbers with the separators of the locale', () => {
    expect(message('de', 'de-DE', { value: 12345.5, name: 'a' })).toBe('12.345,5 x a');
    expect(message('de', 'de-CH', { value: 12345.5, name: 'a' })).toBe(
      `${new Intl.NumberFormat('de-CH').format(12345.5)} x a`,
    );
  });

  it('are isolated in a language that is written from right to left, with the digits of the locale', () => {
    expect(message('ar', 'ar-EG', { value: 42, name: 'Unhunch' })).toBe(
      '\u2068٤٢\u2069 x \u2068Unhunch\u2069',
    );
    expect(message('ar', 'ar-AE', { value: 42, name: 'Unhunch' })).toBe(
      '\u206842\u2069 x \u2068Unhunch\u2069',
    );
  });

  it('are left alone if they are words', () => {
    expect(message('de', 'de-DE', { value: '1000', name: 'b' })).toBe('1000 x b');
  });
});
