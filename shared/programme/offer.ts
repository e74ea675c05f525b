import type { Day } from '../core/time.ts';
import type { Hurt, SelfCheck } from '../history/records.ts';
import { type GateProgress, gateOf } from './gates.ts';
import type { Programme } from './programme.ts';
import { isSelfCheckDue } from './self-check.ts';
import { daysIntoWeek } from './week-progression.ts';
import { LAST_PHASE, strengthRoutines, WEEK_DAYS, type WeekPlan, weekPlanOf } from './weeks.ts';

/** What the programme asks of the breaks of one day. */
export interface ProgrammeOffer {
  /** The highest phase of exercises that a break may use. */
  readonly phase: number;
  /** Routines of the week, or of daily strength, still to be done today, by id: `programme` of a choice. */
  readonly routines: readonly string[];
  /** Who asks for these routines. */
  readonly wantedBy: 'programme' | 'strength';
  readonly variant: WeekPlan['variant'];
  readonly isSelfCheckDue: boolean;
}

const plain: ProgrammeOffer = {
  phase: LAST_PHASE,
  routines: [],
  wantedBy: 'programme',
  variant: 'usual',
  isSelfCheckDue: false,
};

/** What the offer of a day depends on, besides the programme. */
export interface OfferInput {
  /** Routines done today, by their ids in the library. */
  readonly doneToday: readonly string[];
  readonly checks: readonly SelfCheck[];
  /** Without the programme, one break a day is for strength and endurance. */
  readonly hasDailyStrength?: boolean;
}

/**
 * Returns what the programme offers today: without it, plain breaks with all exercises, and daily strength if the user
 * wants it; while it is paused, plain breaks with the exercises of the week so far. One of the routines per day is
 * enough.
 */
export function offerOf(
  programme: Programme | null,
  { doneToday, checks, hasDailyStrength = false }: OfferInput,
): ProgrammeOffer {
  if (programme === null) {
    const isDone = !hasDailyStrength || strengthRoutines.some((id) => doneToday.includes(id));
    return isDone ? plain : { ...plain, routines: strengthRoutines, wantedBy: 'strength' };
  }
  const { routines, phase, variant } = weekPlanOf(programme.week);
  if (programme.status.type === 'paused') return { ...plain, phase };
  const isDone = routines.some((id) => doneToday.includes(id));
  if (programme.status.type !== 'running') {
    return { ...plain, phase: LAST_PHASE, routines: isDone ? [] : routines, variant };
  }
  return {
    ...plain,
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
