import { adherenceOf } from '../../shared/core/adherence.ts';
import type { JudgedOpportunity } from '../../shared/core/outcome.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { DayStrip, TodayView } from '../../shared/views/views.ts';
import {
  clockStateOf,
  deskSecondsOf,
  isEstimated,
  isLengthened,
  nextBreakOf,
  openBreakOf,
  thresholdSecondsOf,
} from './next-break.ts';
import { dayOfScene, type Scene } from './scene.ts';

/** The day so far. */
export function todayView(scene: Scene): TodayView {
  const day = dayOfScene(scene) ?? '';
  const bouts = scene.history.bouts(day, day);
  const opportunities = scene.history.opportunities(day, day);
  const deskSeconds = deskSecondsOf(scene);
  const recorded = bouts.reduce((sum, bout) => sum + bout.deskSeconds, 0);
  const isBoutOfToday = scene.state.bout?.day === day;
  return {
    nowMs: scene.now.wallMs,
    zone: scene.now.zone,
    speed: scene.speed,
    day,
    clock: clockStateOf(scene),
    deskSeconds,
    thresholdSeconds: thresholdSecondsOf(scene),
    dayDeskSeconds: recorded + (isBoutOfToday ? deskSeconds : 0),
    isEstimated: isEstimated(scene),
    isStanding: scene.state.isStanding,
    isLengthened: isLengthened(scene),
    next: nextBreakOf(scene),
    openBreak: openBreakOf(scene),
    strip: stripOf(scene, bouts, opportunities),
    counts: adherenceOf(opportunities, bouts),
  };
}

/** The strip of a day with its open bout; null while there is nothing on it. */
function stripOf(
  scene: Scene,
  bouts: readonly EndedBout[],
  opportunities: readonly JudgedOpportunity[],
): DayStrip | null {
  const { bout } = scene.state;
  const ended = bouts.map(({ started, ended: { wallMs }, deskSeconds }) => ({
    fromMs: started.wallMs,
    untilMs: wallMs,
    deskSeconds,
  }));
  const open =
    bout?.isOpen && bout.day === dayOfScene(scene)
      ? [{ fromMs: bout.started.wallMs, untilMs: scene.now.wallMs, deskSeconds: deskSecondsOf(scene) }]
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
