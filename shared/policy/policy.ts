import {
  defaultSettings,
  type PartialSettings,
  parseSetting,
  type SettingKey,
  type Settings,
  settingKeys,
  settingSchemas,
} from '../settings/settings.ts';

/** How binding a source is: a mandatory value cannot be changed, a recommended one is a better default. */
export type PolicyLevel = 'mandatory' | 'recommended';

/** What an organisation leaves a person to choose from, ends included; an end that is missing is free. */
export interface Limit {
  readonly least?: number;
  readonly most?: number;
}

/** The limits of the settings that have one. */
export type Limits = { readonly [Key in SettingKey]?: Limit };

/** What an organisation has set. Limits are always mandatory. */
export interface Policy {
  readonly mandatory: PartialSettings;
  readonly recommended: PartialSettings;
  readonly limits: Limits;
}

/** Where no organisation has set anything. */
export const noPolicy: Policy = { mandatory: {}, recommended: {}, limits: {} };

/** Which layer a value comes from. */
export type SettingLayer = PolicyLevel | 'user' | 'default';

/** The settings that hold, and where each comes from. */
export interface ResolvedSettings {
  readonly values: Settings;
  readonly layers: { readonly [Key in SettingKey]: SettingLayer };
  readonly limits: Limits;
}

/**
 * Resolves the four layers key by key: mandatory policy, user, recommended policy, default. A number that a limit
 * forbids becomes the nearest that it allows, but for a mandatory one: who sets it sets it whole. What is turned
 * off (null) stays off.
 */
export function resolveSettings(user: PartialSettings, policy: Policy): ResolvedSettings {
  const values: Record<string, unknown> = {};
  const layers: Record<string, SettingLayer> = {};
  for (const key of settingKeys) {
    const layer = layerOf(key, user, policy);
    layers[key] = layer;
    const value = {
      mandatory: policy.mandatory,
      user,
      recommended: policy.recommended,
      default: defaultSettings,
    }[layer][key];
    values[key] = layer === 'mandatory' ? value : limited(value, policy.limits[key]);
  }
  return {
    values: values as Settings,
    layers: layers as ResolvedSettings['layers'],
    limits: policy.limits,
  };
}

/** Whether a limit allows a value; it says something of numbers only. */
export function isAllowed(value: unknown, limit: Limit | undefined): boolean {
  return limited(value, limit) === value;
}

/** Whether the person can set a value: it is one of that setting, and no policy locks it or has a limit before it. */
export function canSet({ layers, limits }: ResolvedSettings, key: SettingKey, value: unknown): boolean {
  return layers[key] !== 'mandatory' && parseSetting(key, value).ok && isAllowed(value, limits[key]);
}

function limited(value: unknown, limit: Limit | undefined): unknown {
  if (typeof value !== 'number' || limit === undefined) return value;
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = limit;
  return Math.min(Math.max(value, least), most);
}

function layerOf(key: SettingKey, user: PartialSettings, policy: Policy): SettingLayer {
  const { isPolicyKey } = settingSchemas[key];
  if (isPolicyKey && policy.mandatory[key] !== undefined) return 'mandatory';
  if (user[key] !== undefined) return 'user';
  if (isPolicyKey && policy.recommended[key] !== undefined) return 'recommended';
  return 'default';
}
