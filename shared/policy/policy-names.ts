import { z } from 'zod';
import type { SettingKind } from '../settings/setting.ts';
import { type SettingKey, settingKeys, settingSchemas } from '../settings/settings.ts';

/** A value that a policy can give: that of a setting, or one end of the range that users can choose from. */
export interface PolicyName {
  readonly name: string;
  readonly setting: SettingKey;
  /** Null: the value itself. */
  readonly bound: 'least' | 'most' | null;
  readonly kind: SettingKind;
  /** Whether the value can be null, which turns the setting off. */
  readonly hasOff: boolean;
}

/** All values that a policy can give, in the order of the settings; each whole number has two limits as well. */
export function policyNames(): readonly PolicyName[] {
  return settingKeys.flatMap((setting) => {
    const { kind, canBeOff, isPolicyKey } = settingSchemas[setting];
    if (!isPolicyKey) return [];
    const value: PolicyName = { name: setting, setting, bound: null, kind, hasOff: canBeOff };
    if (kind.type !== 'integer') return [value];
    const limit = (suffix: string, bound: 'least' | 'most'): PolicyName => ({
      name: `${setting}${suffix}`,
      setting,
      bound,
      kind,
      hasOff: false,
    });
    return [value, limit('Min', 'least'), limit('Max', 'most')];
  });
}

/** The JSON Schema (draft 2020-12) of a setting's values. */
export function jsonSchemaOf(setting: SettingKey): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(settingSchemas[setting].schema);
  return schema;
}
