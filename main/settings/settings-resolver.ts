import type { Rules } from '../../shared/core/rules.ts';
import { type ResolvedSettings, resolveSettings } from '../../shared/policy/policy.ts';
import { type PartialSettings, rulesOf, type SettingKey } from '../../shared/settings/settings.ts';
import type { PolicySource } from '../ports/policy.ts';
import type { SettingsStore } from '../ports/settings.ts';

/** The settings in effect, resolved from those of the user and of the organisation. */
export interface SettingsResolver {
  read(): ResolvedSettings;
  /** The engine's part; the same object until something changes. */
  rules(): Rules;
  write(key: SettingKey, value: unknown): void;
  /** Resolves again after the policy has changed. */
  policyChanged(): void;
}

/** Resolves the four layers again whenever the settings of the user or the organisation change. */
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
