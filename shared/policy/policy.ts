import {
  defaultSettings,
  type PartialSettings,
  parseSetting,
  type SettingKey,
  type Settings,
  settingKeys,
  settingSchemas,
} from '../settings/settings.ts';

/** How binding a value is: users cannot change a mandatory one; a recommended one replaces the default. */
export type PolicyLevel = 'mandatory' | 'recommended';

/** The range that an organisation allows, ends included. An end that is missing is not limited. */
export interface Limit {
  readonly least?: number;
  readonly most?: number;
}

/** The limits, by setting. */
export type Limits = { readonly [Key in SettingKey]?: Limit };

/** An organisation's settings. Limits are always mandatory. */
export interface Policy {
  readonly mandatory: PartialSettings;
  readonly recommended: PartialSettings;
  readonly limits: Limits;
}

/** No organisation sets anything. */
export const noPolicy: Policy = { mandatory: {}, recommended: {}, limits: {} };

/** The layer that a value comes from. */
export type SettingLayer = PolicyLevel | 'user' | 'default';

/** The settings in effect, and the layer of each. */
export interface ResolvedSettings {
  readonly values: Settings;
  readonly layers: { readonly [Key in SettingKey]: SettingLayer };
  readonly limits: Limits;
}

/**
 * Resolves the four layers key by key: mandatory policy, user, recommended policy, default. A number outside its limit
 * becomes the nearest one inside, unless it is mandatory. A setting that is turned off (null) stays off.
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

/** Whether a limit allows a value. A limit affects numbers only. */
export function isAllowed(value: unknown, limit: Limit | undefined): boolean {
  return limited(value, limit) === value;
}

/** Whether the user can set a value: it is valid, and no policy locks the setting or limits it. */
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
