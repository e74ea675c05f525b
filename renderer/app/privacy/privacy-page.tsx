import type { AboutView } from '../../../shared/views/about-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { request, subscribe } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { useView, type ViewSource } from '../../bridge/use-view.ts';
import { Page, Section } from '../../ui/page.tsx';
import { LoadFailure } from '../trouble.tsx';
import { DeletePart } from './delete-part.tsx';
import { SignalsPart } from './signals-part.tsx';
import { TakePart } from './take-part.tsx';

const aboutSource: ViewSource<AboutView> = {
  get: () => request('about:get', null),
  // This does not change while the program runs.
  listen: () => () => undefined,
};

const settingsSource: ViewSource<SettingsView> = {
  get: () => request('settings:get', null),
  listen: (take) => subscribe('settings:changed', take),
};

const kept = ['bouts', 'breaks', 'routines', 'body', 'coverage', 'programme', 'safety', 'settings'] as const;
const files = [
  ['history', 'historyFile'],
  ['settings', 'settingsFile'],
  ['log', 'logFile'],
] as const;

/** What is kept and what never is, what Unhunch can see, the files, and how to save, import and delete them. */
export function PrivacyPage({ hasFocus }: { readonly hasFocus: boolean }) {
  const { t } = useText();
  const about = useView(aboutSource);
  const settings = useView(settingsSource);
  if (about.type === 'failed') return <LoadFailure />;
  if (settings.type === 'failed') return <LoadFailure />;
  if (about.type === 'loading' || settings.type === 'loading') return null;
  const months = settings.view.retentionMonths;
  return (
    <Page title={t('privacy.title')} hasFocus={hasFocus}>
      <p className="privacy-lead">{t('data.lead')}</p>
      <Section title={t('data.whatTitle')}>
        <ul className="points">
          {kept.map((name) => (
            <li key={name}>{t(`data.what.${name}`)}</li>
          ))}
        </ul>
        <p>
          {t('data.long', { count: months.value })}{' '}
          {t(months.layer === 'mandatory' ? 'failure.problem.managed' : 'data.longChange')}
        </p>
      </Section>
      <Section title={t('data.notTitle')}>
        <p>{t('data.not')}</p>
      </Section>
      <SignalsPart />
      <Section title={t('data.whereTitle')}>
        <p>{t('data.where')}</p>
        <dl className="files">
          {files.map(([name, file]) => (
            <div key={name}>
              <dt>
                {t(`data.${name}`)} <span className="quiet small">{t(`data.${name}Help`)}</span>
              </dt>
              <dd>
                <bdi dir="ltr">{about.view[file]}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <TakePart />
      <DeletePart />
    </Page>
  );
}
