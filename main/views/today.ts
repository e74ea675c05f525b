import { adherenceOf } from '../../shared/core/adherence.ts';
import { baselineDaysLeft } from '../../shared/core/baseline.ts';
import {
  clockStateOf,
  deskSecondsOf,
  easeInOf,
  isEstimated,
  isLengthened,
  thresholdSecondsOf,
} from '../../shared/core/clock-state.ts';
import { nextBreakOf, openBreakOf } from '../../shared/core/next-break.ts';
import { currentDay } from '../../shared/core/not-due.ts';
import type { JudgedOpportunity } from '../../shared/core/outcome.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import { breakModeOn } from '../../shared/programme/safety.ts';
import { excusedFigures } from '../../shared/report/excused.ts';
import type { BaselineView, DayStrip, TodayView } from '../../shared/views/views.ts';
import { isBarredInCall } from '../breaks/routine-planner.ts';
import type { Snapshot } from '../snapshot.ts';
import { shownRoutine } from './wording.ts';

/** Builds the view of the day so far. */
export function todayView(snapshot: Snapshot): TodayView {
  const day = currentDay(snapshot.state) ?? '';
  const bouts = snapshot.history.bouts(day, day);
  const opportunities = snapshot.history.opportunities(day, day);
  const deskSeconds = deskSecondsOf(snapshot);
  const mode = breakModeOn(currentDay(snapshot.state), snapshot.settings.values);
  const recorded = bouts.reduce((sum, bout) => sum + bout.deskSeconds, 0);
  const isBoutOfToday = snapshot.state.bout?.day === day;
  return {
    nowMs: snapshot.now.wallMs,
    zone: snapshot.now.zone,
    speed: snapshot.speed,
    day,
    clock: clockStateOf(snapshot),
    deskSeconds,
    thresholdSeconds: thresholdSecondsOf(snapshot),
    dayDeskSeconds: recorded + (isBoutOfToday ? deskSeconds : 0),
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
    strip: stripOf(snapshot, bouts, opportunities),
    counts: adherenceOf(opportunities, bouts),
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

/** The strip of a day with its open bout; null if there is nothing on it. */
function stripOf(
  snapshot: Snapshot,
  bouts: readonly EndedBout[],
  opportunities: readonly JudgedOpportunity[],
): DayStrip | null {
  const { bout } = snapshot.state;
  const ended = bouts.map(({ started, ended: { wallMs }, deskSeconds }) => ({
    fromMs: started.wallMs,
    untilMs: wallMs,
    deskSeconds,
  }));
  const open =
    bout?.isOpen && bout.day === currentDay(snapshot.state)
      ? [{ fromMs: bout.started.wallMs, untilMs: snapshot.now.wallMs, deskSeconds: deskSecondsOf(snapshot) }]
      : [];
  const all = [...ended, ...open];
  const marks = opportunities.map(({ closed, outcome, kind }) => ({ atMs: closed.wallMs, outcome, kind }));
  if (all.length === 0) return null;
  return {
    fromMs: Math.min(...all.map(({ fromMs }) => fromMs)),
    untilMs: Math.max(...all.map(({ untilMs }) => untilMs), ...marks.map(({ atMs }) => atMs)),
    bouts: all,
    marks,
  };
}

function baselineView({ state, rules }: Snapshot): BaselineView | null {
  const { startedDay, endedDay } = state.baseline;
  if (startedDay === null) return null;
  return { startedDay, endedDay, workdaysLeft: baselineDaysLeft(state.baseline, rules, currentDay(state)) };
}
