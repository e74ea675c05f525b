import { settingGroups } from '../../../shared/settings/setting.ts';
import { settingKeys, settingSchemas } from '../../../shared/settings/settings.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Page, Section } from '../../ui/page.tsx';
import { SettingControl } from './setting-control.tsx';

/** Props of the settings page. */
export interface SettingsPageProps {
  readonly settings: SettingsView;
  readonly hasFocus: boolean;
}

/** The settings in four groups. A change takes effect at once. */
export function SettingsPage({ settings, hasFocus }: SettingsPageProps) {
  const { t } = useText();
  return (
    <Page
      title={t('settings.title')}
      hasFocus={hasFocus}
      aside={<span className="quiet">{t('settings.lead')}</span>}
    >
      {settingGroups.map((group) => (
        <Section key={group} title={t(`settings.groups.${group}`)}>
          {settingKeys.map(
            (name) =>
              settingSchemas[name].group === group && <SettingControl key={name} {...{ name, settings }} />,
          )}
        </Section>
      ))}
    </Page>
  );
}
