import { type SettingKey, settingKeys } from '../settings/settings.ts';
import type { Limit, PolicyLevel, ResolvedSettings } from './policy.ts';
import type { PolicyReading, PolicySourceAccount } from './policy-reading.ts';

/** A value that an organisation sets. */
export interface PolicyValue {
  readonly key: SettingKey;
  readonly level: PolicyLevel;
  readonly value: unknown;
  /** The place that it comes from. */
  readonly place: string;
  /** Whether the app uses the value: a user can override a recommended one. */
  readonly isInUse: boolean;
  /** The value that the app uses instead: a limit of the policy comes before a recommended value. */
  readonly limitedTo?: unknown;
}

/** The organisation's settings on this computer, as data: for a page, a command line or a fault report. */
export interface PolicyDescription {
  /** `absent`: no place sets anything. `unreadable`: at least one place cannot be read. */
  readonly state: 'absent' | 'found' | 'unreadable';
  readonly sources: readonly PolicySourceAccount[];
  readonly values: readonly PolicyValue[];
  /** Settings that the user cannot change. */
  readonly locks: readonly SettingKey[];
  readonly limits: readonly (Limit & { readonly key: SettingKey })[];
  /** What could not be read or was rejected, place by place. `key` null: the whole place. */
  readonly errors: readonly {
    readonly place: string;
    readonly key: string | null;
    readonly reason: string;
  }[];
}

/** Describes the policy that was read and how it was applied. */
export function describePolicy(reading: PolicyReading, resolved: ResolvedSettings): PolicyDescription {
  const { policy, sources } = reading;
  return {
    state: stateOf(sources),
    sources,
    values: settingKeys.flatMap((key) =>
      (['mandatory', 'recommended'] as const).flatMap((level) => {
        const value = policy[level][key];
        if (value === undefined) return [];
        const isInUse = resolved.layers[key] === level;
        const limitedTo = resolved.values[key];
        const isLimited = isInUse && typeof value === 'number' && value !== limitedTo;
        const place = placeOf(sources, level, key);
        return [{ key, level, value, place, isInUse, ...(isLimited ? { limitedTo } : null) }];
      }),
    ),
    locks: settingKeys.filter((key) => resolved.layers[key] === 'mandatory'),
    limits: settingKeys.flatMap((key) => {
      const limit = policy.limits[key];
      return limit === undefined ? [] : [{ key, ...limit }];
    }),
    errors: sources.flatMap(({ place, reason, refused }) => [
      ...(reason === null ? [] : [{ place, key: null, reason }]),
      ...refused.map((each) => ({ place, ...each })),
    ]),
  };
}

function stateOf(sources: readonly PolicySourceAccount[]): PolicyDescription['state'] {
  if (sources.some(({ state }) => state === 'unreadable')) return 'unreadable';
  return sources.some(({ state }) => state === 'found') ? 'found' : 'absent';
}

function placeOf(sources: readonly PolicySourceAccount[], level: PolicyLevel, key: SettingKey): string {
  return sources.find((each) => each.level === level && each.holding.includes(key))?.place ?? '';
}
