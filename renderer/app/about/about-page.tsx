import { ShieldAlert } from 'lucide-react';
import type { AboutView } from '../../../shared/views/about-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { request, subscribe } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { useView, type ViewSource } from '../../bridge/use-view.ts';
import { Callout } from '../../ui/callout.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { CheckButton } from '../safety/check-button.tsx';
import { SafetyText } from '../safety/safety-text.tsx';
import { LoadFailure } from '../trouble.tsx';
import { Diagnosis } from './diagnosis.tsx';
import { LanguagesPart } from './languages-part.tsx';
import { PolicyPart } from './policy-part.tsx';

const source: ViewSource<AboutView> = {
  get: () => request('about:get', null),
  listen: (take) => subscribe('about:changed', take),
};

/** Props of the page. */
export interface AboutPageProps {
  readonly settings: SettingsView;
  readonly hasFocus: boolean;
}

/** Explains what Unhunch is, when to be careful, who set what, and where help and new versions come from. */
export function AboutPage({ settings, hasFocus }: AboutPageProps) {
  const { t } = useText();
  const loaded = useView(source);
  if (loaded.type === 'loading') return null;
  if (loaded.type === 'failed') return <LoadFailure />;
  const { view } = loaded;
  return (
    <Page
      title={t('about.title')}
      hasFocus={hasFocus}
      aside={<span className="quiet">{t('about.version', { version: view.version })}</span>}
    >
      <Callout icon={<ShieldAlert size={20} aria-hidden />}>{t('safety.always')}</Callout>
      <Section title={t('about.safetyTitle')}>
        <SafetyText level="h3" />
        <div className="check-row">
          <p className="quiet">{t('check.help')}</p>
          <CheckButton isFirst={settings.safety.value === null} />
        </div>
      </Section>
      <Section title={t('about.reviewTitle')}>
        <p>{t('about.review')}</p>
      </Section>
      <LanguagesPart />
      <PolicyPart policy={view.policy} />
      <Section title={t('sensors.helpDeskTitle')}>
        <Diagnosis />
      </Section>
      <Section title={t('about.updatesTitle')}>
        <p>{t('about.updates', { version: view.version })}</p>
      </Section>
      <p className="quiet small">
        {t('about.tagline')}. {t('about.licence')}
      </p>
    </Page>
  );
}
