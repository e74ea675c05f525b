import {
  type SettingKey,
  type Settings,
  settingKeys,
  settingSchemas,
} from '../../../shared/settings/settings.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import type { Text } from '../../bridge/text.ts';
import { matchesWord, plainWords } from '../plain-words.ts';
import { settingWords } from './setting-words.ts';

/** The settings that the page shows, in its order, whose group, name, description or values have every wanted word. */
export function findSettings(search: string, settings: SettingsView, text: Text): readonly SettingKey[] {
  const wanted = plainWords([search]);
  return settingKeys.filter((key) => {
    if (settingSchemas[key].group === null) return false;
    const own = plainWords(textsOf(key, settings, text));
    return wanted.every((word) => own.some((each) => matchesWord(each, word)));
  });
}

function textsOf<Key extends SettingKey>(key: Key, settings: SettingsView, text: Text): readonly string[] {
  const { t } = text;
  const { kind, group } = settingSchemas[key];
  const names =
    key === 'safety'
      ? [t('check.title'), t('check.help')]
      : [
          t(`settings.${key}.label`),
          t(`settings.${key}.help`),
          settingWords(key, currentOf(key, settings), text),
        ];
  const choices =
    kind.type === 'choice' ? kind.choices.map((each) => t(`settings.${key}.options.${each}`)) : [];
  return [t(`settings.groups.${group}`), ...names, ...choices];
}

function currentOf<Key extends SettingKey>(key: Key, settings: SettingsView): Settings[Key] {
  return settings[key].value;
}
