import type { RoutineReason } from '../choice/routine-reason.ts';
import type { Equipment } from '../content/equipment.ts';
import type { Exercise, RoutineStep } from '../content/exercise-schema.ts';
import type { StepWaits } from '../content/set-up-time.ts';
import type { Adherence } from '../core/adherence.ts';
import type { BreakKind } from '../core/break-scheduler.ts';
import type { ClockState, EaseIn } from '../core/clock-state.ts';
import type { NextBreak, OpenBreak } from '../core/next-break.ts';
import type { Day } from '../core/time.ts';
import type { Limit, SettingLayer } from '../policy/policy.ts';
import type { TestHistory } from '../programme/self-check.ts';
import type { WeekPlan } from '../programme/weeks.ts';
import type { BeforeAndNow } from '../report/before-now.ts';
import type { ExcusedFigures } from '../report/excused.ts';
import type { SeriesWeek } from '../report/series.ts';
import type { WeekReport } from '../report/week-report.ts';
import type { SettingKey, Settings } from '../settings/settings.ts';
import type { Language } from '../strings/languages.ts';
import type { DayStrip, VoluntaryBreak } from './day-strip.ts';
import type { SessionQuestion } from './programme-view.ts';

/** The speed of the clock: 1, except when a recorded trace is played. */
interface Paced {
  readonly speed: number;
}

/** A routine, as shown on a card. */
export interface RoutineSummary extends Equipment {
  readonly id: string;
  readonly name: string;
  readonly seconds: number;
  /** The exercise whose figure represents it. */
  readonly exercise: Exercise;
}

/** The card of a break that is due. */
export interface CardView extends OpenBreak {
  readonly kind: BreakKind;
  readonly deskSeconds: number;
  readonly routine: RoutineSummary;
  readonly reason: RoutineReason;
  /** The desktop does not report idle time. */
  readonly isEstimated: boolean;
}

/** The running routine. */
export interface RoutineView extends Paced {
  readonly runId: number;
  readonly name: string;
  readonly plannedSeconds: number;
  readonly doneSeconds: number;
  readonly steps: readonly RoutineStep[];
  /** Times before the movement of each step. */
  readonly waits: readonly StepWaits[];
  /** A harder version that is not allowed is removed. */
  readonly exercises: readonly Exercise[];
  /** The exercises that are first shown in their easier or harder version, by id. */
  readonly firstWays: Readonly<Record<string, Exclude<WeekPlan['variant'], 'usual'>>>;
  /** Only the easier versions are offered. */
  readonly isGentle: boolean;
  /** Exercises of `steps` that are no longer allowed (reported as hurting, or excluded meanwhile): skip their steps. */
  readonly leftOut: readonly string[];
  readonly sounds: boolean;
  readonly spokenCues: boolean;
  readonly size: Settings['playerSize'];
  /** "This hurts" was reported twice: suggest asking a doctor or physiotherapist. */
  readonly hasHint: boolean;
  /** What to ask at the end of a session of the programme; null: nothing. */
  readonly question: SessionQuestion | null;
}

/** The part of the player's last page about the next break. */
export interface AfterRoutineView {
  /** Its likely time, Unix milliseconds; null: unknown. */
  readonly nextBreakMs: number | null;
  readonly zone: string;
}

/** The first workdays, on which only the clock runs. */
export interface BaselineView {
  readonly startedDay: Day;
  /** The first day after it; null during it. */
  readonly endedDay: Day | null;
  /** Including the current one; 0 after it. */
  readonly workdaysLeft: number;
}

/** The page of the day. */
export interface TodayView extends Paced {
  readonly nowMs: number;
  readonly zone: string;
  readonly day: Day;
  readonly clock: ClockState;
  /** Desk time of the open bout. */
  readonly deskSeconds: number;
  /** The current threshold. */
  readonly thresholdSeconds: number;
  /** Desk time of the whole day, the open bout included. */
  readonly dayDeskSeconds: number;
  /** This desktop does not report idle time. */
  readonly isEstimated: boolean;
  readonly isStanding: boolean;
  readonly isLengthened: boolean;
  readonly easeIn: EaseIn | null;
  /** Breaks are limited to standing and walking. */
  readonly isLimited: boolean;
  /** Breaks are gentle for the rest of the day, because the user is sore. */
  readonly isGentle: boolean;
  readonly next: NextBreak;
  /** The first workdays without cards; null if there were none. */
  readonly baseline: BaselineView | null;
  readonly openBreak: OpenBreak | null;
  /** The routine of the open break, if one is open. */
  readonly offer: { readonly name: string; readonly seconds: number } | null;
  readonly strip: DayStrip | null;
  readonly counts: Adherence;
  /** Breaks that the user started, in the order of the day. */
  readonly voluntary: readonly VoluntaryBreak[];
  /** Today's breaks that don't count, and why. */
  readonly excused: ExcusedFigures;
}

/** The user's position in the eight weeks during a reported week. */
export interface ReportProgramme {
  /** 1 to 8. */
  readonly week: number;
  /** 1 to 5. */
  readonly phase: number;
}

/** The report of a week, with the other data of its page. */
export interface WeekView extends WeekReport {
  readonly today: Day;
  readonly isThisWeek: boolean;
  readonly isEstimated: boolean;
  /** The longest short sitting of this week, seconds; null: not the same in the whole week. */
  readonly shortLimitSeconds: number | null;
  /** Seconds of routines done, voluntary ones included. */
  readonly routineSeconds: number;
  /** Whether there is history before this week. */
  readonly hasEarlier: boolean;
  /** The first day with any rows; null: there is no history. */
  readonly firstDay: Day | null;
  /** Whether the question how the back feels is on, and whether to ask it today. */
  readonly comfort: { readonly isOn: boolean; readonly isAsked: boolean };
  /** The names of the exercises in the report, by id. A removed exercise has none. */
  readonly exerciseNames: { readonly [exerciseId: string]: string };
  /** Null: not followed in that week, or not known. */
  readonly programme: ReportProgramme | null;
  /** The workdays before the first card, compared with this week; null: there were none, or too few. */
  readonly beforeNow: BeforeAndNow | null;
  /** The self-checks up to the end of the week. */
  readonly checks: readonly TestHistory[];
}

/** The 12-week view, oldest week first. */
export interface SeriesView {
  readonly weeks: readonly SeriesWeek[];
}

/** A setting: its value in effect, the value that would apply without it, and the layer it comes from. */
export interface SettingView<Key extends SettingKey = SettingKey> {
  readonly key: Key;
  readonly value: Settings[Key];
  readonly fallback: Settings[Key];
  readonly layer: SettingLayer;
  /** The range that an organisation allows; null: the whole range. */
  readonly limit: Limit | null;
}

export type SettingsView = { readonly [Key in SettingKey]: SettingView<Key> };

/** A notice that is shown until the user dismisses it. */
export type Notice = { readonly id: string } & (
  | { readonly type: 'history-damaged' }
  | { readonly type: 'history-repaired' }
  | { readonly type: 'settings-damaged' }
  /** They may become readable later; the strictest choices apply until then. */
  | { readonly type: 'settings-unreadable' }
  /** The file has values that cannot be used; the keys are those of the settings. */
  | { readonly type: 'settings-refused'; readonly keys: readonly string[] }
  /** Some files in the folder with one's own exercises cannot be used. */
  | { readonly type: 'content-refused' }
  /** That folder cannot be opened; `isKept`: its exercises, as last read, stay in use. */
  | { readonly type: 'content-unreachable'; readonly isKept: boolean }
  | { readonly type: 'lengthened' }
  /**
   * Something hurt too often: suggest asking a professional; only standing and walking are offered until the check is
   * repeated.
   */
  | { readonly type: 'clinician-hint' }
);

/** What the tray icon and its menu show. */
export interface TrayView {
  readonly icon: 'counting' | 'due' | 'paused' | 'waiting';
  /** How many of the seven dots are filled, 0 to 7. */
  readonly filledDots: number;
  /** Minutes at the desk, if they are shown in place of the dots; null: not chosen, or another state is shown. */
  readonly minutes: number | null;
  readonly clock: ClockState;
  readonly deskSeconds: number;
  readonly next: NextBreak;
  readonly openBreak: OpenBreak | null;
  readonly isPaused: boolean;
  readonly isStanding: boolean;
  readonly isEstimated: boolean;
  /** Breaks are limited to standing and walking. */
  readonly isLimited: boolean;
  /** Breaks are gentle for the rest of the day, because the user is sore. */
  readonly isGentle: boolean;
  readonly language: Language;
}

/** A page of the app window. */
export const appPages = [
  'today',
  'week',
  'routines',
  'programme',
  'tips',
  'settings',
  'privacy',
  'about',
  'first-start',
] as const;
export type AppPage = (typeof appPages)[number];
