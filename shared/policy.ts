import {
  defaultSettings,
  type PartialSettings,
  type SettingKey,
  type Settings,
  settingKeys,
  settingSchemas,
} from './settings.ts';

/** What an organisation has set. A mandatory value cannot be changed; a recommended one is a better default. */
export interface Policy {
  readonly mandatory: PartialSettings;
  readonly recommended: PartialSettings;
}

export const noPolicy: Policy = { mandatory: {}, recommended: {} };

/** Which layer a value comes from. */
export type SettingLayer = 'mandatory' | 'user' | 'recommended' | 'default';

export interface ResolvedSettings {
  readonly values: Settings;
  readonly layers: { readonly [Key in SettingKey]: SettingLayer };
}

/** Resolves the four layers key by key: mandatory policy, user, recommended policy, default. */
export function resolveSettings(user: PartialSettings, policy: Policy): ResolvedSettings {
  const values: Record<string, unknown> = {};
  const layers: Record<string, SettingLayer> = {};
  for (const key of settingKeys) {
    const layer = layerOf(key, user, policy);
    layers[key] = layer;
    values[key] = {
      mandatory: policy.mandatory,
      user,
      recommended: policy.recommended,
      default: defaultSettings,
    }[layer][key];
  }
  return { values: values as Settings, layers: layers as ResolvedSettings['layers'] };
}

function layerOf(key: SettingKey, user: PartialSettings, policy: Policy): SettingLayer {
  const { isPolicyKey } = settingSchemas[key];
  if (isPolicyKey && policy.mandatory[key] !== undefined) return 'mandatory';
  if (user[key] !== undefined) return 'user';
  if (isPolicyKey && policy.recommended[key] !== undefined) return 'recommended';
  return 'default';
}
