import { describe, expect, it } from 'vitest';
import { findSettings } from '../../../../renderer/app/settings/find-settings.ts';
import { createText } from '../../../../renderer/bridge/text.ts';
import {
  defaultSettings,
  type SettingKey,
  settingKeys,
  settingSchemas,
} from '../../../../shared/settings/settings.ts';
import { formatOf, type Translate } from '../../../../shared/strings/format.ts';
import { type Language, languages } from '../../../../shared/strings/languages.ts';
import type { SettingsView } from '../../../../shared/views/views.ts';
import { cataloguesOf } from '../../../support/translations.ts';

function viewOf(values: { readonly [Key in SettingKey]?: unknown }): SettingsView {
  return Object.fromEntries(
    settingKeys.map((key) => {
      const value: unknown = values[key] ?? defaultSettings[key];
      return [key, { key, value, fallback: value, layer: 'default', limit: null }];
    }),
  ) as SettingsView;
}

function find(search: string, language: Language, values = {}): readonly SettingKey[] {
  const text = createText(language, cataloguesOf(language));
  const t: Translate = (key, given) => text.t(key, { ...given });
  return findSettings(search, viewOf(values), { t, format: formatOf('en', t), locale: 'en' });
}

const everything = settingKeys.filter((key) => settingSchemas[key].group !== null);

describe('the search in the settings', () => {
  it.each<[string, Language, SettingKey]>([
    // By name, description, value and group.
    ['chimes', 'en', 'sounds'],
    ['quiet hours', 'en', 'quietHours'],
    ['tray', 'en', 'language'],
    ['dark', 'en', 'appearance'],
    ['deutsch', 'en', 'language'],
    ['report', 'en', 'retentionMonths'],
    ['before you start', 'en', 'safety'],
    ['töne', 'de', 'sounds'],
    ['TONE', 'de', 'sounds'],
    ['ruhezeiten', 'de', 'quietHours'],
    ['vollbild', 'de', 'playerSize'],
    ['bevor sie anfangen', 'de-formal', 'safety'],
  ])('%j (%s) finds %s', (search, language, key) => {
    expect(find(search, language)).toContain(key);
  });

  it('finds words by their beginning, not by letters in their middle', () => {
    expect(find('call', 'en')).not.toContain('retentionMonths');
    expect(find('calls', 'en')).toContain('waitForCallEnd');
    expect(find('bildschirme', 'de')).toContain('dimOtherDisplays');
    expect(find('folgen', 'de')).toContain('contentFolder');
  });

  it('needs every word, in any order', () => {
    expect(find('break long length', 'en')).toContain('longBreakMinutes');
    expect(find('break long xylophone', 'en')).toEqual([]);
  });

  it('finds the value in force', () => {
    expect(find('42', 'en')).toEqual([]);
    expect(find('42', 'en', { sittingThresholdMinutes: 42 })).toEqual(['sittingThresholdMinutes']);
  });

  it('finds everything when it is empty, and nothing that the page does not show', () => {
    expect(find('', 'en')).toEqual(everything);
    expect(find(' ', 'de')).toEqual(everything);
    expect(find('programme', 'en')).not.toContain('programme');
  });
});

describe.each(languages)('the description of a setting (%s)', (language) => {
  const text = createText(language, cataloguesOf(language));
  const words = (of: string) => of.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];

  it.each(everything.filter((key) => key !== 'safety'))('%s: says more than its name', (key) => {
    const label = words(text.t(`settings.${key}.label`));
    const help = words(text.t(`settings.${key}.help`));
    const own = help.filter((word) => !label.some((each) => word.startsWith(each.slice(0, 5))));
    expect(own.length, help.join(' ')).toBeGreaterThanOrEqual(3);
    expect(own.length / help.length).toBeGreaterThanOrEqual(0.6);
  });
});
