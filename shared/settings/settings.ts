import { z } from 'zod';
import { type Exclusions, exclusionsSchema, noExclusions } from '../choice/exclusions.ts';
import { type Workplace, workplaceSchema } from '../choice/workplace.ts';
import { type Rules, weekdays } from '../core/rules.ts';
import type { Day } from '../core/time.ts';
import { programmeSchema } from '../programme/programme.ts';
import { safetySchema } from '../programme/safety.ts';
import { languageChoices } from '../strings/languages.ts';
import { clockTime } from './clock-time.ts';
import {
  oneOf,
  onOff,
  type SettingKind,
  setting,
  structure,
  switchable,
  text,
  timeOfDay,
  wholeNumber,
} from './setting.ts';
import { noShortcuts, shortcutsSchema } from './shortcut.ts';
import { onWorkdays, weekHoursSchema } from './week-hours.ts';

/** The largest number of exercises and routines that can be marked as favourites. */
export const MOST_FAVOURITES = 100;

/** When the weekly report is announced: a day of the week and a local time. */
const weeklyNotice = z.strictObject({ day: z.enum(weekdays), time: clockTime() });

/**
 * Every setting, in the order of the settings page. The one place for ranges, units, choices and defaults: the page,
 * the policy templates and their reference are derived from it.
 */
export const settingSchemas = {
  /** Desk time after which a break is due. */
  sittingThresholdMinutes: setting(wholeNumber(20, 60, 'minutes'), 30, { group: 'breaks' }),
  /** Length of a micro-break. */
  microBreakSeconds: setting(oneOf([30, 60, 120]), 60, { group: 'breaks' }),
  /** Desk time after which a long break is due; off: no long breaks. */
  longBreakDueMinutes: switchable(wholeNumber(45, 120, 'minutes'), 60, { group: 'breaks' }),
  /** Length of a long break. */
  longBreakMinutes: setting(wholeNumber(3, 10, 'minutes'), 5, { group: 'breaks' }),
  /** Prompts of one day that may go untaken before the app is silent for that day. */
  promptsPerDay: setting(wholeNumber(2, 12, 'prompts'), 8, { group: 'breaks' }),
  /** Workdays at the beginning on which the clock runs but no card is shown. */
  baselineDays: setting(wholeNumber(0, 10, 'workdays'), 0, { group: 'breaks' }),
  /** Longer thresholds in the first two weeks. */
  easeIn: setting(onOff, true, { group: 'breaks' }),
  /** The card waits for the end of a call instead of a lull, 20 minutes at most. */
  waitForCallEnd: setting(onOff, false, { group: 'breaks' }),
  /** Whether one break a day is for strength and endurance, without the programme. */
  dailyStrength: setting(onOff, false, { group: 'exercises' }),
  /** Exercises, movements and sides that are never offered. */
  exclusions: setting(structure<Exclusions>(exclusionsSchema), noExclusions, {
    group: 'exercises',
    isPolicyKey: false,
  }),
  /** What the place around the desk has or lacks; empty: an ordinary desk. */
  workplace: setting(structure<Workplace>(workplaceSchema), [], {
    group: 'exercises',
    example: ['open-plan', 'no-doorway'],
  }),
  /** The result of the check before the start; null: not done yet. */
  safety: switchable(structure(safetySchema), null, { group: 'exercises', isPolicyKey: false }),
  /** Keys that answer the break that is due, from any program. */
  shortcuts: setting(structure(shortcutsSchema), noShortcuts, { group: 'breaks', isPolicyKey: false }),

  /** The hours in which the app records; off: always. */
  trackedHours: switchable(structure(weekHoursSchema), null, {
    group: 'hours',
    example: onWorkdays(['09:00', '17:00']),
  }),
  /** The hours in which the app records but shows no card; off: none. */
  quietHours: switchable(structure(weekHoursSchema), null, {
    group: 'hours',
    example: onWorkdays(['12:00', '13:00']),
  }),
  /** When a day starts. */
  dayStartsAt: setting(timeOfDay('06:00'), '04:00', { group: 'hours' }),
  /** When the weekly report is announced; off: never. */
  weeklyNotice: switchable(structure(weeklyNotice), { day: 'fri', time: '15:00' }, { group: 'hours' }),
  /** When the morning routine is offered; off: never. */
  morningRoutineAt: switchable(timeOfDay(), null, {
    group: 'hours',
    isPolicyKey: false,
    example: '07:30',
  }),
  /** When the wind-down routine is offered; off: never. */
  windDownRoutineAt: switchable(timeOfDay(), null, {
    group: 'hours',
    isPolicyKey: false,
    example: '21:30',
  }),
  /** Whether the app starts when the user logs in. */
  startAtLogin: setting(onOff, true, { group: 'hours' }),

  /** Soft chimes during a routine. */
  sounds: setting(onOff, false, { group: 'player' }),
  /** The system's voice speaks the steps of a routine. */
  spokenCues: setting(onOff, false, { group: 'player' }),
  /** How large the player opens. */
  playerSize: setting(oneOf(['small', 'window', 'full-screen']), 'window', {
    group: 'player',
    isPolicyKey: false,
  }),
  /** Whether the other displays are dimmed during a routine. */
  dimOtherDisplays: setting(onOff, false, { group: 'player', isPolicyKey: false }),
  /** Whether the tray icon shows the minutes at the desk as text. */
  trayMinutes: setting(onOff, false, { group: 'look' }),
  /** Light, dark, or the same as the desktop. */
  appearance: setting(oneOf(['system', 'light', 'dark']), 'system', { group: 'look', isPolicyKey: false }),
  /** The language of the app: one of its own, or the system's if the app has it. */
  language: setting(oneOf(languageChoices), 'system', { group: 'look' }),

  /** Whether the report asks once a day how the back feels. */
  comfortQuestion: setting(onOff, false, { group: 'data', isPolicyKey: false }),
  /** The absolute path of a folder with an organisation's own exercises and routines; off: none. */
  contentFolder: switchable(text(1000), null, {
    group: 'exercises',
    example: 'C:\\ProgramData\\Unhunch\\Exercises',
  }),
  /** How long history is kept. */
  retentionMonths: setting(wholeNumber(1, 13, 'months'), 13, { group: 'data' }),

  /** Exercises and routines marked as favourites, by id. */
  favourites: setting(structure<readonly string[]>(z.array(z.string().max(64)).max(MOST_FAVOURITES)), [], {
    group: null,
    isPolicyKey: false,
  }),
  /** Progress in the eight-week programme; null: not followed. */
  programme: switchable(structure(programmeSchema), null, { group: null, isPolicyKey: false }),
  /** The day on which the user is sore, so that breaks are gentle; null: none. */
  gentleDay: switchable(structure<Day>(z.iso.date()), null, { group: null, isPolicyKey: false }),
  /** Whether the pages of the first start have been read. */
  firstStartDone: setting(onOff, false, { group: null, isPolicyKey: false }),
} as const;

export type SettingKey = keyof typeof settingSchemas;

/** The keys of the settings of one kind. */
export type KeyOfKind<Type extends SettingKind['type']> = {
  [Key in SettingKey]: (typeof settingSchemas)[Key]['kind']['type'] extends Type ? Key : never;
}[SettingKey];

/** Whether a setting is of a kind. */
export function isOfKind<Type extends SettingKind['type']>(
  key: SettingKey,
  type: Type,
): key is KeyOfKind<Type> {
  return settingSchemas[key].kind.type === type;
}

/** All settings after the layers have been resolved. */
export type Settings = {
  readonly [Key in SettingKey]: (typeof settingSchemas)[Key]['fallback'];
};

/** The settings that one layer sets. */
export type PartialSettings = { readonly [Key in SettingKey]?: Settings[Key] };

/** The names of all settings. */
export const settingKeys = Object.keys(settingSchemas) as readonly SettingKey[];

/** Whether `name` is the key of a setting. */
export function isSettingKey(name: string): name is SettingKey {
  return Object.hasOwn(settingSchemas, name);
}

/** The defaults of all settings. */
export const defaultSettings = Object.fromEntries(
  settingKeys.map((key) => [key, settingSchemas[key].fallback]),
) as Settings;

/** A value that was rejected, and why, in words for the user. */
export interface RejectedSetting {
  readonly key: string;
  readonly reason: string;
}

/** At most this many faults of one value are reported, since a list can have thousands. */
const MOST_REASONS = 3;

/** Validates one value. */
export function parseSetting(
  key: string,
  value: unknown,
): { ok: true; value: unknown } | ({ ok: false } & RejectedSetting) {
  if (!isSettingKey(key)) return { ok: false, key, reason: 'there is no such setting' };
  const result = settingSchemas[key].schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const { issues } = result.error;
  const reported = issues.slice(0, MOST_REASONS).map((issue) => [...issue.path, issue.message].join(': '));
  const more = issues.length > MOST_REASONS ? [`and ${issues.length - MOST_REASONS} more`] : [];
  return { ok: false, key, reason: [...reported, ...more].join('; ') };
}

/** Validates an object of settings key by key: returns the valid ones, and each rejected one with its reason. */
export function parseSettings(input: unknown): { settings: PartialSettings; refused: RejectedSetting[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { settings: {}, refused: [{ key: '(all)', reason: 'the settings must be a JSON object' }] };
  }
  const settings: Record<string, unknown> = {};
  const refused: RejectedSetting[] = [];
  for (const [key, value] of Object.entries(input)) {
    const parsed = parseSetting(key, value);
    if (parsed.ok) settings[key] = parsed.value;
    else refused.push({ key: parsed.key, reason: parsed.reason });
  }
  return { settings: settings as PartialSettings, refused };
}

/** The settings that the engine needs. */
export function rulesOf(settings: Settings): Rules {
  return {
    sittingThresholdMinutes: settings.sittingThresholdMinutes,
    microBreakSeconds: settings.microBreakSeconds,
    longBreakDueMinutes: settings.longBreakDueMinutes,
    longBreakMinutes: settings.longBreakMinutes,
    promptsPerDay: settings.promptsPerDay,
    baselineDays: settings.baselineDays,
    easeIn: settings.easeIn,
    waitForCallEnd: settings.waitForCallEnd,
    dayStartsAt: settings.dayStartsAt,
    trackedHours: settings.trackedHours,
    quietHours: settings.quietHours,
  };
}
