import { type Instant, MINUTE, SECOND } from './time.ts';

/** Why a value is unknown, as far as it matters to the user. */
export type UnknownCause =
  /** This system does not report it. */
  | 'unsupported'
  /** Unhunch may not see it. */
  | 'not-allowed'
  /** No answer has arrived yet. */
  | 'not-yet'
  /** What the system reports cannot be true. */
  | 'doubtful'
  /** Asking failed. */
  | 'failed';

/** A sensor's reading: a value, or unknown. Unknown is never treated as zero, "no" or "active". */
export type Reading<T> =
  | { readonly known: true; readonly value: T }
  | {
      readonly known: false;
      /** In a technician's words, for the help desk and the log; no page shows it. */
      readonly reason: string;
      readonly cause?: UnknownCause;
    };

/**
 * Why the desktop is quiet: do not disturb, a program that fills the screen, a shared screen, or the user's quiet
 * hours.
 */
export type Quiet = 'none' | 'do-not-disturb' | 'full-screen' | 'screen-sharing' | 'quiet-hours';

/** The readings of all sensors at one moment. */
export interface Sample {
  /** Milliseconds since the last keyboard or pointer input, 0 or more. */
  readonly idleMs: Reading<number>;
  readonly isLocked: Reading<boolean>;
  /** Microphone or camera in use, or a known presentation state. */
  readonly isInCall: Reading<boolean>;
  readonly quiet: Reading<Quiet>;
}

/** Milliseconds between two samples. */
export const SAMPLE_INTERVAL_MS = 5 * SECOND;
/** A longer time without a sample is a gap. */
export const GAP_MS = 30 * SECOND;
/** Idle for less: at the desk, because people read. */
export const DESK_IDLE_MS = 3 * MINUTE;
/** Idle for this long: away. */
export const AWAY_IDLE_MS = 5 * MINUTE;
/** No card is shown for this long after an undecided pause. */
const RETURN_REST_MS = 3 * MINUTE;
/** Locked, asleep or in a gap for this long: away. */
export const AWAY_ABSENT_MS = 2 * MINUTE;
/** A break that starts within this time after a call counts as a break after a call. */
const AFTER_CALL_MS = 5 * MINUTE;
/** A microphone in use for less is a voice message. Calls are often noticed late, so this is short. */
const SHORTEST_CALL_MS = 30 * SECOND;
/** How long a call counts as input. */
const CALL_WITHOUT_INPUT_MS = 90 * MINUTE;
/** If idle time stays unknown longer than this, an unlocked session counts as input. */
export const IDLE_UNKNOWN_MS = MINUTE;

/** An end of something that makes a good moment to prompt. */
export type Breakpoint = 'call-ended' | 'unlock';

/** What is known about the user; moments are milliseconds of the monotonic clock. */
export interface Activity {
  /** The last sample; null before the first. */
  readonly sampledAt: number | null;
  /** The last sign that the app was running: a sample, or the end of a gap. */
  readonly aliveAt: number | null;
  /** The clock that stops during sleep, at that moment; null if there is none. */
  readonly aliveAwakeMs: number | null;
  /** The last input known from a reading; null before the first. */
  readonly inputAt: number | null;
  /** The last input or its substitute: a call, or an unlocked session without idle readings. */
  readonly presentAt: number | null;
  /** When the idle reading became unknown. */
  readonly idleUnknownSince: number | null;
  /** When the session was locked. */
  readonly lockedAt: number | null;
  /** When the machine went to sleep or the app stopped. */
  readonly gapAt: number | null;
  /** The last gap that ended. */
  readonly lastGap: { readonly fromMs: number; readonly untilMs: number } | null;
  /** Whether the last sample was in a call; unknown counts as no evidence of one. */
  readonly isInCall: boolean;
  /** When the samples began to report a call without interruption. */
  readonly callSince: number | null;
  /** The end of the last call that was longer than a voice message. */
  readonly callEndedAt: number | null;
  readonly quiet: Quiet;
  /** A moment to prompt since the last sample: a call ended, or the session was unlocked. */
  readonly breakpoint: Breakpoint | null;
  /** Whether no fresh sample has followed an undecided one yet. */
  readonly isReturnPending: boolean;
  /** The last fresh sample that was the first after an undecided one. */
  readonly returnedAt: number | null;
  /** Whether the last sample was fresh. */
  readonly isFresh: boolean;
}

/** The activity before the first sample. */
export const noActivity: Activity = {
  sampledAt: null,
  aliveAt: null,
  aliveAwakeMs: null,
  inputAt: null,
  presentAt: null,
  idleUnknownSince: null,
  lockedAt: null,
  gapAt: null,
  lastGap: null,
  isInCall: false,
  callSince: null,
  callEndedAt: null,
  quiet: 'none',
  breakpoint: null,
  isReturnPending: false,
  returnedAt: null,
  isFresh: false,
};

/** Applies a sample. The caller has already handled gaps and lock readings. */
export function observed(activity: Activity, sample: Sample, at: Instant): Activity {
  const t = at.monoMs;
  const isLocked = activity.lockedAt !== null;
  const idleUnknownSince = sample.idleMs.known ? null : (activity.idleUnknownSince ?? t);
  const inputAt = sample.idleMs.known ? inputOf(activity, t - sample.idleMs.value) : activity.inputAt;
  const isInCall = sample.isInCall.known && sample.isInCall.value;
  const next: Activity = {
    sampledAt: t,
    aliveAt: t,
    aliveAwakeMs: at.awakeMs ?? null,
    inputAt,
    presentAt: presenceOf(activity, { t, inputAt, idleUnknownSince, isInCall, isLocked }),
    idleUnknownSince,
    lockedAt: activity.lockedAt,
    gapAt: null,
    lastGap: activity.lastGap,
    isInCall,
    ...callMoments(activity, sample.isInCall, t),
    quiet: sample.quiet.known ? sample.quiet.value : 'none',
    // A call whose reading became unknown has not ended.
    breakpoint: activity.isInCall && sample.isInCall.known && !isInCall ? 'call-ended' : activity.breakpoint,
    isReturnPending: activity.isReturnPending,
    returnedAt: activity.returnedAt,
    isFresh: !isLocked && (sample.idleMs.known ? isNewInput(activity, inputAt, t) : true),
  };
  return withReturn(next, t);
}

/** Records a pause that no sample could decide, and the return from it. */
function withReturn(activity: Activity, t: number): Activity {
  if (presenceAt(activity, t) === 'undecided') return { ...activity, isReturnPending: true };
  if (!activity.isReturnPending || !activity.isFresh) return activity;
  return { ...activity, isReturnPending: false, returnedAt: t };
}

/** Whether the user came back from an undecided pause shortly before `t`, and so has probably just been up. */
export function hasJustReturned({ returnedAt }: Activity, t: number): boolean {
  return returnedAt !== null && t - returnedAt < RETURN_REST_MS;
}

/** The two clocks can differ by this much, because some systems count the time since boot in whole seconds. */
const CLOCK_TOLERANCE_MS = 2 * SECOND;

/**
 * The gap or stall before a moment, with its start; null if samples were not missing. In a stall the machine did not
 * sleep: another program, a disk or a debugger blocked the app.
 */
export function missingSince(
  { aliveAt, aliveAwakeMs, gapAt }: Activity,
  { monoMs, awakeMs }: Instant,
): { readonly type: 'gap' | 'stall'; readonly fromMs: number } | null {
  if (gapAt !== null || aliveAt === null || monoMs - aliveAt <= GAP_MS) return null;
  const isAwake =
    awakeMs !== undefined &&
    aliveAwakeMs !== null &&
    Math.abs(monoMs - aliveAt - (awakeMs - aliveAwakeMs)) <= CLOCK_TOLERANCE_MS;
  return { type: isAwake ? 'stall' : 'gap', fromMs: aliveAt };
}

/** A call that is no longer visible has not ended, so it is dropped without an end. */
function callMoments(
  { callSince, callEndedAt }: Activity,
  isInCall: Reading<boolean>,
  t: number,
): Pick<Activity, 'callSince' | 'callEndedAt'> {
  if (isInCall.known && isInCall.value) return { callSince: callSince ?? t, callEndedAt };
  const hasEnded = isInCall.known && callSince !== null && t - callSince >= SHORTEST_CALL_MS;
  return { callSince: null, callEndedAt: hasEnded ? t : callEndedAt };
}

/** Whether a call ended shortly before `t`, milliseconds of the monotonic clock. */
export function isAfterCall({ callEndedAt }: Activity, t: number): boolean {
  return callEndedAt !== null && t - callEndedAt <= AFTER_CALL_MS;
}

/** Treats a gap as time without input: an idle counter that stopped during sleep would place an input in the gap. */
function inputOf(activity: Activity, readAt: number): number | null {
  const { inputAt, lastGap } = activity;
  const isInGap = lastGap !== null && readAt > lastGap.fromMs && readAt < lastGap.untilMs;
  if (isInGap) return inputAt;
  return inputAt === null ? readAt : Math.max(inputAt, readAt);
}

function isNewInput(activity: Activity, inputAt: number | null, t: number): boolean {
  if (inputAt === null) return false;
  return activity.sampledAt === null ? t - inputAt < SAMPLE_INTERVAL_MS : inputAt > activity.sampledAt;
}

interface Evidence {
  readonly t: number;
  readonly inputAt: number | null;
  readonly idleUnknownSince: number | null;
  readonly isInCall: boolean;
  readonly isLocked: boolean;
}

function presenceOf(
  activity: Activity,
  { t, inputAt, idleUnknownSince, isInCall, isLocked }: Evidence,
): number | null {
  let presentAt = activity.presentAt;
  const show = (moment: number) => {
    if (presentAt === null || moment > presentAt) presentAt = moment;
  };
  if (inputAt !== null) show(inputAt);
  if (isLocked) return presentAt;
  if (isInCall && inputAt !== null) show(Math.min(t, inputAt + CALL_WITHOUT_INPUT_MS));
  if (isInCall && inputAt === null) show(t);
  if (idleUnknownSince !== null && t - idleUnknownSince > IDLE_UNKNOWN_MS) show(t);
  return presentAt;
}

/** Where the last sample found the user. */
export type Presence = 'at-desk' | 'undecided' | 'away' | 'locked';

/** The presence at `t`, judged by the time since the last sign of it. */
export function presenceAt(activity: Activity, t: number): Presence {
  if (activity.lockedAt !== null) return 'locked';
  if (activity.presentAt === null) return 'away';
  const quietFor = t - activity.presentAt;
  if (quietFor < DESK_IDLE_MS) return 'at-desk';
  return quietFor < AWAY_IDLE_MS ? 'undecided' : 'away';
}
