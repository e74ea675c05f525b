import { type ReactNode, useEffect } from 'react';
import { I18nProvider, isRTL } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createText, useText } from './text.ts';

/** Draws a window's content with its texts, its language and its theme. */
export function openWindow(content: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element named root.');
  createRoot(root).render(
    <I18nextProvider i18n={createText(navigator.languages)}>
      <Localised>{content}</Localised>
    </I18nextProvider>,
  );
}

function Localised({ children }: { readonly children: ReactNode }) {
  const { locale } = useText();
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = isRTL(locale) ? 'rtl' : 'ltr';
  }, [locale]);
  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}
