// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SettingsPage } from '../../../../renderer/app/settings/settings-page.tsx';
import { createText } from '../../../../renderer/bridge/text.ts';
import type { SettingLayer } from '../../../../shared/policy/policy.ts';
import { settingGroups } from '../../../../shared/settings/setting.ts';
import { type SettingKey, settingKeys, settingSchemas } from '../../../../shared/settings/settings.ts';
import en from '../../../../shared/strings/en.json' with { type: 'json' };
import type { SettingsView } from '../../../../shared/views/views.ts';
import { catalogueOf, cataloguesOf } from '../../../support/translations.ts';

const de = catalogueOf('de');

const shown = settingGroups.flatMap((group) =>
  settingKeys.filter((key) => settingSchemas[key].group === group),
);

function viewOf(layer: SettingLayer, value: (key: SettingKey) => unknown): SettingsView {
  return Object.fromEntries(
    settingKeys.map((key) => [
      key,
      { key, value: value(key), fallback: settingSchemas[key].fallback, layer, limit: null },
    ]),
  ) as SettingsView;
}

const box = document.createElement('div');

function show(settings: SettingsView): void {
  box.innerHTML = renderToStaticMarkup(<SettingsPage settings={settings} hasFocus={false} />);
}

/** A text that a catalogue lacks appears as its key. */
const missing = () => box.innerHTML.match(/\b(?:settings|check|weekday)\.[\w-]+(?:\.[\w-]+)*/g) ?? [];

describe.each([
  ['en', en],
  ['de', de],
] as const)('in %s', (language, catalogue) => {
  const labels: Readonly<Record<string, unknown>> = catalogue.settings;
  const labelOf = (key: SettingKey) =>
    key === 'safety' ? catalogue.check.title : (labels[key] as { readonly label: string }).label;

  it.each([
    ['with its default', (key: SettingKey) => settingSchemas[key].fallback],
    ['turned on', (key: SettingKey) => settingSchemas[key].example],
  ] as const)('every setting of a group has a row, %s', (_name, value) => {
    createText(language, cataloguesOf(language));
    show(viewOf('default', value));
    const headings = [...box.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual(shown.map(labelOf));
    expect(missing()).toEqual([]);
  });

  it('every value set by an organisation is shown in words', () => {
    createText(language, cataloguesOf(language));
    show(viewOf('mandatory', (key) => settingSchemas[key].example));
    const fields = [...box.querySelectorAll('input[readonly]')];
    const locked = fields.map((field) => field.getAttribute('aria-label'));
    expect(locked).toEqual(shown.filter((key) => key !== 'safety').map(labelOf));
    expect(missing()).toEqual([]);
    for (const field of fields) expect(field.getAttribute('value')).not.toMatch(/settings\.|^$/);
  });
});

describe('the range of a number', () => {
  const { least, most } = settingSchemas.longBreakMinutes.kind;

  it.each([
    ['ends at the least value of the setting', least, null, [true, false]],
    ['ends at the largest value of the setting', most, null, [false, true]],
    ['ends where an organisation limits it', least + 2, { least: least + 2, most: least + 2 }, [true, true]],
  ] as const)('%s', (_name, value, limit, disabled) => {
    createText('en');
    const settings = viewOf('default', (key) => settingSchemas[key].fallback);
    show({ ...settings, longBreakMinutes: { ...settings.longBreakMinutes, value, limit } });
    const input = box.querySelector(`input[aria-label="${en.settings.longBreakMinutes.label}"]`);
    const steps = [...(input?.closest('.field-group')?.querySelectorAll('button') ?? [])];
    expect(steps.map((button) => button.disabled)).toEqual(disabled);
  });
});
