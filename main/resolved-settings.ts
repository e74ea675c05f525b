import type { Rules } from '../shared/core/rules.ts';
import { noPolicy, type Policy, type ResolvedSettings, resolveSettings } from '../shared/policy.ts';
import { rulesOf, type SettingKey } from '../shared/settings.ts';
import type { Log, PolicySource, SettingsStore } from './ports.ts';

/** The settings that hold, resolved from the user's and the organisation's. */
export interface SettingsResolver {
  read(): ResolvedSettings;
  /** The engine's part; the same object until something changes. */
  rules(): Rules;
  write(key: SettingKey, value: unknown): void;
}

/** Resolves the four layers anew whenever the user's settings change. */
export function createSettingsResolver(
  store: SettingsStore,
  source: PolicySource,
  log: Log,
): SettingsResolver {
  const policy = readPolicy(source, log);
  let resolved = resolveSettings(store.read(), policy);
  let rules = rulesOf(resolved.values);
  return {
    read: () => resolved,
    rules: () => rules,
    write(key, value) {
      store.write(key, value);
      resolved = resolveSettings(store.read(), policy);
      rules = rulesOf(resolved.values);
    },
  };
}

function readPolicy(source: PolicySource, log: Log): Policy {
  const reading = source.read();
  switch (reading.type) {
    case 'found':
      return reading.policy;
    case 'absent':
      return noPolicy;
    case 'unreadable':
      log.warn(`the organisation's settings cannot be read: ${reading.reason}`);
      return noPolicy;
  }
}
