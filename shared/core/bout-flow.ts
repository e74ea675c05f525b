import { withBout } from './baseline.ts';
import { firstDayWith, isShortSitting, LONG_CLOCK_RESET_MS, longMsAt } from './break-scheduler.ts';
import { easeInRules } from './not-due.ts';
import {
  BOUT_START_MS,
  type Bout,
  type BoutEnd,
  candidateBout,
  deskMsAt,
  SHORTEST_BOUT_MS,
  settledUntil,
  standingMsAt,
} from './sitting-bout.ts';
import { SECOND } from './time.ts';
import { calendarOf, change, datedStart, dayOf, type Transition, wallTimeOf } from './transition.ts';

/** Treats a fresh sample as the first or second of the two that begin a bout. */
export function beginBout(transition: Transition): void {
  const { state, at } = transition;
  const t = at.monoMs;
  if (state.boutEndKnownAt !== null && t <= state.boutEndKnownAt) return;
  const candidate = state.bout;
  if (candidate === null || t - candidate.startedAt > BOUT_START_MS) {
    const started = { wallMs: at.wallMs, zone: at.zone };
    change(transition, { bout: candidateBout(t, started, calendarOf(transition).day.day, state.isStanding) });
    return;
  }
  const isLongAgo =
    state.lastBoutEndAt !== null && candidate.startedAt - state.lastBoutEndAt >= LONG_CLOCK_RESET_MS;
  change(transition, {
    bout: { ...candidate, isOpen: true },
    longCarriedMs: isLongAgo ? 0 : state.longCarriedMs,
  });
}

/** Settles the bout's time up to a sign of presence. */
export function settleBout(transition: Transition, presentAt: number): void {
  const { bout, activity } = transition.state;
  if (bout !== null) change(transition, { bout: settledUntil(bout, presentAt) });
  if (activity.presentAt === null || presentAt > activity.presentAt) {
    change(transition, { activity: { ...transition.state.activity, presentAt } });
  }
}

/** The end of a bout: when it became certain, the moment it is dated to, and why. */
export interface BoutEnding {
  readonly knownAt: number;
  readonly endedAt: number;
  readonly by: BoutEnd;
}

/** Ends the open bout; if there is none, only drops a candidate. */
export function endBout(transition: Transition, ending: BoutEnding): void {
  const { bout } = transition.state;
  if (bout?.isOpen) recordEnd(transition, bout, ending);
  else if (bout !== null) change(transition, { bout: null });
}

function recordEnd(transition: Transition, bout: Bout, { knownAt, endedAt, by }: BoutEnding): void {
  const deskMs = deskMsAt(bout, endedAt);
  const ended = wallTimeOf(transition, endedAt);
  const { started, day } = datedStart(transition, bout, ended, endedAt - bout.startedAt);
  const isDropped = deskMs < SHORTEST_BOUT_MS;
  const { state } = transition;
  const rules = easeInRules(state, transition.rules);
  const known = isDropped ? transition.state : firstDayWith(transition.state, day);
  const isShort = isShortSitting(
    rules,
    state.baseline.endedDay ?? known.firstDay,
    dayOf(transition, ended),
    deskMs,
  );
  const isInGap = transition.state.activity.gapAt !== null;
  const carriedMs = Math.max(0, longMsAt(bout, transition.state.longCarriedMs, endedAt));
  change(transition, {
    bout: null,
    firstDay: known.firstDay,
    isFirstDayConfirmed: known.isFirstDayConfirmed,
    baseline: isDropped ? state.baseline : withBout(state.baseline, day, deskMs),
    lastBoutEndAt: endedAt,
    boutEndKnownAt: isInGap ? null : knownAt,
    longCarriedMs: by === 'natural' ? 0 : carriedMs,
  });
  if (isDropped) return;
  transition.effects.push({
    type: 'recordBout',
    at: wallTimeOf(transition, knownAt),
    bout: {
      started,
      ended,
      day,
      endedBy: by,
      deskSeconds: deskMs / SECOND,
      standingSeconds: standingMsAt(bout, endedAt) / SECOND,
      isShort,
    },
  });
}
