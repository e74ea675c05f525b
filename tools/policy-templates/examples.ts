import type { PolicyName } from '../../shared/policy/policy-names.ts';
import { settingSchemas } from '../../shared/settings/settings.ts';
import { onWorkdays } from '../../shared/settings/week-hours.ts';

/** A policy of both levels: its values by name. */
export interface ExamplePolicy {
  readonly mandatory: Readonly<Record<string, unknown>>;
  readonly recommended: Readonly<Record<string, unknown>>;
}

/** The policy in the example files: a few values that do no harm if an administrator installs an example unchanged. */
export const examplePolicy: ExamplePolicy = {
  mandatory: { startAtLogin: true, retentionMonthsMax: 6, trackedHours: onWorkdays(['08:00', '18:00']) },
  recommended: { sittingThresholdMinutes: 30, sounds: false, weeklyNotice: { day: 'fri', time: '14:00' } },
};

/** A typical value of a policy. */
export function exampleOf({ setting, bound, kind }: PolicyName): unknown {
  if (kind.type === 'integer' && bound !== null) return bound === 'least' ? kind.least : kind.most;
  return settingSchemas[setting].example;
}
