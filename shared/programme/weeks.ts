/** The condition for the next week to begin. */
export type Gate =
  /** A number of sessions that felt comfortable. */
  | { readonly type: 'comfortable-sessions'; readonly sessions: number }
  /** No "This hurts" for a number of days. */
  | { readonly type: 'no-hurt'; readonly days: number }
  /** Control felt easy in each of the last sessions. */
  | { readonly type: 'control-easy'; readonly sessions: number }
  /** The last sessions took at most this effort, 0 to 10, and none was uncomfortable the day after. */
  | { readonly type: 'effort'; readonly most: number; readonly sessions: number }
  /** The week itself. */
  | { readonly type: 'time' };

/** One week of the programme. */
export interface WeekPlan {
  /** 1 to 8. */
  readonly week: number;
  /** The highest phase of exercises, 1 (pain-free range) to 5 (endurance). */
  readonly phase: 1 | 2 | 3 | 4 | 5;
  /** The routines of the week, by id. */
  readonly routines: readonly string[];
  /** On how many days of the week one of them should be done. A target, not a gate. */
  readonly aimDays: number;
  /** Which variant of an exercise is shown first. */
  readonly variant: 'easier' | 'usual' | 'harder';
  readonly hasSelfCheck: boolean;
  readonly gate: Gate;
}

/** The minimum length of a week, days. */
export const WEEK_DAYS = 7;
/** The highest phase, reached at the end. */
export const LAST_PHASE = 5;

const noHurt: Gate = { type: 'no-hurt', days: 3 };
const lightEffort: Gate = { type: 'effort', most: 6, sessions: 3 };

/** The eight weeks, in order. */
export const weekPlans: readonly [WeekPlan, ...WeekPlan[]] = [
  {
    week: 1,
    phase: 1,
    routines: ['desk-reset', 'breath-ribs', 'pelvis-neck'],
    aimDays: 3,
    variant: 'easier',
    hasSelfCheck: true,
    gate: { type: 'comfortable-sessions', sessions: 3 },
  },
  {
    week: 2,
    phase: 2,
    routines: ['rotation', 'chest-opener', 'bow-and-stand', 'morning'],
    aimDays: 4,
    variant: 'usual',
    hasSelfCheck: false,
    gate: noHurt,
  },
  {
    week: 3,
    phase: 2,
    routines: ['rotation', 'chest-opener', 'bow-and-stand', 'morning'],
    aimDays: 4,
    variant: 'usual',
    hasSelfCheck: true,
    gate: noHurt,
  },
  {
    week: 4,
    phase: 3,
    routines: ['stability', 'trunk-legs'],
    aimDays: 4,
    variant: 'usual',
    hasSelfCheck: false,
    gate: { type: 'control-easy', sessions: 2 },
  },
  {
    week: 5,
    phase: 4,
    routines: ['scap-strength', 'trunk-legs'],
    aimDays: 5,
    variant: 'usual',
    hasSelfCheck: true,
    gate: lightEffort,
  },
  {
    week: 6,
    phase: 4,
    routines: ['scap-strength', 'trunk-legs'],
    aimDays: 5,
    variant: 'usual',
    hasSelfCheck: false,
    gate: lightEffort,
  },
  {
    week: 7,
    phase: 5,
    routines: ['scap-strength-long', 'trunk-legs-long'],
    aimDays: 5,
    variant: 'harder',
    hasSelfCheck: false,
    gate: { type: 'time' },
  },
  {
    week: 8,
    phase: 5,
    routines: ['scap-strength-long', 'trunk-legs-long'],
    aimDays: 5,
    variant: 'harder',
    hasSelfCheck: true,
    gate: { type: 'time' },
  },
];

/** The routines of the weeks of strength and endurance, by id, the shorter ones first. */
export const strengthRoutines: readonly string[] = [
  ...new Set(weekPlans.flatMap(({ phase, routines }) => (phase >= 4 ? routines : []))),
];

/** The number of the last week. */
export const LAST_WEEK = weekPlans.length;

/** The plan of a week; a number outside 1 to 8 gives the nearest week. */
export function weekPlanOf(week: number): WeekPlan {
  const index = Math.min(Math.max(week, 1), LAST_WEEK) - 1;
  return weekPlans[index] ?? weekPlans[0];
}
