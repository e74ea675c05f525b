import type { Quiet } from './core/activity.ts';
import type { Adherence } from './core/adherence.ts';
import type { BreakKind } from './core/break-scheduler.ts';
import type { Outcome } from './core/outcome.ts';
import type { Day, Span } from './core/time.ts';
import type { SettingLayer } from './policy.ts';
import type { Exercise, RoutineStep } from './routine.ts';
import type { SettingKey, Settings } from './settings.ts';

/** How fast the clock of this run goes: 1, except with a recorded trace. */
interface Paced {
  readonly speed: number;
}

/** Why this routine was chosen, as a message key of the catalogue. */
export type RoutineReason =
  | 'first'
  | 'not-lately'
  | 'long-break'
  | 'chosen'
  | 'not-turned-today'
  | 'plane-share'
  | 'after-call'
  | 'stand-up'
  | 'favourite'
  | 'programme'
  | 'walk';

/** A routine as the windows show it. */
export interface RoutineSummary {
  readonly id: string;
  readonly name: string;
  readonly seconds: number;
  /** The exercise whose figure stands for it. */
  readonly exercise: Exercise;
}

/** The card of a break that is due. */
export interface CardView {
  readonly opportunityId: number;
  readonly kind: BreakKind;
  readonly deskSeconds: number;
  readonly routine: RoutineSummary;
  readonly reason: RoutineReason;
  /** 0 to 2. */
  readonly snoozesLeft: number;
}

/** The routine that runs. */
export interface RoutineView extends Paced {
  readonly runId: number;
  readonly name: string;
  readonly plannedSeconds: number;
  readonly doneSeconds: number;
  readonly steps: readonly RoutineStep[];
  readonly exercises: readonly Exercise[];
  readonly sounds: boolean;
}

/** What the clock is doing. */
export type ClockState =
  | 'no-bout'
  | 'running'
  | 'undecided'
  | 'away'
  | 'locked'
  | 'standing'
  | 'in-routine'
  | 'untracked';

/** Why no card is on the screen although a break is due. */
export type WaitReason =
  | 'call'
  | Exclude<Quiet, 'none'>
  | 'lull'
  | 'undecided'
  | 'standing'
  | 'locked'
  | 'snoozed'
  | 'withdrawn'
  | 'skipped';

/** The next break. Moments are Unix milliseconds. */
export type NextBreak =
  | { readonly type: 'in'; readonly seconds: number; readonly kind: BreakKind }
  | {
      readonly type: 'due';
      readonly kind: BreakKind;
      readonly wait: WaitReason;
      readonly untilMs: number | null;
    }
  | { readonly type: 'shown'; readonly kind: BreakKind }
  | { readonly type: 'paused'; readonly untilMs: number | null }
  | { readonly type: 'standing' }
  | { readonly type: 'enough-for-today' }
  | { readonly type: 'untracked' }
  | { readonly type: 'none' };

/** A mark on the strip of a day. */
export interface DayMark {
  readonly atMs: number;
  readonly outcome: Outcome;
  readonly kind: BreakKind;
}

/** A day from its first to its last use; moments are Unix milliseconds. */
export interface DayStrip {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly bouts: readonly (Span & { readonly deskSeconds: number })[];
  readonly marks: readonly DayMark[];
}

export interface TodayView extends Paced {
  readonly nowMs: number;
  readonly zone: string;
  readonly day: Day;
  readonly clock: ClockState;
  /** Desk time of the open bout. */
  readonly deskSeconds: number;
  /** The threshold that holds now. */
  readonly thresholdSeconds: number;
  /** Desk time of the whole day, the open bout included. */
  readonly dayDeskSeconds: number;
  /** This desktop does not report idle time. */
  readonly isEstimated: boolean;
  readonly isStanding: boolean;
  readonly isLengthened: boolean;
  readonly next: NextBreak;
  readonly strip: DayStrip | null;
  readonly counts: Adherence;
}

export interface WeekDayView {
  readonly day: Day;
  readonly isWorkday: boolean;
  readonly deskSeconds: number;
  readonly longestBoutSeconds: number;
  readonly counts: Adherence;
}

export interface WeekView {
  readonly weekOf: Day;
  readonly isThisWeek: boolean;
  readonly isEstimated: boolean;
  readonly figures: Adherence;
  /** Seconds of routine done, voluntary ones included. */
  readonly routineSeconds: number;
  /** Monday to Sunday. */
  readonly days: readonly WeekDayView[];
  /** Whether there is history before this week. */
  readonly hasEarlier: boolean;
}

export interface SettingView<Key extends SettingKey = SettingKey> {
  readonly key: Key;
  readonly value: Settings[Key];
  readonly fallback: Settings[Key];
  readonly layer: SettingLayer;
}

export type SettingsView = { readonly [Key in SettingKey]: SettingView<Key> };

/** Something the person is told once; it stays until it is put away. */
export type Notice = { readonly id: string } & (
  | { readonly type: 'history-damaged'; readonly keptAs: string }
  | { readonly type: 'settings-damaged'; readonly keptAs: string }
  | { readonly type: 'setting-refused'; readonly key: string; readonly reason: string }
  | { readonly type: 'content-refused'; readonly file: string; readonly reason: string }
  | { readonly type: 'lengthened' }
);

export interface AboutView {
  readonly version: string;
  readonly historyFile: string;
  readonly settingsFile: string;
  readonly logFile: string;
}

/** What the tray icon and its menu show. */
export interface TrayView {
  readonly icon: 'counting' | 'due' | 'paused' | 'waiting';
  /** How many of the seven dots are filled, 0 to 7. */
  readonly filledDots: number;
  readonly clock: ClockState;
  readonly deskSeconds: number;
  readonly next: NextBreak;
  readonly isPaused: boolean;
  readonly isStanding: boolean;
  readonly isEstimated: boolean;
}

/** A page of the app window. */
export const appPages = ['today', 'week', 'settings', 'about', 'first-start'] as const;
export type AppPage = (typeof appPages)[number];
