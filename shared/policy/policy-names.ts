import { z } from 'zod';
import { type SettingKey, settingKeys, settingSchemas } from '../settings/settings.ts';

/** What kind of value a policy takes, for the forms in which it is written. */
export type PolicyKind =
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly least: number; readonly most: number }
  | { readonly type: 'choice'; readonly choices: readonly (number | string)[] }
  | { readonly type: 'text' }
  /** Lists and tables. */
  | { readonly type: 'structure' };

/** One thing that a policy may say: the value of a setting, or an end of the range that is left to choose from. */
export interface PolicyName {
  readonly name: string;
  readonly setting: SettingKey;
  /** Null: the value itself. */
  readonly bound: 'least' | 'most' | null;
  readonly kind: PolicyKind;
  /** Whether the setting can be turned off (null). */
  readonly hasOff: boolean;
}

/** Everything that a policy may say, in the order of the settings; a limit goes with each whole number. */
export function policyNames(): readonly PolicyName[] {
  return settingKeys.flatMap((setting) => {
    if (!settingSchemas[setting].isPolicyKey) return [];
    const { kind, hasOff } = kindOf(setting);
    const own: PolicyName = { name: setting, setting, bound: null, kind, hasOff };
    if (kind.type !== 'integer') return [own];
    const limit = (suffix: string, bound: 'least' | 'most'): PolicyName => ({
      name: `${setting}${suffix}`,
      setting,
      bound,
      kind,
      hasOff: false,
    });
    return [own, limit('Min', 'least'), limit('Max', 'most')];
  });
}

/** The JSON Schema of a setting's values (draft 2020-12), from the one schema there is. */
export function jsonSchemaOf(setting: SettingKey): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(settingSchemas[setting].schema);
  return schema;
}

/** @throws Error for a setting whose values no form of a policy can carry: a fault of this program */
function kindOf(setting: SettingKey): Pick<PolicyName, 'kind' | 'hasOff'> {
  const whole = jsonSchemaOf(setting);
  const kinds = (whole.anyOf ?? [whole]) as readonly z.core.JSONSchema.BaseSchema[];
  const schema = kinds.find(({ type }) => type !== 'null') ?? whole;
  const hasOff = kinds.some(({ type }) => type === 'null');
  const { type, minimum, maximum, enum: choices } = schema;
  if (type === 'boolean') return { kind: { type }, hasOff };
  if (choices?.every((choice) => typeof choice === 'number' || typeof choice === 'string'))
    return { kind: { type: 'choice', choices }, hasOff };
  if (type === 'integer' && minimum !== undefined && maximum !== undefined)
    return { kind: { type, least: minimum, most: maximum }, hasOff };
  if (type === 'string') return { kind: { type: 'text' }, hasOff };
  if (type === 'object') return { kind: { type: 'structure' }, hasOff };
  throw new Error(`${setting}: no form of a policy can carry its values`);
}
