import { type SettingKey, settingKeys } from '../settings/settings.ts';
import type { Limit, PolicyLevel, ResolvedSettings } from './policy.ts';
import type { PolicyReading, PolicySourceAccount } from './policy-reading.ts';

/** A value that an organisation gives. */
export interface PolicyValue {
  readonly key: SettingKey;
  readonly level: PolicyLevel;
  readonly value: unknown;
  /** The place it comes from. */
  readonly place: string;
  /** Whether it is what the app goes by: the person may have chosen another than a recommended one. */
  readonly isInUse: boolean;
}

/** What an organisation has set here, as data: for a page, a command line, a report of a fault. */
export interface PolicyDescription {
  /** `absent`: no place holds anything. `unreadable`: at least one place cannot be read. */
  readonly state: 'absent' | 'found' | 'unreadable';
  readonly sources: readonly PolicySourceAccount[];
  readonly values: readonly PolicyValue[];
  /** Settings that cannot be changed. */
  readonly locks: readonly SettingKey[];
  readonly limits: readonly (Limit & { readonly key: SettingKey })[];
  /** What could not be read or was refused, place by place; `key` null: the whole place. */
  readonly errors: readonly {
    readonly place: string;
    readonly key: string | null;
    readonly reason: string;
  }[];
}

/** Describes what was read and what came of it. */
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
        return [{ key, level, value, place: placeOf(sources, level, key), isInUse }];
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
