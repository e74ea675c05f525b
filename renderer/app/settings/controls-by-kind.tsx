import type { ReactNode } from 'react';
import type { SettingKind } from '../../../shared/settings/setting.ts';
import { type KeyOfKind, settingSchemas } from '../../../shared/settings/settings.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { SettingRow } from './setting-row.tsx';
import { halfHours } from './setting-words.ts';
import { useSetting } from './use-setting.ts';

interface RowOfKind<Type extends SettingKind['type']> {
  readonly settings: SettingsView;
  readonly name: KeyOfKind<Type>;
}

/** A setting that is on or off. */
export function SwitchSetting({ settings, name }: RowOfKind<'boolean'>) {
  const setting = useSetting(settings, name);
  return (
    <SettingRow setting={setting}>
      {(labels) => <Switch {...labels} isOn={setting.value} onChange={setting.set} />}
    </SettingRow>
  );
}

/** A setting that is a whole number; if it can be off, there is a switch beside the number. `below` is shown below the row. */
export function NumberSetting({ settings, name, below }: RowOfKind<'integer'> & { below?: ReactNode }) {
  const { t } = useText();
  const setting = useSetting(settings, name);
  const { kind, canBeOff, example } = settingSchemas[name];
  const { value, limit, set } = setting;
  const least = limit?.least ?? kind.least;
  const most = limit?.most ?? kind.most;
  const field = { least, most, unit: t(`settings.units.${kind.unit}`), onChange: set };
  if (!canBeOff) {
    return (
      <SettingRow setting={setting} below={below}>
        {(labels) => <NumberField {...labels} {...field} value={Number(value)} />}
      </SettingRow>
    );
  }
  const whenOn = Math.min(Math.max(Number(example), least), most);
  return (
    <SettingRow setting={setting} below={below}>
      {(labels) => (
        <>
          {value !== null && (
            <NumberField {...field} value={value} aria-label={t(`settings.${name}.field`)} />
          )}
          <Switch {...labels} isOn={value !== null} onChange={(isOn) => set(isOn ? whenOn : null)} />
        </>
      )}
    </SettingRow>
  );
}

/** A setting that is one of a few values. */
export function ChoiceSetting({ settings, name }: RowOfKind<'choice'>) {
  const { t } = useText();
  const setting = useSetting(settings, name);
  const choices: readonly (typeof setting.value)[] = settingSchemas[name].kind.choices;
  return (
    <SettingRow setting={setting}>
      {(labels) => (
        <Select
          {...labels}
          value={String(setting.value)}
          choices={choices.map((each) => ({
            id: String(each),
            label: t(`settings.${name}.options.${each}`),
          }))}
          onChange={(id) => {
            const chosen = choices.find((each) => String(each) === id);
            if (chosen !== undefined) setting.set(chosen);
          }}
        />
      )}
    </SettingRow>
  );
}

/** A setting that is a time of day: a list of half hours or, if it can be off, a field with a switch. */
export function TimeSetting({ settings, name }: RowOfKind<'time'>) {
  const { t, format } = useText();
  const setting = useSetting(settings, name);
  const { kind, canBeOff, example } = settingSchemas[name];
  const { value, set } = setting;
  if (canBeOff) {
    return (
      <SettingRow setting={setting}>
        {(labels) => (
          <>
            {value !== null && (
              <TimeInput aria-label={t(`settings.${name}.field`)} value={value} onChange={set} />
            )}
            <Switch {...labels} isOn={value !== null} onChange={(isOn) => set(isOn ? example : null)} />
          </>
        )}
      </SettingRow>
    );
  }
  const own = String(value);
  const halves = halfHours(kind.latest);
  const times = halves.includes(own) ? halves : [own, ...halves];
  return (
    <SettingRow setting={setting}>
      {(labels) => (
        <Select
          {...labels}
          value={own}
          choices={times.map((id) => ({ id, label: format.clockTime(id) }))}
          onChange={set}
        />
      )}
    </SettingRow>
  );
}
