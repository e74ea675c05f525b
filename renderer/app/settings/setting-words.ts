import type { Limit } from '../../../shared/policy/policy.ts';
import type { SettingKey, Settings } from '../../../shared/settings/settings.ts';
import type { Text } from '../../bridge/text.ts';

const units: { readonly [Key in SettingKey]?: 'minutes' | 'months' | 'prompts' } = {
  sittingThresholdMinutes: 'minutes',
  longBreakDueMinutes: 'minutes',
  longBreakMinutes: 'minutes',
  promptsPerDay: 'prompts',
  retentionMonths: 'months',
};

/** The value of a setting that a policy may set, in words: for where it is only read. */
export function settingWords<Key extends SettingKey>(
  key: Key,
  value: Settings[Key],
  { t, format }: Text,
): string {
  if (value === null) return t('settings.off');
  if (typeof value === 'boolean') return t(value ? 'settings.on' : 'settings.off');
  if (typeof value === 'number') return numberWords(key, value, { t, format });
  if (key === 'language') return t(`settings.language.options.${value}`);
  if (key === 'dayStartsAt') return format.clockTime(String(value));
  if (typeof value === 'string') return value;
  const { day, time } = value as Partial<NonNullable<Settings['weeklyNotice']>>;
  if (day === undefined || time === undefined) return t('settings.on');
  return t('settings.weeklyNotice.words', { day: t(`weekday.${day}`), time: format.clockTime(time) });
}

function numberWords(key: SettingKey, value: number, { t, format }: Pick<Text, 't' | 'format'>): string {
  const unit = units[key];
  if (unit === undefined) return format.routineLength(value);
  return t('settings.number', { value: format.number(value), unit: t(`settings.units.${unit}`) });
}

/** What a limit leaves to choose from, in words. */
export function limitWords(key: SettingKey, { least, most }: Limit, t: Text['t']): string {
  const unit = t(`settings.units.${units[key] ?? 'minutes'}`);
  if (least !== undefined && most !== undefined) return t('settings.limit.both', { least, most, unit });
  if (least !== undefined) return t('settings.limit.least', { least, unit });
  return t('settings.limit.most', { most: most ?? '', unit });
}
