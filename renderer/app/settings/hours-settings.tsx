import { weekdays } from '../../../shared/core/rules.ts';
import { defaultSettings } from '../../../shared/settings/settings.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Select } from '../../ui/select.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { HoursWords } from './hours-words.tsx';
import { SettingRow } from './setting-row.tsx';
import { useSetting } from './use-setting.ts';
import { usualHours } from './week-hours.ts';

/** The times at which a day may start: every half hour from midnight to six. */
const dayStarts = Array.from({ length: 13 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

/** When a day starts. */
export function DayStartSetting({ settings }: { readonly settings: SettingsView }) {
  const { format } = useText();
  const setting = useSetting(settings, 'dayStartsAt');
  const times = dayStarts.includes(setting.value) ? dayStarts : [setting.value, ...dayStarts];
  return (
    <SettingRow setting={setting}>
      {(labels) => (
        <Select
          {...labels}
          value={setting.value}
          choices={times.map((id) => ({ id, label: format.clockTime(id) }))}
          onChange={setting.set}
        />
      )}
    </SettingRow>
  );
}

/** The hours in which the app records, or in which no card comes. */
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
          onChange={(isOn) => setting.set(isOn ? usualHours[name] : null)}
        />
      )}
    </SettingRow>
  );
}

/** When the weekly figures are announced, or that they are not. */
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
            onChange={(isOn) => setting.set(isOn ? defaultSettings.weeklyNotice : null)}
          />
        </>
      )}
    </SettingRow>
  );
}
