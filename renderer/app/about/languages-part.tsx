import { fullLanguageOf } from '../../../shared/strings/languages.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { WideTable } from '../../ui/table.tsx';

/** How complete each translation is, whether a native speaker has read it, and how to correct it. */
export function LanguagesPart() {
  const { t, format } = useText();
  return (
    <Section title={t('about.languages.title')}>
      <p>{t('about.languages.lead')}</p>
      <WideTable
        caption={t('about.languages.title')}
        columns={[
          t('about.languages.language'),
          t('about.languages.translated'),
          t('about.languages.reader'),
        ]}
        rows={__TRANSLATIONS__.map(({ language, percent, nativeReader }) => ({
          id: language,
          lang: fullLanguageOf(language),
          cells: [
            t(`settings.language.options.${language}`),
            format.percent(percent / 100),
            nativeReader ?? t('about.languages.nobody'),
          ],
        }))}
      />
      <p className="quiet">{t('about.languages.correct')}</p>
    </Section>
  );
}
