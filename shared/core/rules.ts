/** Names of the calendar days in a table of hours. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Start and end as local "HH:MM"; an end that is not later than the start is on the next day. */
export type HoursRange = readonly [from: string, until: string];

/** Hours by day of the week; a missing day has none. */
export type WeekHours = { readonly [day in Weekday]?: readonly HoursRange[] | undefined };

/** The hours in which the app records. */
export type TrackedHours = WeekHours;

/** The engine's settings, after the user's settings and the organisation's policy have been resolved. */
export interface Rules {
  /** Desk time after which a break is due, in minutes, 20 to 60. */
  readonly sittingThresholdMinutes: number;
  /** Length of a micro-break in seconds: 30, 60 or 120. */
  readonly microBreakSeconds: number;
  /** Desk time after which a long break is due, in minutes, 45 to 120; null: never. */
  readonly longBreakDueMinutes: number | null;
  /** Length of a long break in minutes, 3 to 10. */
  readonly longBreakMinutes: number;
  /** Prompts of one day that can go unanswered or be skipped before the app stays silent for the day, 2 to 12. */
  readonly promptsPerDay: number;
  /** Workdays at the beginning on which no card is shown, 0 to 10. */
  readonly baselineDays: number;
  /** Longer thresholds in the first two weeks. */
  readonly easeIn: boolean;
  /** A lull does not show a card; it waits for the end of a call or an unlock, 20 minutes at most. */
  readonly waitForCallEnd: boolean;
  /** Local time at which a day starts, "00:00" to "06:00". */
  readonly dayStartsAt: string;
  /** The hours in which the app records; null: every day, all hours. */
  readonly trackedHours: TrackedHours | null;
  /** Hours in which the app records but shows no card; null: none. */
  readonly quietHours: WeekHours | null;
}
