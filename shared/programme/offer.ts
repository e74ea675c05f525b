import type { Day } from '../core/time.ts';
import type { Hurt, SelfCheck } from '../history/records.ts';
import { type GateProgress, gateOf } from './gates.ts';
import type { Programme } from './programme.ts';
import { isSelfCheckDue } from './self-check.ts';
import { daysIntoWeek } from './week-progression.ts';
import { LAST_PHASE, WEEK_DAYS, type WeekPlan, weekPlanOf } from './weeks.ts';

/** What the programme asks of the breaks of one day. */
export interface ProgrammeOffer {
  /** The highest phase of exercises that a break may use. */
  readonly phase: number;
  /** Routines of the week still to be done today, by id: `programme` of a choice. */
  readonly routines: readonly string[];
  readonly variant: WeekPlan['variant'];
  readonly isSelfCheckDue: boolean;
}

const plain: ProgrammeOffer = {
  phase: LAST_PHASE,
  routines: [],
  variant: 'usual',
  isSelfCheckDue: false,
};

/**
 * Returns what the programme offers today: without it, plain breaks with all exercises; while it is paused, plain breaks
 * with the exercises of the week so far. One of its routines per day is enough.
 */
export function offerOf(
  programme: Programme | null,
  { doneToday, checks }: { readonly doneToday: readonly string[]; readonly checks: readonly SelfCheck[] },
): ProgrammeOffer {
  if (programme === null) return plain;
  const { routines, phase, variant } = weekPlanOf(programme.week);
  if (programme.status.type === 'paused') return { ...plain, phase };
  const isDone = routines.some((id) => doneToday.includes(id));
  if (programme.status.type !== 'running') {
    return { ...plain, phase: LAST_PHASE, routines: isDone ? [] : routines, variant };
  }
  return {
    phase,
    routines: isDone ? [] : routines,
    variant,
    isSelfCheckDue: isSelfCheckDue(programme, checks),
  };
}

/** The user's position in the programme, for a page. */
export interface ProgrammeStanding {
  readonly plan: WeekPlan;
  readonly gate: GateProgress;
  /** Days until the earliest end of the week; 0: the next week can begin today. */
  readonly daysLeft: number;
  /** Distinct days of this week with a session. */
  readonly daysDone: number;
}

/** Returns the position in the current week on a day; null if the programme is not running. */
export function standingOf(programme: Programme, today: Day, hurts: readonly Hurt[]): ProgrammeStanding {
  const { week, weekStartedDay, sessions } = programme;
  const own = sessions.filter((session) => session.week === week && session.day >= weekStartedDay);
  return {
    plan: weekPlanOf(week),
    gate: gateOf(programme, today, hurts),
    daysLeft: Math.max(0, WEEK_DAYS - daysIntoWeek(programme, today)),
    daysDone: new Set(own.map(({ day }) => day)).size,
  };
}
