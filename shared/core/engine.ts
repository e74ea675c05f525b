import { AWAY_IDLE_MS, missingSince, observed, type Sample } from './activity.ts';
import { beginBout, settleBout } from './bout-flow.ts';
import type { Effect } from './effect.ts';
import {
  applyElapsedTime,
  beginGap,
  endGap,
  followCall,
  passStall,
  setLocked,
  takeNaturalBreak,
} from './elapse.ts';
import type { Event } from './event.ts';
import { beginOpportunity, expireOpportunity, moveCard, setPhase } from './opportunity-flow.ts';
import { checked } from './plausible.ts';
import { isQuietHour } from './quiet-hours.ts';
import { endRun, progressRun } from './routine-flow.ts';
import { SILENT_RUN_MS } from './routine-run.ts';
import type { Rules } from './rules.ts';
import type { State } from './state.ts';
import { calendarOf, change, type Transition } from './transition.ts';
import { acted } from './user-actions.ts';

/** The state after an event, and the effects of the event in order of time. */
export interface Advance {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/**
 * Applies one event to the state. Pure: the time comes with the event. A monotonic clock that runs backwards is
 * treated as standing still.
 */
export function advance(state: State, event: Event, rules: Rules): Advance {
  const isBackwards = state.now !== null && event.at.monoMs < state.now;
  const at = isBackwards ? { ...event.at, monoMs: state.now } : event.at;
  const transition: Transition = { state, effects: [], at: at as Transition['at'], rules };
  apply(transition, event);
  return { state: transition.state, effects: transition.effects };
}

/** The player reports about the time up to now, so its report is applied before anything falls due. */
function apply(transition: Transition, event: Event): void {
  switch (event.type) {
    case 'sampled':
      return sampled(transition, event.sample);
    case 'started':
      return restarted(transition);
    case 'stopped':
    case 'suspended':
      return suspended(transition);
    case 'resumed':
      return endGap(transition);
    case 'locked':
      return setLocked(transition, true);
    case 'unlocked':
      return setLocked(transition, false);
    case 'routineProgressed':
      progressRun(transition, event.runId, event.doneSeconds, event.hasBothSides);
      return applyElapsedTime(transition);
    case 'routineEnded':
      progressRun(transition, event.runId, event.doneSeconds, event.hasBothSides);
      applyElapsedTime(transition);
      return transition.state.run?.id === event.runId ? endRun(transition) : undefined;
    default:
      applyElapsedTime(transition);
      return acted(transition, event);
  }
}

function sampled(transition: Transition, reported: Sample): void {
  const t = transition.at.monoMs;
  const { doubts, ...possible } = checked(transition.state.doubts, reported, transition.at);
  const sample = { ...reported, ...possible };
  change(transition, { doubts });
  const missing = missingSince(transition.state.activity, transition.at);
  if (missing?.type === 'gap') beginGap(transition, missing.fromMs);
  endGap(transition);
  if (missing?.type === 'stall') passStall(transition, missing.fromMs, sample.idleMs);
  if (sample.isLocked.known) setLocked(transition, sample.isLocked.value);
  else if (doubts.isLockDoubted) setLocked(transition, false);
  applyElapsedTime(transition);

  if (transition.state.run !== null && t - transition.state.run.movedAt > SILENT_RUN_MS) endRun(transition);
  const activity = observed(
    transition.state.activity,
    { ...sample, quiet: quietAt(transition, sample) },
    transition.at,
  );
  change(transition, { activity });
  followCall(transition, sample.isInCall);
  if (activity.presentAt !== null) settleBout(transition, activity.presentAt);
  const { bout, run } = transition.state;
  if (bout?.isOpen && run === null && sample.idleMs.known && t - bout.presentAt >= AWAY_IDLE_MS) {
    takeNaturalBreak(transition, t, bout.presentAt);
  }
  if (activity.isFresh && run === null && calendarOf(transition).hours.isTracked) {
    if (!transition.state.bout?.isOpen) beginBout(transition);
    expireOpportunity(transition);
    beginOpportunity(transition);
  }
  if (transition.state.opportunity !== null) moveCard(transition);
  if (activity.breakpoint !== null)
    change(transition, { activity: { ...transition.state.activity, breakpoint: null } });
}

/** The user's own quiet hours apply whatever the desktop reports. */
function quietAt({ at, rules }: Transition, { quiet }: Sample): Sample['quiet'] {
  const isQuiet = isQuietHour(rules.quietHours, at.wallMs, at.zone);
  return isQuiet ? { known: true, value: 'quiet-hours' } : quiet;
}

/** Two gaps with no sample between them are one. */
function suspended(transition: Transition): void {
  const t = transition.at.monoMs;
  const { gapAt, lastGap, sampledAt } = transition.state.activity;
  if (gapAt !== null) return;
  const isJoined = lastGap !== null && (sampledAt === null || sampledAt < lastGap.untilMs);
  if (isJoined) return beginGap(transition, lastGap.fromMs);
  const missing = missingSince(transition.state.activity, transition.at);
  applyElapsedTime(transition);
  beginGap(transition, missing?.type === 'gap' ? missing.fromMs : t);
}

/** The time without the app is a gap. An open player is gone; an open card is shown again. */
function restarted(transition: Transition): void {
  const { aliveAt, gapAt } = transition.state.activity;
  if (gapAt === null && aliveAt !== null) beginGap(transition, aliveAt);
  endGap(transition);
  applyElapsedTime(transition);
  if (transition.state.run !== null) endRun(transition);
  const { opportunity } = transition.state;
  if (opportunity?.phase.type === 'shown')
    setPhase(transition, opportunity, { type: 'waiting', isChosen: true });
}
