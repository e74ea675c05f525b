import type { Day } from '../core/time.ts';
import type { Hurt, SelfCheck } from '../history/records.ts';
import { type GateProgress, gateOf } from './gates.ts';
import type { Programme } from './programme.ts';
import { isSelfCheckDue } from './self-check.ts';
import { daysIntoWeek } from './week-progression.ts';
import { LAST_PHASE, PLAIN_PHASE, WEEK_DAYS, type WeekPlan, weekPlanOf } from './weeks.ts';

/** What breaks go by on one day. */
export interface ProgrammeOffer {
  /** The highest phase of exercises that a break may use. */
  readonly phase: number;
  /** Routines of the week that are still to be done today, by id: `programme` of a choice. */
  readonly routines: readonly string[];
  readonly variant: WeekPlan['variant'];
  readonly isSelfCheckDue: boolean;
}

const plain: ProgrammeOffer = {
  phase: PLAIN_PHASE,
  routines: [],
  variant: 'usual',
  isSelfCheckDue: false,
};

/** What the programme offers today; without one, or while it rests, plain breaks. One of its routines a day is enough. */
export function offerOf(
  programme: Programme | null,
  { doneToday, checks }: { readonly doneToday: readonly string[]; readonly checks: readonly SelfCheck[] },
): ProgrammeOffer {
  if (programme === null || programme.status.type === 'paused') return plain;
  const { routines, phase, variant } = weekPlanOf(programme.week);
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

/** Where the person is, for a page. Null when the programme does not run. */
export interface ProgrammeStanding {
  readonly plan: WeekPlan;
  readonly gate: GateProgress;
  /** Days until the week ends at the earliest; 0: it may turn today. */
  readonly daysLeft: number;
  /** Different days of this week with a session. */
  readonly daysDone: number;
}

/** How the present week stands on a day. */
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
