import { ShieldCheck } from 'lucide-react';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Callout } from '../../ui/callout.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ContentFolderSetting } from './folder-setting.tsx';
import { DayStartSetting, HoursSetting, WeeklyNoticeSetting } from './hours-settings.tsx';
import { ExclusionsSetting, RoutineTimeSetting, SafetySetting } from './routine-settings.tsx';
import {
  LongBreakSetting,
  MicroBreakSetting,
  NumberSetting,
  SwitchSetting,
  WordSetting,
} from './setting-controls.tsx';
import { ShortcutSetting } from './shortcut-setting.tsx';

/** Props of the settings. */
export interface SettingsPageProps {
  readonly settings: SettingsView;
  readonly hasFocus: boolean;
}

/** Every setting in four groups; a change holds at once. */
export function SettingsPage({ settings, hasFocus }: SettingsPageProps) {
  const { t } = useText();
  return (
    <Page
      title={t('settings.title')}
      hasFocus={hasFocus}
      aside={<span className="quiet">{t('settings.lead')}</span>}
    >
      <Section title={t('settings.groups.breaks')}>
        <NumberSetting
          name="sittingThresholdMinutes"
          least={20}
          most={60}
          unit="minutes"
          settings={settings}
        />
        <MicroBreakSetting settings={settings} />
        <LongBreakSetting settings={settings} />
        <NumberSetting name="longBreakMinutes" least={3} most={10} unit="minutes" settings={settings} />
        <NumberSetting name="promptsPerDay" least={2} most={12} unit="prompts" settings={settings} />
        <SwitchSetting name="easeIn" settings={settings} />
        <ExclusionsSetting settings={settings} />
        <SafetySetting settings={settings} />
        <ShortcutSetting settings={settings} />
      </Section>
      <Section title={t('settings.groups.hours')}>
        <HoursSetting name="trackedHours" settings={settings} />
        <HoursSetting name="quietHours" settings={settings} />
        <DayStartSetting settings={settings} />
        <WeeklyNoticeSetting settings={settings} />
        <RoutineTimeSetting name="morningRoutineAt" settings={settings} />
        <RoutineTimeSetting name="windDownRoutineAt" settings={settings} />
        <SwitchSetting name="startAtLogin" settings={settings} />
      </Section>
      <Section title={t('settings.groups.look')}>
        <SwitchSetting name="sounds" settings={settings} />
        <SwitchSetting name="spokenCues" settings={settings} />
        <WordSetting name="playerSize" settings={settings} />
        <SwitchSetting name="dimOtherDisplays" settings={settings} />
        <WordSetting name="appearance" settings={settings} />
        <WordSetting name="language" settings={settings} />
      </Section>
      <Section title={t('settings.groups.data')}>
        <SwitchSetting name="comfortQuestion" settings={settings} />
        <ContentFolderSetting settings={settings} />
        <NumberSetting name="retentionMonths" least={1} most={13} unit="months" settings={settings} />
        <Callout icon={<ShieldCheck size={20} aria-hidden />}>{t('settings.privacy')}</Callout>
      </Section>
    </Page>
  );
}
