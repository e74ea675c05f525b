import { z } from 'zod';
import { clockTime, type LatestTime } from './clock-time.ts';

/** What a whole number counts. The words for it are in the texts, under this name. */
export type SettingUnit = 'minutes' | 'months' | 'prompts' | 'workdays';

/** The groups of the settings page, in its order. */
export const settingGroups = ['breaks', 'exercises', 'hours', 'player', 'look', 'data'] as const;
export type SettingGroup = (typeof settingGroups)[number];

/** The values that a setting takes, apart from "off": what its control and its policy are derived from. */
export type SettingKind =
  | { readonly type: 'boolean' }
  | {
      readonly type: 'integer';
      readonly least: number;
      readonly most: number;
      readonly unit: SettingUnit;
    }
  | { readonly type: 'choice'; readonly choices: readonly (number | string)[] }
  /** A local time "HH:MM" from "00:00" to `latest`. */
  | { readonly type: 'time'; readonly latest: LatestTime }
  | { readonly type: 'text' }
  /** A list or a table. */
  | { readonly type: 'structure' };

interface ValueType<T, Kind extends SettingKind> {
  readonly schema: z.ZodType<T>;
  readonly kind: Kind;
}

/** A setting: its valid values, its default, and where it may be set. */
export interface Setting<T, Kind extends SettingKind = SettingKind> extends ValueType<T, Kind> {
  readonly fallback: T;
  /** Whether null, which turns the setting off, is a valid value. */
  readonly canBeOff: boolean;
  /**
   * A typical value: the settings page chooses it when the setting is turned on, and the policy templates show it.
   * Null: the setting cannot be turned on like that.
   */
  readonly example: T;
  /** Null: the settings page does not show it. */
  readonly group: SettingGroup | null;
  /** Whether an organisation's policy may set it. */
  readonly isPolicyKey: boolean;
}

interface Place {
  readonly group: SettingGroup | null;
  readonly isPolicyKey?: boolean;
}

/** On or off. */
export const onOff: ValueType<boolean, { readonly type: 'boolean' }> = {
  schema: z.boolean(),
  kind: { type: 'boolean' },
};

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number, unit: SettingUnit) {
  return { schema: z.int().min(least).max(most), kind: { type: 'integer', least, most, unit } } as const;
}

/** One of a few values. */
export function oneOf<const Choice extends number | string>(choices: readonly Choice[]) {
  const schema: z.ZodType<Choice> = z.literal(choices);
  return { schema, kind: { type: 'choice', choices } } as const;
}

/** A local time "HH:MM" from "00:00" to `latest`. */
export function timeOfDay(latest: LatestTime = '23:59') {
  return { schema: clockTime(latest), kind: { type: 'time', latest } } as const;
}

/** Text of 1 to `longest` characters. */
export function text(longest: number) {
  return { schema: z.string().min(1).max(longest), kind: { type: 'text' } } as const;
}

/** A list or a table. */
export function structure<T>(schema: z.ZodType<T>) {
  return { schema, kind: { type: 'structure' } } as const;
}

/** A setting that always has a value. `example` is needed where the default says little. */
export function setting<T, Kind extends SettingKind>(
  { schema, kind }: ValueType<T, Kind>,
  fallback: NoInfer<T>,
  { group, isPolicyKey = true, example = fallback }: Place & { readonly example?: NoInfer<T> },
): Setting<T, Kind> {
  return { schema, kind, fallback, canBeOff: false, example, group, isPolicyKey };
}

/** A setting that null turns off. `example` is needed where the setting is off by default. */
export function switchable<T, Kind extends SettingKind>(
  { schema, kind }: ValueType<T, Kind>,
  fallback: NoInfer<T> | null,
  { group, isPolicyKey = true, example = fallback }: Place & { readonly example?: NoInfer<T> | null },
): Setting<T | null, Kind> {
  return { schema: schema.nullable(), kind, fallback, canBeOff: true, example, group, isPolicyKey };
}
