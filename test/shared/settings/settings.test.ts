import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  parseSetting,
  type SettingKey,
  settingKeys,
  settingSchemas,
} from '../../../shared/settings/settings.ts';

const isValid = (key: SettingKey, value: unknown) => parseSetting(key, value).ok;

describe.each(settingKeys)('%s', (key) => {
  const { kind, canBeOff, example, group, isPolicyKey } = settingSchemas[key];

  it('has a valid default and a valid example', () => {
    expect(isValid(key, defaultSettings[key])).toBe(true);
    expect(isValid(key, example)).toBe(true);
  });

  it('can be off only if it says so', () => {
    expect(isValid(key, null)).toBe(canBeOff);
  });

  it('has an example other than off if a page or a policy needs one', () => {
    const hasSwitch = group !== null && canBeOff && key !== 'safety';
    if (isPolicyKey || hasSwitch) expect(example).not.toBeNull();
  });

  it('accepts exactly the values that its kind describes', () => {
    switch (kind.type) {
      case 'boolean':
        expect([true, false, 1, 'on'].map((value) => isValid(key, value))).toEqual([
          true,
          true,
          false,
          false,
        ]);
        break;
      case 'integer':
        expect([kind.least, kind.most].map((value) => isValid(key, value))).toEqual([true, true]);
        for (const value of [kind.least - 1, kind.most + 1, kind.least + 0.5, String(kind.least)])
          expect(isValid(key, value)).toBe(false);
        break;
      case 'choice':
        for (const choice of kind.choices) expect(isValid(key, choice)).toBe(true);
        expect(isValid(key, 'another')).toBe(false);
        break;
      case 'time':
        expect(['00:00', kind.latest].map((value) => isValid(key, value))).toEqual([true, true]);
        for (const value of ['24:01', '9:30', '09:60', 'noon']) expect(isValid(key, value)).toBe(false);
        break;
      case 'text':
        expect(isValid(key, 'a text')).toBe(true);
        expect(isValid(key, 5)).toBe(false);
        break;
      case 'structure':
        expect(isValid(key, 'a text')).toBe(false);
        break;
    }
  });
});

it('a time that is too late is rejected, with the range', () => {
  expect(parseSetting('dayStartsAt', '06:01')).toEqual({
    ok: false,
    key: 'dayStartsAt',
    reason: 'must be a time from "00:00" to "06:00", as "09:30"',
  });
});
