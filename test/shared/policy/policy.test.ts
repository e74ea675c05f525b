import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noPolicy, type Policy, resolveSettings } from '../../../shared/policy/policy.ts';
import { readPolicy } from '../../../shared/policy/policy-reading.ts';
import { defaultSettings, settingKeys, settingSchemas } from '../../../shared/settings/settings.ts';
import { anyPolicy } from '../../support/policy-values.ts';

const layers = [
  // user, mandatory, recommended -> value, layer
  [undefined, undefined, undefined, 30, 'default'],
  [undefined, undefined, 40, 40, 'recommended'],
  [25, undefined, undefined, 25, 'user'],
  [25, undefined, 40, 25, 'user'],
  [undefined, 50, undefined, 50, 'mandatory'],
  [undefined, 50, 40, 50, 'mandatory'],
  [25, 50, undefined, 50, 'mandatory'],
  [25, 50, 40, 50, 'mandatory'],
] as const;

test.each(layers)('user %s, mandatory %s, recommended %s: %s is %s', (user, must, should, value, layer) => {
  const of = (minutes: number | undefined) =>
    minutes === undefined ? {} : { sittingThresholdMinutes: minutes };
  const policy: Policy = { ...noPolicy, mandatory: of(must), recommended: of(should) };
  const resolved = resolveSettings(of(user), policy);
  expect(resolved.values.sittingThresholdMinutes).toBe(value);
  expect(resolved.layers.sittingThresholdMinutes).toBe(layer);
  expect(resolved.layers.easeIn).toBe('default');
});

const limits = [
  // user, recommended, mandatory, limit -> value
  [undefined, undefined, undefined, { most: 25 }, 25],
  [undefined, undefined, undefined, { least: 45 }, 45],
  [60, undefined, undefined, { most: 45 }, 45],
  [20, undefined, undefined, { least: 25, most: 45 }, 25],
  [40, undefined, undefined, { least: 25, most: 45 }, 40],
  [undefined, 60, undefined, { most: 45 }, 45],
  // A limit does not affect a mandatory value.
  [undefined, undefined, 60, { most: 45 }, 60],
] as const;

test.each(limits)(
  'user %s, recommended %s, mandatory %s within %j: %s',
  (user, should, must, limit, value) => {
    const of = (minutes: number | undefined) =>
      minutes === undefined ? {} : { sittingThresholdMinutes: minutes };
    const policy: Policy = {
      mandatory: of(must),
      recommended: of(should),
      limits: { sittingThresholdMinutes: limit },
    };
    expect(resolveSettings(of(user), policy).values.sittingThresholdMinutes).toBe(value);
  },
);

test('a limit does not turn on what the user turned off', () => {
  const policy: Policy = { ...noPolicy, limits: { longBreakDueMinutes: { most: 60 } } };
  expect(resolveSettings({ longBreakDueMinutes: null }, policy).values.longBreakDueMinutes).toBeNull();
  expect(resolveSettings({ longBreakDueMinutes: 90 }, policy).values.longBreakDueMinutes).toBe(60);
});

test('a mandatory off overrides the user’s value', () => {
  const policy: Policy = { ...noPolicy, mandatory: { longBreakDueMinutes: null } };
  const resolved = resolveSettings({ longBreakDueMinutes: 90 }, policy);
  expect(resolved.values.longBreakDueMinutes).toBeNull();
  expect(resolved.layers.longBreakDueMinutes).toBe('mandatory');
});

test('no policy reaches a setting that only the user can set', () => {
  const own = settingKeys.filter((key) => !settingSchemas[key].isPolicyKey);
  expect(own).toEqual(
    expect.arrayContaining(['exclusions', 'favourites', 'programme', 'safety', 'comfortQuestion']),
  );
  fc.assert(
    fc.property(anyPolicy('mandatory'), anyPolicy('recommended'), (mandatory, recommended) => {
      const forged = Object.fromEntries(own.map((key) => [key, 'forged']));
      const { policy } = readPolicy([
        { place: 'a', level: 'mandatory', state: 'found', reason: null, values: { ...forged, ...mandatory } },
        {
          place: 'b',
          level: 'recommended',
          state: 'found',
          reason: null,
          values: { ...forged, ...recommended },
        },
      ]);
      const { values, layers } = resolveSettings({}, policy);
      for (const key of own) {
        expect(values[key]).toEqual(defaultSettings[key]);
        expect(layers[key]).toBe('default');
      }
    }),
  );
});
