import { noExclusions } from '../../shared/choice/exclusions.ts';
import type { PartialSettings } from '../../shared/settings/settings.ts';

/** The settings of a user who has changed nearly everything. */
export const sampleSettings = {
  sittingThresholdMinutes: 35,
  microBreakSeconds: 60,
  longBreakDueMinutes: 90,
  longBreakMinutes: 5,
  promptsPerDay: 6,
  easeIn: false,
  exclusions: { ...noExclusions, exercises: ['seat-turn'] },
  workplace: ['no-doorway', 'band'],
  safety: { version: 1, mode: 'limited', sinceMs: 1_760_000_000_000 },
  trackedHours: {
    mon: [
      ['09:00', '12:30'],
      ['22:00', '02:00'],
    ],
    fri: [['08:00', '16:00']],
  },
  quietHours: { wed: [['12:00', '13:00']] },
  dayStartsAt: '04:00',
  weeklyNotice: { day: 'fri', time: '15:00' },
  startAtLogin: true,
  language: 'de',
  contentFolder: null,
  retentionMonths: 12,
  favourites: ['seat-turn'],
  gentleDay: '2026-11-16',
  firstStartDone: true,
} as const satisfies PartialSettings;

/** The same settings from an administrator, with limits. */
export const samplePolicy = {
  sittingThresholdMinutes: 35,
  sittingThresholdMinutesMin: 25,
  sittingThresholdMinutesMax: 45,
  microBreakSeconds: 60,
  longBreakDueMinutes: null,
  promptsPerDayMax: 8,
  trackedHours: { mon: [['09:00', '17:00']], fri: [['08:00', '16:00']] },
  quietHours: { wed: [['12:00', '13:00']] },
  workplace: ['open-plan'],
  dayStartsAt: '04:00',
  weeklyNotice: { day: 'fri', time: '15:00' },
  startAtLogin: true,
  language: 'de',
  retentionMonths: 6,
  retentionMonthsMin: 2,
};
