import { todaySpanOf } from '../../shared/core/clock-state.ts';
import { addDays, type Day } from '../../shared/core/time.ts';
import { standingOf } from '../../shared/programme/offer.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { compareChecks, hasPain, isSelfCheckDue } from '../../shared/programme/self-check.ts';
import { type WeekPlan, weekPlanOf } from '../../shared/programme/weeks.ts';
import type { ProgrammeView, SessionQuestion } from '../../shared/views/programme-view.ts';
import type { Snapshot } from '../snapshot.ts';
import { routineInLanguage } from './wording.ts';

/** How long to ask how a session, or the day after it, felt: later the answer would be a guess. */
const ASKED_DAYS = 3;

/** Builds the view of the eight weeks and the self-checks. */
export function programmeView(snapshot: Snapshot): ProgrammeView {
  const { programme } = snapshot.settings.values;
  const { day } = todaySpanOf(snapshot);
  const checks = snapshot.history.selfChecks();
  const isRunning = programme?.status.type === 'running';
  return {
    programme,
    standing: isRunning ? standingOf(programme, day, snapshot.history.hurts(0)) : null,
    isSelfCheckDue: programme !== null && isSelfCheckDue(programme, checks),
    checks: compareChecks(checks),
    hasPain: hasPain(checks),
    unrated: programme === null ? null : unratedSession(snapshot, programme, day),
    unratedDay: programme === null ? null : unratedDay(programme, day),
  };
}

/** The version of its exercises that a routine shows first; `routineId` is its id in the library, null: composed. */
export function firstWayOf(programme: Programme | null, routineId: string | null): WeekPlan['variant'] {
  if (programme === null || routineId === null || programme.status.type === 'paused') return 'usual';
  const { routines, variant } = weekPlanOf(programme.week);
  return routines.includes(routineId) ? variant : 'usual';
}

/** The questions that the gate of the current week asks about a session. */
export function questionOf({ week }: Programme): SessionQuestion {
  const { type } = weekPlanOf(week).gate;
  return { control: type === 'control-easy', effort: type === 'effort' };
}

/** A session of the current week that can still be rated. */
function unratedSession(snapshot: Snapshot, programme: Programme, today: Day): ProgrammeView['unrated'] {
  const { unrated, library } = snapshot;
  const isRunning = programme.status.type === 'running';
  if (unrated === null || !isRunning || unrated.week !== programme.week) return null;
  if (unrated.day < programme.weekStartedDay || unrated.day < addDays(today, -ASKED_DAYS)) return null;
  const { runId, day, routineId } = unrated;
  const routine = library.routines.get(routineId);
  if (routine === undefined) return null;
  const { name } = routineInLanguage(routine, snapshot);
  return { runId, day, name, question: questionOf(programme) };
}

/** The latest day before today with a session whose day after counts for a gate and has not been rated. */
function unratedDay({ sessions }: Programme, today: Day): Day | null {
  const asked = sessions.filter(
    ({ day, week, isComfortableNextDay }) =>
      isComfortableNextDay === null &&
      weekPlanOf(week).gate.type === 'effort' &&
      day < today &&
      day >= addDays(today, -ASKED_DAYS),
  );
  return asked.at(-1)?.day ?? null;
}
