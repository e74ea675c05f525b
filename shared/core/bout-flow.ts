import { isShortSitting, LONG_CLOCK_RESET_MS, longMsAt } from './break-scheduler.ts';
import {
  BOUT_START_MS,
  type Bout,
  type BoutEnd,
  candidateBout,
  deskMsAt,
  SHORTEST_BOUT_MS,
  settled,
  standingMsAt,
} from './sitting-bout.ts';
import { SECOND } from './time.ts';
import { calendarOf, change, dayOf, named, type Turn } from './transition.ts';

/** Takes a fresh sample as the first or the second of the two that begin a bout. */
export function beginBout(turn: Turn): void {
  const { state, at } = turn;
  const t = at.monoMs;
  if (state.boutEndKnownAt !== null && t <= state.boutEndKnownAt) return;
  const candidate = state.bout;
  if (candidate === null || t - candidate.startedAt > BOUT_START_MS) {
    const started = { wallMs: at.wallMs, zone: at.zone };
    change(turn, { bout: candidateBout(t, started, calendarOf(turn).day.day, state.isStanding) });
    return;
  }
  const isLongAgo =
    state.lastBoutEndAt !== null && candidate.startedAt - state.lastBoutEndAt >= LONG_CLOCK_RESET_MS;
  change(turn, {
    bout: { ...candidate, isOpen: true },
    longCarriedMs: isLongAgo ? 0 : state.longCarriedMs,
  });
}

/** Settles the bout's time up to a sign of presence. */
export function settleBout(turn: Turn, presentAt: number): void {
  const { bout, activity } = turn.state;
  if (bout !== null) change(turn, { bout: settled(bout, presentAt) });
  if (activity.presentAt === null || presentAt > activity.presentAt) {
    change(turn, { activity: { ...turn.state.activity, presentAt } });
  }
}

/** How a bout ends: when that became certain, the moment it is dated to, and why. */
export interface BoutEnding {
  readonly knownAt: number;
  readonly endedAt: number;
  readonly by: BoutEnd;
}

/** Ends the open bout; without one it only forgets a candidate. */
export function endBout(turn: Turn, ending: BoutEnding): void {
  const { bout } = turn.state;
  if (bout?.isOpen) recordEnd(turn, bout, ending);
  else if (bout !== null) change(turn, { bout: null });
}

function recordEnd(turn: Turn, bout: Bout, { knownAt, endedAt, by }: BoutEnding): void {
  const deskMs = deskMsAt(bout, endedAt);
  const ended = named(turn, endedAt);
  const isDropped = deskMs < SHORTEST_BOUT_MS;
  const firstDay = turn.state.firstDay ?? (isDropped ? null : bout.day);
  const isShort = isShortSitting(turn.rules, firstDay, dayOf(turn, ended), deskMs);
  const isInGap = turn.state.activity.gapAt !== null;
  const carriedMs = Math.max(0, longMsAt(bout, turn.state.longCarriedMs, endedAt));
  change(turn, {
    bout: null,
    firstDay,
    lastBoutEndAt: endedAt,
    boutEndKnownAt: isInGap ? null : knownAt,
    longCarriedMs: by === 'natural' ? 0 : carriedMs,
  });
  if (isDropped) return;
  turn.effects.push({
    type: 'recordBout',
    at: named(turn, knownAt),
    bout: {
      started: bout.started,
      ended,
      day: bout.day,
      endedBy: by,
      deskSeconds: deskMs / SECOND,
      standingSeconds: standingMsAt(bout, endedAt) / SECOND,
      isShort,
    },
  });
}
