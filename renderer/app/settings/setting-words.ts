import type { Limit } from '../../../shared/policy/policy.ts';
import { type SettingKey, type Settings, settingSchemas } from '../../../shared/settings/settings.ts';
import type { Text } from '../../bridge/text.ts';

/** The value of a read-only setting in words. */
export function settingWords<Key extends SettingKey>(key: Key, value: Settings[Key], text: Text): string {
  const { t, format } = text;
  const { kind } = settingSchemas[key];
  if (value === null) return t('settings.off');
  switch (kind.type) {
    case 'boolean':
      return t(value ? 'settings.on' : 'settings.off');
    case 'integer':
      return t('settings.number', {
        value: format.number(Number(value)),
        unit: t(`settings.units.${kind.unit}`),
      });
    case 'choice':
      return t(`settings.${key}.options.${value}`);
    case 'time':
      return format.clockTime(String(value));
    case 'text':
      return String(value);
    case 'structure': {
      if (Array.isArray(value)) return listWords(key, value, text);
      const { day, time } = value as Partial<NonNullable<Settings['weeklyNotice']>>;
      if (day === undefined || time === undefined) return t('settings.on');
      return t('settings.weeklyNotice.words', { day: t(`weekday.${day}`), time: format.clockTime(time) });
    }
  }
}

/** The entries of a list in words. */
function listWords(key: SettingKey, list: readonly unknown[], { t, format }: Text): string {
  if (list.length === 0) return t(`settings.${key}.none`);
  return format.list(list.map((each) => t(`settings.${key}.options.${each}`)));
}

/** The range that a limit leaves, in words. */
export function limitWords(key: SettingKey, { least, most }: Limit, t: Text['t']): string {
  const { kind } = settingSchemas[key];
  const unit = kind.type === 'integer' ? t(`settings.units.${kind.unit}`) : '';
  if (least !== undefined && most !== undefined) return t('settings.limit.both', { least, most, unit });
  if (least !== undefined) return t('settings.limit.least', { least, unit });
  return t('settings.limit.most', { most: most ?? '', unit });
}

/** Every half hour from midnight to `latest` ("HH:00"). */
export function halfHours(latest: string): readonly string[] {
  const count = Number(latest.slice(0, 2)) * 2 + 1;
  return Array.from({ length: count }, (_, index) => {
    const hour = String(Math.floor(index / 2)).padStart(2, '0');
    return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
  });
}
