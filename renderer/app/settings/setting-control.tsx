import { isOfKind, type SettingKey } from '../../../shared/settings/settings.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { BaselineSetting } from './baseline-setting.tsx';
import { ChoiceSetting, NumberSetting, SwitchSetting, TimeSetting } from './controls-by-kind.tsx';
import { DimmingSetting } from './dimming-setting.tsx';
import { ContentFolderSetting } from './folder-setting.tsx';
import { HoursSetting, WeeklyNoticeSetting } from './hours-settings.tsx';
import { ExclusionsSetting, SafetySetting } from './routine-settings.tsx';
import { ShortcutSetting } from './shortcut-setting.tsx';
import { WorkplaceSetting } from './workplace-setting.tsx';

/** Props of the row of one setting. */
export interface SettingControlProps {
  readonly name: SettingKey;
  readonly settings: SettingsView;
}

/** The row of a setting. Lists, tables and paths have their own controls; the kind decides all others. */
export function SettingControl({ name, settings }: SettingControlProps) {
  switch (name) {
    case 'baselineDays':
      return <BaselineSetting settings={settings} />;
    case 'exclusions':
      return <ExclusionsSetting settings={settings} />;
    case 'workplace':
      return <WorkplaceSetting settings={settings} />;
    case 'safety':
      return <SafetySetting settings={settings} />;
    case 'shortcuts':
      return <ShortcutSetting settings={settings} />;
    case 'dimOtherDisplays':
      return <DimmingSetting settings={settings} />;
    case 'trackedHours':
    case 'quietHours':
      return <HoursSetting {...{ name, settings }} />;
    case 'weeklyNotice':
      return <WeeklyNoticeSetting settings={settings} />;
    case 'contentFolder':
      return <ContentFolderSetting settings={settings} />;
  }
  if (isOfKind(name, 'boolean')) return <SwitchSetting {...{ name, settings }} />;
  if (isOfKind(name, 'integer')) return <NumberSetting {...{ name, settings }} />;
  if (isOfKind(name, 'choice')) return <ChoiceSetting {...{ name, settings }} />;
  if (isOfKind(name, 'time')) return <TimeSetting {...{ name, settings }} />;
  throw new Error(`${name}: the settings page has no control for it`);
}
