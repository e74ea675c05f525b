import { type ReactNode, useEffect } from 'react';
import { I18nProvider, isRTL } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { languageOf } from '../../shared/strings/languages.ts';
import { Announcer } from './announcer.tsx';
import { isInApp, request, subscribe } from './bridge.ts';
import { languageChanger } from './catalogues.ts';
import { createText, Region, useText } from './text.ts';

/** Renders a window's content with its texts, in the app's language and theme. */
export async function openWindow(content: ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element named root.');
  // Without the app, the page still shows an error in the system's language.
  const [language, region] = await Promise.all([
    request('language:get', null).catch(() => languageOf('system', navigator.languages)),
    request('region:get', null).catch(() => null),
  ]);
  const text = createText(language, {}, region);
  const change = languageChanger(text);
  // Before anything is loaded, so that no change is missed while it loads.
  if (isInApp()) subscribe('language:changed', (next) => void change(next));
  await change(language);
  createRoot(root).render(
    <I18nextProvider i18n={text}>
      <Region value={region}>
        <Localised>{content}</Localised>
      </Region>
    </I18nextProvider>,
  );
}

function Localised({ children }: { readonly children: ReactNode }) {
  const { locale } = useText();
  useEffect(() => {
    document.documentElement.lang = new Intl.Locale(locale).baseName;
    document.documentElement.dir = isRTL(locale) ? 'rtl' : 'ltr';
  }, [locale]);
  return (
    <I18nProvider locale={locale}>
      <Announcer>{children}</Announcer>
    </I18nProvider>
  );
}
