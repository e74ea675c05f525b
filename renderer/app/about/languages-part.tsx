import { fullLanguageOf } from '../../../shared/strings/languages.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';

/** How complete each translation is, whether a native speaker has read it, and how to correct it. */
export function LanguagesPart() {
  const { t, format } = useText();
  return (
    <Section title={t('about.languages.title')}>
      <p>{t('about.languages.lead')}</p>
      <div className="language-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('about.languages.language')}</th>
              <th scope="col">{t('about.languages.translated')}</th>
              <th scope="col">{t('about.languages.reader')}</th>
            </tr>
          </thead>
          <tbody>
            {__TRANSLATIONS__.map(({ language, percent, nativeReader }) => (
              <tr key={language}>
                <th scope="row" lang={fullLanguageOf(language)}>
                  {t(`settings.language.options.${language}`)}
                </th>
                <td>{format.percent(percent / 100)}</td>
                <td>{nativeReader ?? t('about.languages.nobody')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t('about.languages.correct')}</p>
    </Section>
  );
}
