import { expect } from '@playwright/test';
import { createMainText } from '../../../main/views/text.ts';
import { shippedTranslations } from '../../support/translations.ts';
import { ask, test } from './launch.ts';

/** The environment of a Linux desktop, and the language and region of its formats. */
const cases = [
  [{ LANG: 'en_US.UTF-8', LANGUAGE: 'en', LC_TIME: 'de_DE.UTF-8' }, 'en', 'de-DE'],
  [{ LANG: 'en_GB.UTF-8', LANGUAGE: '', LC_TIME: '' }, 'en', 'en-GB'],
  [{ LANG: 'eu_ES.UTF-8', LANGUAGE: 'eu:fr_CA:en', LC_TIME: '' }, 'fr', 'eu-ES'],
  // A language that the app does not have.
  [{ LANG: 'fi_FI.UTF-8', LANGUAGE: '', LC_TIME: '' }, 'en', 'fi-FI'],
  [{ LANG: 'pt_BR.UTF-8', LANGUAGE: '', LC_TIME: '' }, 'pt-PT', 'pt-BR'],
  [{ LANG: 'ar_EG.UTF-8', LANGUAGE: '', LC_TIME: '' }, 'ar', 'ar-EG'],
] as const;

for (const [env, language, region] of cases) {
  test(`${language} with the formats of ${region}: ${JSON.stringify(env)}`, async ({ launch }) => {
    test.skip(process.platform !== 'linux', 'other systems have no such variables');
    // LC_ALL would replace the others.
    const { window } = await launch({ env: { LC_ALL: '', ...env }, settings: { firstStartDone: true } });
    const page = await window('app.html');
    const locale = new Intl.Locale(language, { region: new Intl.Locale(region).region ?? '' }).toString();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const { format } = createMainText([language], { region, translations: shippedTranslations });
    const { day } = (await ask(page, 'today:get', null)) as { readonly day: string };
    await expect(page.locator('main')).toContainText(format.longDay(day));
  });
}
