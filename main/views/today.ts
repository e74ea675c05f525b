import { adherenceOf } from '../../shared/core/adherence.ts';
import { baselineDaysLeft } from '../../shared/core/baseline.ts';
import {
  type BoutSoFar,
  boutSoFar,
  clockStateOf,
  deskSecondsOf,
  easeInOf,
  isEstimated,
  isLengthened,
  thresholdSecondsOf,
  todaySpanOf,
} from '../../shared/core/clock-state.ts';
import { nextBreakOf, openBreakOf } from '../../shared/core/next-break.ts';
import { currentDay } from '../../shared/core/not-due.ts';
import type { JudgedOpportunity } from '../../shared/core/outcome.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { Day } from '../../shared/core/time.ts';
import { modeNow } from '../../shared/programme/safety.ts';
import { excusedFigures } from '../../shared/report/excused.ts';
import { voluntaryBreaks } from '../../shared/report/voluntary.ts';
import type { DayStrip, VoluntaryBreak } from '../../shared/views/day-strip.ts';
import type { BaselineView, TodayView } from '../../shared/views/views.ts';
import { isBarredInCall } from '../breaks/routine-planner.ts';
import type { Snapshot } from '../snapshot.ts';
import { shownRoutine } from './wording.ts';

/** Builds the view of the day so far. */
export function todayView(snapshot: Snapshot): TodayView {
  const { day } = todaySpanOf(snapshot);
  const bouts = snapshot.history.bouts(day, day);
  const opportunities = snapshot.history.opportunities(day, day);
  const deskSeconds = deskSecondsOf(snapshot);
  const mode = modeNow(snapshot);
  const soFar = boutSoFar(snapshot);
  const sittings = soFar?.day === day ? [...bouts, soFar] : bouts;
  const voluntary = voluntaryOf(snapshot, day);
  return {
    nowMs: snapshot.now.wallMs,
    zone: snapshot.now.zone,
    speed: snapshot.speed,
    day,
    clock: clockStateOf(snapshot),
    deskSeconds,
    thresholdSeconds: thresholdSecondsOf(snapshot),
    dayDeskSeconds: sittings.reduce((sum, bout) => sum + bout.deskSeconds, 0),
    isEstimated: isEstimated(snapshot),
    isStanding: snapshot.state.isStanding,
    isLengthened: isLengthened(snapshot),
    easeIn: easeInOf(snapshot),
    isLimited: mode === 'limited',
    isGentle: mode === 'gentle',
    next: nextBreakOf(snapshot),
    baseline: baselineView(snapshot),
    openBreak: openBreakOf(snapshot.state),
    offer: offerOf(snapshot),
    strip: stripOf(sittings, opportunities, voluntary),
    counts: adherenceOf(opportunities, bouts),
    voluntary,
    excused: excusedFigures(opportunities),
  };
}

/** The routine of the open break; null if none is open, or if one that suits a call would start instead. */
function offerOf(snapshot: Snapshot): TodayView['offer'] {
  const { plan, state } = snapshot;
  if (plan === null || openBreakOf(state) === null) return null;
  if (state.activity.isInCall && isBarredInCall(snapshot, plan)) return null;
  return { name: shownRoutine(plan.routine, plan.origin, snapshot).name, seconds: plan.seconds };
}

function voluntaryOf({ history }: Snapshot, day: Day): readonly VoluntaryBreak[] {
  return voluntaryBreaks(history.routines(day, day)).map(({ startedMs, doneSeconds, verdict }) => ({
    startedMs,
    doneSeconds,
    isCompleted: verdict === 'completed',
  }));
}

/** The strip of a day with its open bout; null if there is nothing on it. */
function stripOf(
  sittings: readonly (EndedBout | BoutSoFar)[],
  opportunities: readonly JudgedOpportunity[],
  voluntary: readonly VoluntaryBreak[],
): DayStrip | null {
  const bouts = sittings.map((bout) => ({
    fromMs: bout.started.wallMs,
    untilMs: bout.ended.wallMs,
    deskSeconds: bout.deskSeconds,
    isOpen: !('endedBy' in bout),
  }));
  if (bouts.length === 0) return null;
  const marks = opportunities.map(({ closed, outcome, kind }) => ({ atMs: closed.wallMs, outcome, kind }));
  const moments = [...marks.map(({ atMs }) => atMs), ...voluntary.map(({ startedMs }) => startedMs)];
  return {
    fromMs: Math.min(...bouts.map(({ fromMs }) => fromMs), ...moments),
    untilMs: Math.max(...bouts.map(({ untilMs }) => untilMs), ...moments),
    bouts,
    marks,
  };
}

function baselineView({ state, rules }: Snapshot): BaselineView | null {
  const { startedDay, endedDay } = state.baseline;
  if (startedDay === null) return null;
  return { startedDay, endedDay, workdaysLeft: baselineDaysLeft(state.baseline, rules, currentDay(state)) };
}
