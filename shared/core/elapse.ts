import { AWAY_ABSENT_MS, AWAY_IDLE_MS, type Reading } from './activity.ts';
import { endBout } from './bout-flow.ts';
import { edgeBetween } from './calendar.ts';
import type { PauseLength } from './event.ts';
import { closeOpportunity } from './opportunity-flow.ts';
import { answeredBy, completeBreak, recordRun } from './routine-flow.ts';
import { judged, partialCredit } from './routine-run.ts';
import type { BoutEnd } from './sitting-bout.ts';
import type { Pause } from './state.ts';
import { MINUTE, nextTimeAfter } from './time.ts';
import { calendarOf, change, named, refreeze, type Turn } from './transition.ts';

/** A pause for the next call lasts this long where no call is seen to end. */
const CALL_PAUSE_MS = 60 * MINUTE;

/** Something that falls due by itself, at a moment of the monotonic clock. */
interface Due {
  readonly dueAt: number;
  readonly apply: () => void;
}

/** Works in, in order of time, all that falls due by itself until the turn's moment. */
export function pass(turn: Turn): void {
  endPause(turn);
  for (let due = nextDue(turn); due !== null; due = nextDue(turn)) due.apply();
  const { state } = turn;
  const calendar = calendarOf(turn);
  const { monoMs: now, wallMs: nowWallMs } = turn.at;
  const isNew = calendar !== state.calendar || state.now !== now || state.nowWallMs !== nowWallMs;
  if (isNew) change(turn, { calendar, now, nowWallMs });
}

function nextDue(turn: Turn): Due | null {
  const edge = edgeDue(turn);
  const absence = absenceDue(turn);
  // At the same moment the natural break holds: it is what the person did.
  return edge === null || (absence !== null && absence.dueAt <= edge.dueAt) ? absence : edge;
}

function absenceDue(turn: Turn): Due | null {
  const { activity, bout, run, isStanding } = turn.state;
  const { lockedAt, gapAt } = activity;
  if (lockedAt === null && gapAt === null) return null;
  const hasSomethingToEnd = bout?.isOpen || run !== null || isStanding;
  if (!hasSomethingToEnd) return null;
  let first: Due | null = null;
  const consider = (dueAt: number, apply: () => void) => {
    if (dueAt <= turn.at.monoMs && (first === null || dueAt < first.dueAt)) first = { dueAt, apply };
  };
  // Of two conditions fulfilled together the one that takes back more holds: idle.
  const isIdleJudged = gapAt !== null && bout?.isOpen && run === null && activity.idleUnknownSince === null;
  if (isIdleJudged) {
    const leftAt = bout.presentAt;
    const knownAt = Math.max(leftAt + AWAY_IDLE_MS, gapAt);
    consider(knownAt, () => leave(turn, knownAt, leftAt));
  }
  for (const since of [lockedAt, gapAt]) {
    if (since === null) continue;
    const knownAt = Math.max(since + AWAY_ABSENT_MS, run?.startedAt ?? since);
    consider(knownAt, () => leave(turn, knownAt, since));
  }
  return first;
}

function edgeDue(turn: Turn): Due | null {
  const { calendar, now } = turn.state;
  const next = calendarOf(turn);
  const edge = edgeBetween(calendar, next, turn.at.wallMs);
  if (edge === null) return null;
  const { wallMs, monoMs } = turn.at;
  const dueAt = Math.min(monoMs, Math.max(now ?? monoMs, monoMs - (wallMs - edge)));
  return {
    dueAt,
    apply: () => {
      closeAll(turn, { knownAt: dueAt, endedAt: dueAt, by: 'hours' });
      change(turn, { calendar: next });
    },
  };
}

function endPause(turn: Turn): void {
  const { pause } = turn.state;
  if (pause === null || pause.type === 'until-resumed') return;
  const isOver =
    pause.type === 'until' ? turn.at.wallMs >= pause.until.wallMs : turn.at.monoMs >= pause.untilAt;
  if (isOver) change(turn, { pause: null });
}

/** A natural break that became certain at `knownAt`; the person left at `leftAt`. */
export function leave(turn: Turn, knownAt: number, leftAt: number): void {
  const { run } = turn.state;
  if (run !== null) {
    recordRun(turn, run, knownAt, 'absence');
    if (judged(run) === 'completed') completeBreak(turn, run, knownAt);
  }
  endBout(turn, { knownAt, endedAt: leftAt, by: 'natural' });
  closeOpportunity(turn, 'natural', knownAt);
  change(turn, { run: null, isStanding: false });
  refreeze(turn, knownAt);
}

/** The edge of what is recorded: the open opportunity is judged by its routine's seconds, the bout ends. */
function closeAll(turn: Turn, ending: { knownAt: number; endedAt: number; by: BoutEnd }): void {
  const { run, opportunity } = turn.state;
  if (opportunity !== null) {
    const answering = run !== null && answeredBy(turn, run) ? run : null;
    const verdict = answering ? judged(answering) : 'barely';
    if (answering && verdict === 'completed') completeBreak(turn, answering, ending.knownAt);
    else if (answering && verdict === 'partial')
      closeOpportunity(turn, 'partial', ending.knownAt, partialCredit(answering));
    else closeOpportunity(turn, 'excused', ending.knownAt);
  }
  endBout(turn, ending);
}

/** The machine falls asleep or the app stops at `since`. */
export function beginGap(turn: Turn, since: number): void {
  change(turn, { activity: { ...turn.state.activity, gapAt: since } });
  refreeze(turn, since);
}

/** A gap ends at the turn's moment: what fell due in it happens now, then the clocks go on. */
export function endGap(turn: Turn): void {
  const { gapAt } = turn.state.activity;
  if (gapAt === null) return;
  const t = turn.at.monoMs;
  pass(turn);
  const lastGap = { fromMs: gapAt, untilMs: t };
  change(turn, { activity: { ...turn.state.activity, gapAt: null, aliveAt: t, lastGap } });
  refreeze(turn, t);
}

/** The session is locked or unlocked at the turn's moment. */
export function setLocked(turn: Turn, isLocked: boolean): void {
  const { activity } = turn.state;
  if (isLocked === (activity.lockedAt !== null)) return;
  const t = turn.at.monoMs;
  pass(turn);
  change(turn, {
    activity: {
      ...turn.state.activity,
      lockedAt: isLocked ? t : null,
      hasBreakpoint: turn.state.activity.hasBreakpoint || !isLocked,
    },
  });
  refreeze(turn, t);
}

/** A trace ends: as at the edge of tracked hours, dated to the last sample. */
export function endTrace(turn: Turn): void {
  const t = turn.at.monoMs;
  const { run } = turn.state;
  closeAll(turn, { knownAt: t, endedAt: turn.state.activity.sampledAt ?? t, by: 'end-of-trace' });
  if (run !== null) recordRun(turn, run, t, 'edge');
  change(turn, { run: null });
}

/** Begins a pause and names its end. */
export function pauseUntil(turn: Turn, length: PauseLength): void {
  change(turn, { pause: pauseOf(turn, length) });
}

function pauseOf(turn: Turn, length: PauseLength): Pause {
  const { day, zone } = calendarOf(turn);
  if (length === 'until-resumed') return { type: 'until-resumed' };
  if (length === 'tomorrow') return { type: 'until', until: { wallMs: day.untilMs, zone } };
  if (typeof length === 'object') {
    const wallMs = nextTimeAfter(turn.at.wallMs, length.untilTime, zone);
    return { type: 'until', until: { wallMs, zone } };
  }
  const untilAt = turn.at.monoMs + (length === 'next-call' ? CALL_PAUSE_MS : length * MINUTE);
  const until = named(turn, untilAt);
  if (length !== 'next-call') return { type: 'for', untilAt, until };
  return { type: 'call', untilAt, until, hasBegun: turn.state.activity.isInCall };
}

/** A pause for a call sees the call begin, and ends with it; what cannot be seen ends nothing. */
export function followCall(turn: Turn, isInCall: Reading<boolean>): void {
  const { pause } = turn.state;
  if (pause?.type !== 'call' || !isInCall.known || isInCall.value === pause.hasBegun) return;
  change(turn, { pause: pause.hasBegun ? null : { ...pause, hasBegun: true } });
}
