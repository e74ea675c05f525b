import { z } from 'zod';
import { type Exclusions, exclusionsSchema, noExclusions } from '../choice/exclusions.ts';
import { type Rules, weekdays } from '../core/rules.ts';
import { type Programme, programmeSchema } from '../programme/programme.ts';
import { type Safety, safetySchema } from '../programme/safety.ts';
import { type LanguageChoice, languageChoices } from '../strings/languages.ts';
import { noShortcuts, type Shortcuts, shortcutsSchema } from './shortcut.ts';

/** So many exercises and routines can be liked. */
export const MOST_FAVOURITES = 100;

const minutes = (least: number, most: number) => z.int().min(least).max(most);

const clockTime = (pattern: RegExp, range: string) =>
  z.string().regex(pattern, { error: `must be a time from ${range}, as "09:30"` });

const hoursRange = z.tuple([
  clockTime(/^([01]\d|2[0-3]):[0-5]\d$/, '"00:00" to "23:59"'),
  clockTime(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '"00:00" to "24:00"'),
]);

const weekHours = z.strictObject(
  Object.fromEntries(weekdays.map((day) => [day, z.array(hoursRange).optional()])) as {
    [day in (typeof weekdays)[number]]: z.ZodOptional<z.ZodArray<typeof hoursRange>>;
  },
);

const timeOfDay = clockTime(/^([01]\d|2[0-3]):[0-5]\d$/, '"00:00" to "23:59"');

/** When the weekly report is announced: a day of the week and a local time. */
const weeklyNotice = z.strictObject({
  day: z.enum(weekdays),
  time: clockTime(/^([01]\d|2[0-3]):[0-5]\d$/, '"00:00" to "23:59"'),
});

interface Setting<T> {
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
  /** Whether an organisation's policy may set it. */
  readonly isPolicyKey: boolean;
}

function setting<T>(schema: z.ZodType<T>, fallback: T, { isPolicyKey = true } = {}): Setting<T> {
  return { schema, fallback, isPolicyKey };
}

/** Every setting: its allowed values, its default, and whether a policy may set it. The one place for numbers. */
export const settingSchemas = {
  /** Desk time after which a break is due, minutes. */
  sittingThresholdMinutes: setting<number>(minutes(20, 60), 30),
  /** Length of a micro-break, seconds. */
  microBreakSeconds: setting<number>(z.literal([30, 60, 120]), 60),
  /** Desk time after which a long break is due, minutes; null: no long breaks. */
  longBreakDueMinutes: setting<number | null>(minutes(45, 120).nullable(), 60),
  /** Length of a long break, minutes. */
  longBreakMinutes: setting<number>(minutes(3, 10), 5),
  /** Prompts of one day that may go untaken before the app is silent for that day. */
  promptsPerDay: setting<number>(minutes(2, 12), 8),
  /** Longer thresholds in the first two weeks. */
  easeIn: setting<boolean>(z.boolean(), true),
  /** When a day starts, local time. */
  dayStartsAt: setting<string>(clockTime(/^(0[0-5]:[0-5]\d|06:00)$/, '"00:00" to "06:00"'), '04:00'),
  /** In which hours the app records; null: always. */
  trackedHours: setting<Rules['trackedHours']>(weekHours.nullable(), null),
  /** In which hours no card comes, though the app records; null: none. */
  quietHours: setting<Rules['quietHours']>(weekHours.nullable(), null),
  /** When the weekly report is announced; null: never. */
  weeklyNotice: setting<z.infer<typeof weeklyNotice> | null>(weeklyNotice.nullable(), {
    day: 'fri',
    time: '15:00',
  }),
  /** How long history is kept, months. */
  retentionMonths: setting<number>(minutes(1, 13), 13),
  /** Whether the app starts when the person logs in. */
  startAtLogin: setting<boolean>(z.boolean(), true),
  /** Soft chimes in a routine. */
  sounds: setting<boolean>(z.boolean(), false),
  /** The language of the app: that of the system, where the app speaks it, or one of its own. */
  language: setting<LanguageChoice>(z.enum(languageChoices), 'system'),
  /** Light, dark, or as the desktop is. */
  appearance: setting<'system' | 'light' | 'dark'>(z.enum(['system', 'light', 'dark']), 'system', {
    isPolicyKey: false,
  }),
  /** Steps of a routine said by the system's voice. */
  spokenCues: setting<boolean>(z.boolean(), false),
  /** How large the routine's window opens. */
  playerSize: setting<'small' | 'window' | 'full-screen'>(
    z.enum(['small', 'window', 'full-screen']),
    'window',
    { isPolicyKey: false },
  ),
  /** Whether the other displays are dimmed while a routine runs. */
  dimOtherDisplays: setting<boolean>(z.boolean(), false, { isPolicyKey: false }),
  /** Keys that answer the break that is due, from any program. */
  shortcuts: setting<Shortcuts>(shortcutsSchema, noShortcuts, { isPolicyKey: false }),
  /** Exercises, movements and sides that never come. */
  exclusions: setting<Exclusions>(exclusionsSchema, noExclusions, { isPolicyKey: false }),
  /** Exercises and routines that the person likes, by id. */
  favourites: setting<readonly string[]>(z.array(z.string().max(64)).max(MOST_FAVOURITES), [], {
    isPolicyKey: false,
  }),
  /** The eight weeks; null: plain breaks. */
  programme: setting<Programme | null>(programmeSchema.nullable(), null, { isPolicyKey: false }),
  /** What the check before the start led to; null: not done. */
  safety: setting<Safety | null>(safetySchema.nullable(), null, { isPolicyKey: false }),
  /** Local time at which the morning routine is offered; null: never. */
  morningRoutineAt: setting<string | null>(timeOfDay.nullable(), null, { isPolicyKey: false }),
  /** Local time at which the wind-down routine is offered; null: never. */
  windDownRoutineAt: setting<string | null>(timeOfDay.nullable(), null, { isPolicyKey: false }),
  /** A folder with an organisation's own exercises and routines, absolute; null: none. */
  contentFolder: setting<string | null>(z.string().min(1).max(1000).nullable(), null),
  /** Whether the report asks once a day how the back feels. */
  comfortQuestion: setting<boolean>(z.boolean(), false, { isPolicyKey: false }),
  /** Whether the three pages of the first start have been read. */
  firstStartDone: setting<boolean>(z.boolean(), false, { isPolicyKey: false }),
} as const;

export type SettingKey = keyof typeof settingSchemas;

/** All settings, resolved. */
export type Settings = {
  readonly [Key in SettingKey]: (typeof settingSchemas)[Key]['fallback'];
};

/** The settings that somebody has set. */
export type PartialSettings = { readonly [Key in SettingKey]?: Settings[Key] };

/** The names of all settings. */
export const settingKeys = Object.keys(settingSchemas) as readonly SettingKey[];

/** Whether a name is the name of a setting. */
export function isSettingKey(name: string): name is SettingKey {
  return Object.hasOwn(settingSchemas, name);
}

/** The defaults of all settings. */
export const defaultSettings = Object.fromEntries(
  settingKeys.map((key) => [key, settingSchemas[key].fallback]),
) as Settings;

/** A value that was refused, with the reason in words for a person. */
export interface RefusedSetting {
  readonly key: string;
  readonly reason: string;
}

/** So many faults of one value are told: a list can have thousands. */
const MOST_REASONS = 3;

/** Checks one value. */
export function parseSetting(
  key: string,
  value: unknown,
): { ok: true; value: unknown } | ({ ok: false } & RefusedSetting) {
  if (!isSettingKey(key)) return { ok: false, key, reason: 'there is no such setting' };
  const result = settingSchemas[key].schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const { issues } = result.error;
  const told = issues.slice(0, MOST_REASONS).map((issue) => [...issue.path, issue.message].join(': '));
  const more = issues.length > MOST_REASONS ? [`and ${issues.length - MOST_REASONS} more`] : [];
  return { ok: false, key, reason: [...told, ...more].join('; ') };
}

/** Checks an object of settings key by key: what is valid holds, the rest is named with its reason. */
export function parseSettings(input: unknown): { settings: PartialSettings; refused: RefusedSetting[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { settings: {}, refused: [{ key: '(all)', reason: 'the settings must be a JSON object' }] };
  }
  const settings: Record<string, unknown> = {};
  const refused: RefusedSetting[] = [];
  for (const [key, value] of Object.entries(input)) {
    const parsed = parseSetting(key, value);
    if (parsed.ok) settings[key] = parsed.value;
    else refused.push({ key: parsed.key, reason: parsed.reason });
  }
  return { settings: settings as PartialSettings, refused };
}

/** The part of the settings that the engine goes by. */
export function rulesOf(settings: Settings): Rules {
  return {
    sittingThresholdMinutes: settings.sittingThresholdMinutes,
    microBreakSeconds: settings.microBreakSeconds,
    longBreakDueMinutes: settings.longBreakDueMinutes,
    longBreakMinutes: settings.longBreakMinutes,
    promptsPerDay: settings.promptsPerDay,
    easeIn: settings.easeIn,
    dayStartsAt: settings.dayStartsAt,
    trackedHours: settings.trackedHours,
    quietHours: settings.quietHours,
  };
}
