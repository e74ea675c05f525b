import type { SettingKey, Settings } from '../../../shared/settings/settings.ts';
import { languageChoices } from '../../../shared/strings/languages.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { SettingRow } from './setting-row.tsx';
import { useSetting } from './use-setting.ts';

/** The keys of the settings whose value has a type. */
export type KeysOf<Value> = {
  [Key in SettingKey]: Settings[Key] extends Value ? (Value extends Settings[Key] ? Key : never) : never;
}[SettingKey];

/** A setting that is on or off. */
export function SwitchSetting({
  settings,
  name,
}: {
  readonly settings: SettingsView;
  readonly name: KeysOf<boolean>;
}) {
  const setting = useSetting(settings, name);
  return (
    <SettingRow setting={setting}>
      {(labels) => <Switch {...labels} isOn={setting.value} onChange={setting.set} />}
    </SettingRow>
  );
}

/** Props of a setting that is a whole number. */
export interface NumberSettingProps {
  readonly settings: SettingsView;
  readonly name: KeysOf<number>;
  readonly least: number;
  readonly most: number;
  readonly unit: 'minutes' | 'months' | 'prompts';
}

/** A setting that is a whole number in a range. */
export function NumberSetting({ settings, name, least, most, unit }: NumberSettingProps) {
  const { t } = useText();
  const setting = useSetting(settings, name);
  return (
    <SettingRow setting={setting}>
      {(labels) => (
        <NumberField
          {...labels}
          value={setting.value}
          onChange={setting.set}
          unit={t(`settings.units.${unit}`)}
          least={setting.limit?.least ?? least}
          most={setting.limit?.most ?? most}
        />
      )}
    </SettingRow>
  );
}

/** The length of a short break: one of three. */
export function MicroBreakSetting({ settings }: { readonly settings: SettingsView }) {
  const { t } = useText();
  const setting = useSetting(settings, 'microBreakSeconds');
  const choices = ['30', '60', '120'].map((id) => ({
    id,
    label: t(`settings.microBreakSeconds.options.${id}`),
  }));
  return (
    <SettingRow setting={setting}>
      {(labels) => (
        <Select
          {...labels}
          value={String(setting.value)}
          choices={choices}
          onChange={(id) => setting.set(Number(id))}
        />
      )}
    </SettingRow>
  );
}

/** The settings that are one of a few words, and the words. */
const wordChoices: {
  readonly [Key in 'language' | 'appearance' | 'playerSize']: readonly Settings[Key][];
} = {
  language: languageChoices,
  appearance: ['system', 'light', 'dark'],
  playerSize: ['small', 'window', 'full-screen'],
};

/** A setting that is one of a few words. */
export function WordSetting<Key extends keyof typeof wordChoices>({
  settings,
  name,
}: {
  readonly settings: SettingsView;
  readonly name: Key;
}) {
  const { t } = useText();
  const setting = useSetting(settings, name);
  const words: readonly Settings[Key][] = wordChoices[name];
  return (
    <SettingRow setting={setting}>
      {(labels) => (
        <Select
          {...labels}
          value={setting.value}
          choices={words.map((id) => ({ id, label: t(`settings.${name}.options.${id}`) }))}
          onChange={(id) => {
            const chosen = words.find((each) => each === id);
            if (chosen !== undefined) setting.set(chosen);
          }}
        />
      )}
    </SettingRow>
  );
}

/** When long breaks fall due, or that there are none. */
export function LongBreakSetting({ settings }: { readonly settings: SettingsView }) {
  const { t } = useText();
  const setting = useSetting(settings, 'longBreakDueMinutes');
  const { value, limit } = setting;
  const least = limit?.least ?? 45;
  const most = limit?.most ?? 120;
  const usual = Math.min(Math.max(60, least), most);
  return (
    <SettingRow setting={setting}>
      {(labels) => (
        <>
          {value !== null && (
            <NumberField
              value={value}
              onChange={setting.set}
              least={least}
              most={most}
              unit={t('settings.units.minutes')}
              aria-label={t('settings.longBreakDueMinutes.field')}
            />
          )}
          <Switch {...labels} isOn={value !== null} onChange={(isOn) => setting.set(isOn ? usual : null)} />
        </>
      )}
    </SettingRow>
  );
}
