import { weekdays } from '../../../shared/core/rules.ts';
import { settingSchemas } from '../../../shared/settings/settings.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Select } from '../../ui/select.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { HoursWords } from './hours-words.tsx';
import { SettingRow } from './setting-row.tsx';
import { useSetting } from './use-setting.ts';

/** The hours in which the app records, or those in which it shows no card. */
export function HoursSetting({
  settings,
  name,
}: {
  readonly settings: SettingsView;
  readonly name: 'trackedHours' | 'quietHours';
}) {
  const setting = useSetting(settings, name);
  const { value, isLocked } = setting;
  return (
    <SettingRow
      setting={setting}
      below={
        value !== null &&
        (isLocked ? (
          <HoursWords value={value} />
        ) : (
          <HoursEditor {...{ name, value }} onChange={setting.set} />
        ))
      }
    >
      {(labels) => (
        <Switch
          {...labels}
          isOn={value !== null}
          onChange={(isOn) => setting.set(isOn ? settingSchemas[name].example : null)}
        />
      )}
    </SettingRow>
  );
}

/** Whether and when the weekly figures are announced. */
export function WeeklyNoticeSetting({ settings }: { readonly settings: SettingsView }) {
  const { t } = useText();
  const setting = useSetting(settings, 'weeklyNotice');
  const { value } = setting;
  return (
    <SettingRow setting={setting}>
      {(labels) => (
        <>
          {value !== null && (
            <>
              <Select
                aria-label={t('settings.weeklyNotice.day')}
                value={value.day}
                choices={weekdays.map((id) => ({ id, label: t(`weekday.${id}`) }))}
                onChange={(id) => {
                  const day = weekdays.find((each) => each === id);
                  if (day !== undefined) setting.set({ ...value, day });
                }}
              />
              <TimeInput
                aria-label={t('settings.weeklyNotice.time')}
                value={value.time}
                onChange={(time) => setting.set({ ...value, time })}
              />
            </>
          )}
          <Switch
            {...labels}
            isOn={value !== null}
            onChange={(isOn) => setting.set(isOn ? settingSchemas.weeklyNotice.example : null)}
          />
        </>
      )}
    </SettingRow>
  );
}
