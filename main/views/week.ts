import { exerciseOf } from '../../shared/content/stand-and-walk.ts';
import { boutSoFar, isEstimated, shortSittingSecondsOf, todaySpanOf } from '../../shared/core/clock-state.ts';
import { addDays, type Day, mondayOf } from '../../shared/core/time.ts';
import type { Sliced } from '../../shared/history/slices.ts';
import { canSet } from '../../shared/policy/policy.ts';
import { compareChecks } from '../../shared/programme/self-check.ts';
import { weekPlanOf } from '../../shared/programme/weeks.ts';
import { beforeAndNow } from '../../shared/report/before-now.ts';
import { weekRange } from '../../shared/report/rows.ts';
import { shortLimitOf } from '../../shared/report/short-limit.ts';
import type { WeekReport } from '../../shared/report/week-report.ts';
import type { ReportProgramme, SeriesView, WeekView } from '../../shared/views/views.ts';
import type { Snapshot } from '../snapshot.ts';
import { baselineDaysOf } from './proposal.ts';
import { thresholdChoiceOf } from './threshold-choice.ts';
import { dayByDay, readWeekReport, readWeekSeries } from './week-report.ts';
import { shownExercise } from './wording.ts';

/** The name under which dismissing the question of a day is recorded. */
export function comfortQuestionOf(day: Day): string {
  return `comfortQuestion:${day}`;
}

/** The report of the week that contains the day `weekOf`; null: this week. */
export function* weekView(snapshot: Snapshot, weekOf: Day | null): Sliced<WeekView> {
  const { history, settings, library, now } = snapshot;
  const { day: today } = todaySpanOf(snapshot);
  const monday = mondayOf(weekOf ?? today);
  const isRecent = monday >= addDays(mondayOf(today), -7);
  const report = yield* readWeekReport(history, {
    weekOf: monday,
    zone: now.zone,
    settings: settings.values,
    // The current settings are assumed to have applied in this week and the last one.
    threshold: isRecent ? thresholdChoiceOf(settings) : null,
    canWaitForCalls: isRecent && !settings.values.waitForCallEnd && canSet(settings, 'waitForCallEnd', true),
    openBout: boutSoFar(snapshot),
    planesOf: (id) => exerciseOf(id, library)?.planes ?? [],
  });
  const firstDay = history.firstDay();
  const { until } = weekRange(monday);
  return {
    ...report,
    today,
    isThisWeek: monday === mondayOf(today),
    isEstimated: isEstimated(snapshot),
    shortLimitSeconds: shortLimitOf(report.strip, shortSittingSecondsOf(snapshot)),
    routineSeconds: report.movement.routineSeconds,
    hasEarlier: firstDay !== null && firstDay < monday,
    firstDay,
    comfort: comfortOf(snapshot, today, monday),
    beforeNow: yield* beforeNowOf(snapshot, monday),
    exerciseNames: namesOf(report, snapshot),
    programme: programmeOf(snapshot, monday, today),
    checks: compareChecks(history.selfChecks().filter(({ day }) => day <= until)),
  };
}

/** Compares the week with the workdays before the first card, both with the current threshold. */
function* beforeNowOf({ state, history, settings }: Snapshot, monday: Day): Sliced<WeekView['beforeNow']> {
  const range = baselineDaysOf(state);
  if (range === null || monday <= range.until) return null;
  const week = weekRange(monday);
  const before = yield* dayByDay(range.from, range.until, history.bouts);
  const now = yield* dayByDay(week.from, week.until, history.bouts);
  return beforeAndNow(before, now, settings.values.sittingThresholdMinutes);
}

function namesOf({ exercises: { done, hurt } }: WeekReport, snapshot: Snapshot): WeekView['exerciseNames'] {
  const ids = [...new Set([...done, ...hurt].map(({ exerciseId }) => exerciseId))];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const exercise = shownExercise(id, snapshot);
      return exercise === undefined ? [] : [[id, exercise.name]];
    }),
  );
}

/** The 12 weeks that end with the week of the day `weekOf`. */
export function* seriesView({ history }: Snapshot, weekOf: Day): Sliced<SeriesView> {
  return { weeks: yield* readWeekSeries(history, mondayOf(weekOf)) };
}

/** The question is asked once a day at most, on the page of this week, until it is answered or dismissed. */
function comfortOf({ history, settings }: Snapshot, today: Day, monday: Day): WeekView['comfort'] {
  const isOn = settings.values.comfortQuestion;
  const isAsked =
    isOn &&
    monday === mondayOf(today) &&
    history.comfort(today, today).length === 0 &&
    history.lastDone(comfortQuestionOf(today)) === null;
  return { isOn, isAsked };
}

/**
 * The programme's position: for this week the current one, for an earlier week that of its last session, because
 * nothing else is stored.
 */
function programmeOf({ settings }: Snapshot, monday: Day, today: Day): ReportProgramme | null {
  const { programme } = settings.values;
  if (programme === null) return null;
  const sunday = addDays(monday, 6);
  const sessions = programme.sessions.filter(({ day }) => day >= monday && day <= sunday);
  const isNow = monday === mondayOf(today) && programme.status.type === 'running';
  const week = isNow ? programme.week : sessions.at(-1)?.week;
  return week === undefined ? null : { week, phase: weekPlanOf(week).phase };
}
