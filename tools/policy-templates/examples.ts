import type { PolicyName } from '../../shared/policy/policy-names.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';

/** A policy of both levels, by the names of its values. */
export interface ExamplePolicy {
  readonly mandatory: Readonly<Record<string, unknown>>;
  readonly recommended: Readonly<Record<string, unknown>>;
}

const officeHours = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '18:00']]]),
);

/** What the sample files set: little, and nothing that surprises who installs one as it is. */
export const examplePolicy: ExamplePolicy = {
  mandatory: { startAtLogin: true, retentionMonthsMax: 6, trackedHours: officeHours },
  recommended: { sittingThresholdMinutes: 30, sounds: false, weeklyNotice: { day: 'fri', time: '14:00' } },
};

/** A value that makes sense for a policy: the default, or where that is off, something else. */
export function exampleOf({ name, setting, bound, kind }: PolicyName): unknown {
  if (kind.type === 'integer' && bound !== null) return bound === 'least' ? kind.least : kind.most;
  if (name === 'trackedHours') return officeHours;
  if (name === 'quietHours') return { wed: [['13:00', '14:00']] };
  if (name === 'contentFolder') return 'C:\\ProgramData\\Unhunch\\Exercises';
  return defaultSettings[setting];
}
