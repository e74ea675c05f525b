import { AWAY_ABSENT_MS, AWAY_IDLE_MS, type Reading } from './activity.ts';
import { followBaseline } from './baseline-flow.ts';
import { endBout } from './bout-flow.ts';
import { edgeBetween } from './calendar.ts';
import type { PauseLength } from './event.ts';
import { closeOpportunity } from './opportunity-flow.ts';
import { answeredBy, completeBreak, recordRun } from './routine-flow.ts';
import { partialCredit, verdictOf } from './routine-run.ts';
import { type BoutEnd, withClockPaused } from './sitting-bout.ts';
import type { Pause } from './state.ts';
import { MINUTE, nextTimeAfter } from './time.ts';
import { calendarOf, change, pauseClocksWhileAbsent, type Transition, wallTimeOf } from './transition.ts';

/** A pause for the next call lasts at most this long. */
const CALL_PAUSE_MS = 60 * MINUTE;

/** A change that falls due without an event, at a moment of the monotonic clock. */
interface Due {
  readonly dueAt: number;
  readonly apply: () => void;
}

/** Applies everything that falls due up to the moment of the event, in order of time. */
export function applyElapsedTime(transition: Transition): void {
  endPause(transition);
  for (let due = nextDue(transition); due !== null; due = nextDue(transition)) due.apply();
  const { state } = transition;
  const calendar = calendarOf(transition);
  const { monoMs: now, wallMs: nowWallMs } = transition.at;
  const isNew = calendar !== state.calendar || state.now !== now || state.nowWallMs !== nowWallMs;
  if (isNew) change(transition, { calendar, now, nowWallMs });
  followBaseline(transition);
}

function nextDue(transition: Transition): Due | null {
  const edge = edgeDue(transition);
  const absence = absenceDue(transition);
  // At the same moment the natural break takes precedence: it is what the user did.
  return edge === null || (absence !== null && absence.dueAt <= edge.dueAt) ? absence : edge;
}

function absenceDue(transition: Transition): Due | null {
  const { activity, bout, run, isStanding } = transition.state;
  const { lockedAt, gapAt } = activity;
  if (lockedAt === null && gapAt === null) return null;
  const hasSomethingToEnd = bout?.isOpen || run !== null || isStanding;
  if (!hasSomethingToEnd) return null;
  let first: Due | null = null;
  const consider = (dueAt: number, apply: () => void) => {
    if (dueAt <= transition.at.monoMs && (first === null || dueAt < first.dueAt)) first = { dueAt, apply };
  };
  // If two conditions are met together, the one that takes back more wins: idle.
  const isIdleJudged = gapAt !== null && bout?.isOpen && run === null && activity.idleUnknownSince === null;
  if (isIdleJudged) {
    const leftAt = bout.presentAt;
    const knownAt = Math.max(leftAt + AWAY_IDLE_MS, gapAt);
    consider(knownAt, () => takeNaturalBreak(transition, knownAt, leftAt));
  }
  for (const since of [lockedAt, gapAt]) {
    if (since === null) continue;
    const knownAt = Math.max(since + AWAY_ABSENT_MS, run?.startedAt ?? since);
    consider(knownAt, () => takeNaturalBreak(transition, knownAt, since));
  }
  return first;
}

function edgeDue(transition: Transition): Due | null {
  const { calendar, now } = transition.state;
  const next = calendarOf(transition);
  const edge = edgeBetween(calendar, next, transition.at.wallMs);
  if (edge === null) return null;
  const { wallMs, monoMs } = transition.at;
  const dueAt = Math.min(monoMs, Math.max(now ?? monoMs, monoMs - (wallMs - edge)));
  return {
    dueAt,
    apply: () => {
      closeAll(transition, { knownAt: dueAt, endedAt: dueAt, by: 'hours' });
      change(transition, { calendar: next });
    },
  };
}

function endPause(transition: Transition): void {
  const { pause } = transition.state;
  if (pause === null || pause.type === 'until-resumed') return;
  const isOver =
    pause.type === 'until'
      ? transition.at.wallMs >= pause.until.wallMs
      : transition.at.monoMs >= pause.untilAt;
  if (isOver) change(transition, { pause: null });
}

/** Records a natural break that became certain at `knownAt`; the user left at `leftAt`. */
export function takeNaturalBreak(transition: Transition, knownAt: number, leftAt: number): void {
  const { run } = transition.state;
  if (run !== null) {
    recordRun(transition, run, knownAt, 'absence');
    if (verdictOf(run) === 'completed') completeBreak(transition, run, knownAt);
  }
  endBout(transition, { knownAt, endedAt: leftAt, by: 'natural' });
  closeOpportunity(transition, 'natural', knownAt);
  change(transition, { run: null, isStanding: false });
  pauseClocksWhileAbsent(transition, knownAt);
}

/** Ends recording: judges the open opportunity by its routine's seconds and ends the bout. */
function closeAll(transition: Transition, ending: { knownAt: number; endedAt: number; by: BoutEnd }): void {
  const { run, opportunity } = transition.state;
  if (opportunity !== null) {
    const answering = run !== null && answeredBy(transition, run) ? run : null;
    const verdict = answering ? verdictOf(answering) : 'barely';
    if (answering && verdict === 'completed') completeBreak(transition, answering, ending.knownAt);
    else if (answering && verdict === 'partial')
      closeOpportunity(transition, 'partial', ending.knownAt, { credit: partialCredit(answering) });
    else
      closeOpportunity(
        transition,
        'excused',
        ending.knownAt,
        ending.by === 'hours' ? { reason: 'hours' } : {},
      );
  }
  endBout(transition, ending);
}

/** The machine falls asleep or the app stops at `since`. */
export function beginGap(transition: Transition, since: number): void {
  change(transition, { activity: { ...transition.state.activity, gapAt: since } });
  pauseClocksWhileAbsent(transition, since);
}

/** Ends a gap at the moment of the event: applies what fell due in it, then lets the clocks continue. */
export function endGap(transition: Transition): void {
  const { gapAt } = transition.state.activity;
  if (gapAt === null) return;
  const t = transition.at.monoMs;
  applyElapsedTime(transition);
  const lastGap = { fromMs: gapAt, untilMs: t };
  change(transition, {
    activity: {
      ...transition.state.activity,
      gapAt: null,
      aliveAt: t,
      aliveAwakeMs: transition.at.awakeMs ?? null,
      lastGap,
    },
  });
  pauseClocksWhileAbsent(transition, t);
}

/**
 * The app has been blocked since `fromMs` while the machine was awake. If the last input was before that, this is
 * ordinary time without input; otherwise it is unknown what the user did: the clock is stopped, and it does not count
 * as a natural break.
 */
export function passStall(transition: Transition, fromMs: number, idleMs: Reading<number>): void {
  const t = transition.at.monoMs;
  const { bout } = transition.state;
  const isWithoutInput = idleMs.known && t - idleMs.value <= fromMs;
  if (isWithoutInput || bout === null || bout.frozenSince !== null) return;
  const paused = withClockPaused(bout, fromMs, true);
  change(transition, { bout: withClockPaused(paused, t, false) });
}

/** The session is locked or unlocked at the event's moment. */
export function setLocked(transition: Transition, isLocked: boolean): void {
  const { activity } = transition.state;
  if (isLocked === (activity.lockedAt !== null)) return;
  const t = transition.at.monoMs;
  applyElapsedTime(transition);
  change(transition, {
    activity: {
      ...transition.state.activity,
      lockedAt: isLocked ? t : null,
      breakpoint: isLocked ? transition.state.activity.breakpoint : 'unlock',
    },
  });
  pauseClocksWhileAbsent(transition, t);
}

/** Ends a trace like the end of tracked hours, dated to the last sample. */
export function endTrace(transition: Transition): void {
  const t = transition.at.monoMs;
  const { run } = transition.state;
  closeAll(transition, { knownAt: t, endedAt: transition.state.activity.sampledAt ?? t, by: 'end-of-trace' });
  if (run !== null) recordRun(transition, run, t, 'edge');
  change(transition, { run: null });
}

/** Begins a pause and sets its end. */
export function pauseUntil(transition: Transition, length: PauseLength): void {
  change(transition, { pause: pauseOf(transition, length) });
}

function pauseOf(transition: Transition, length: PauseLength): Pause {
  const { day, zone } = calendarOf(transition);
  if (length === 'until-resumed') return { type: 'until-resumed' };
  if (length === 'tomorrow') return { type: 'until', until: { wallMs: day.untilMs, zone } };
  if (typeof length === 'object') {
    const wallMs = nextTimeAfter(transition.at.wallMs, length.untilTime, zone);
    return { type: 'until', until: { wallMs, zone } };
  }
  const untilAt = transition.at.monoMs + (length === 'next-call' ? CALL_PAUSE_MS : length * MINUTE);
  const until = wallTimeOf(transition, untilAt);
  if (length !== 'next-call') return { type: 'for', untilAt, until };
  return { type: 'call', untilAt, until, hasBegun: transition.state.activity.isInCall };
}

/** Follows the call of a pause for a call: the pause ends with the call. An unknown reading ends nothing. */
export function followCall(transition: Transition, isInCall: Reading<boolean>): void {
  const { pause } = transition.state;
  if (pause?.type !== 'call' || !isInCall.known || isInCall.value === pause.hasBegun) return;
  change(transition, { pause: pause.hasBegun ? null : { ...pause, hasBegun: true } });
}
