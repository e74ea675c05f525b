import type { Rules } from '../../shared/core/rules.ts';
import { type ResolvedSettings, resolveSettings } from '../../shared/policy/policy.ts';
import { type PartialSettings, rulesOf, type SettingKey } from '../../shared/settings/settings.ts';
import type { PolicySource } from '../ports/policy.ts';
import type { SettingsStore } from '../ports/settings.ts';

/** The settings that hold, resolved from the user's and the organisation's. */
export interface SettingsResolver {
  read(): ResolvedSettings;
  /** The engine's part; the same object until something changes. */
  rules(): Rules;
  write(key: SettingKey, value: unknown): void;
  /** Resolves anew after the policy changed. */
  policyChanged(): void;
}

/** Resolves the four layers anew whenever the user's settings or the organisation's change. */
export function createSettingsResolver(store: SettingsStore, source: PolicySource): SettingsResolver {
  const resolve = (user: PartialSettings) => resolveSettings(user, source.read().policy);
  let resolved = resolve(store.read());
  let rules = rulesOf(resolved.values);
  const renew = () => {
    resolved = resolve(store.read());
    rules = rulesOf(resolved.values);
  };
  return {
    read: () => resolved,
    rules: () => rules,
    write(key, value) {
      store.write(key, value);
      renew();
    },
    policyChanged: renew,
  };
}
