import type { AboutView } from '../../../shared/views/about-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { request, subscribe } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { useView, type ViewSource } from '../../bridge/use-view.ts';
import { Page, Section } from '../../ui/page.tsx';
import { LoadFailure } from '../trouble.tsx';
import { DeletePart } from './delete-part.tsx';
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

/** Shows what is stored, where and for how long, and how to export, import and delete it. */
export function DataPage({ hasFocus }: { readonly hasFocus: boolean }) {
  const { t } = useText();
  const about = useView(aboutSource);
  const settings = useView(settingsSource);
  if (about.type === 'failed') return <LoadFailure />;
  if (settings.type === 'failed') return <LoadFailure />;
  if (about.type === 'loading' || settings.type === 'loading') return null;
  return (
    <Page title={t('data.title')} hasFocus={hasFocus}>
      <p className="data-lead">{t('data.lead')}</p>
      <Section title={t('data.whatTitle')}>
        <ul className="points">
          {kept.map((name) => (
            <li key={name}>{t(`data.what.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('data.notTitle')}>
        <p>{t('data.not')}</p>
      </Section>
      <Section title={t('data.whereTitle')}>
        <p>{t('data.where')}</p>
        <dl className="files">
          {files.map(([name, file]) => (
            <div key={name}>
              <dt>{t(`data.${name}`)}</dt>
              <dd>{about.view[file]}</dd>
            </div>
          ))}
        </dl>
        <p>{t('data.long', { count: settings.view.retentionMonths.value })}</p>
      </Section>
      <TakePart />
      <DeletePart />
    </Page>
  );
}
