import type { Instant, Span } from '../../../shared/core/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SystemEvent, SystemEvents } from '../../ports/sensors.ts';

/** What a clock needs to know about a recorded trace, in Unix milliseconds. */
export interface TraceCourse extends Span {
  /** Periods without any record, in order. The clock reports a sleep and jumps over them. */
  readonly holes: readonly Span[];
  /** Periods in which the user was away, in order. The clock fast-forwards through them. */
  readonly absences: readonly Span[];
}

/** How fast a recorded trace runs. */
export interface TracePace {
  /** Factor against real time. */
  readonly speed: number;
  /** The factor while the user answers a card or does a routine. */
  readonly slowSpeed: number;
}

/** A clock that runs through a recorded trace. It stands still before `start` and after the trace's end. */
export interface TraceClock extends Clock, SystemEvents {
  start(): void;
  stop(): void;
  /** Slows down while the user has to answer. Meanwhile no sleep is reported and no absence is fast-forwarded. */
  setSlow(isSlow: boolean): void;
  /** Whether the recording is over. */
  readonly hasEnded: boolean;
}

/** How long time continues after the end of the recording, so that the absence that follows becomes certain. */
const AFTER_END_MS = 6 * 60_000;
/** The most of a stall of this process that is caught up, in real milliseconds. */
const LONGEST_STEP_MS = 250;
/** The longest wait between two steps, in real milliseconds; shorter than a stall, because timers may be late. */
const LONGEST_WAIT_MS = 150;
/** How long a step may keep this process busy, in real milliseconds. */
const BUSY_MS = 12;
/** The monotonic clock at the start of the trace, late enough that an earlier input is not negative. */
const MONO_START_MS = 24 * 3_600_000;

interface Repeater {
  readonly ms: number;
  readonly callback: () => void;
  dueMs: number;
}

/** The state of a running trace clock. */
interface Playback {
  readonly course: TraceCourse;
  readonly pace: TracePace;
  readonly endMs: number;
  /** Holes and absences. A step of the clock ends at each of their edges. */
  readonly spans: readonly Span[];
  readonly repeaters: Set<Repeater>;
  readonly listeners: Set<(event: SystemEvent) => void>;
  /** The trace's time at `anchor`, Unix milliseconds. */
  wallMs: number;
  /** `performance.now()` when `wallMs` was set. */
  anchor: number;
  isRunning: boolean;
  isSlow: boolean;
  /** A step is running: time stands still between its stops. */
  isStepping: boolean;
  /** The speed has changed during a step, so the rest of the step is void. */
  isBroken: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** Creates the clock of a trace; `zone` is the IANA time zone in which it was recorded. */
export function createTraceClock(course: TraceCourse, pace: TracePace, zone: string): TraceClock {
  const playback = startOf(course, pace);
  const { repeaters, listeners } = playback;
  return {
    get speed() {
      return speedOf(playback);
    },
    get hasEnded() {
      return wallMsOf(playback) >= course.untilMs;
    },
    now: (): Instant => {
      const wallMs = wallMsOf(playback);
      return { wallMs, monoMs: MONO_START_MS + (wallMs - course.fromMs), zone };
    },
    every(ms, callback) {
      const repeater = { ms, callback, dueMs: wallMsOf(playback) + ms };
      repeaters.add(repeater);
      planStep(playback);
      return () => repeaters.delete(repeater);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      playback.anchor = performance.now();
      playback.isRunning = true;
      planStep(playback);
    },
    stop() {
      settle(playback);
      playback.isRunning = false;
      clearTimeout(playback.timer);
    },
    setSlow: (isSlow) => setSlow(playback, isSlow),
  };
}

function startOf(course: TraceCourse, pace: TracePace): Playback {
  return {
    course,
    pace,
    endMs: course.untilMs + AFTER_END_MS,
    spans: [...course.holes, ...course.absences],
    repeaters: new Set(),
    listeners: new Set(),
    wallMs: course.fromMs,
    anchor: performance.now(),
    isRunning: false,
    isSlow: false,
    isStepping: false,
    isBroken: false,
    timer: undefined,
  };
}

function isStill({ isRunning, wallMs, endMs, isSlow }: Playback): boolean {
  return !isRunning || (wallMs >= endMs && !isSlow);
}

function isHurrying({ isSlow, course, wallMs }: Playback): boolean {
  return !isSlow && spanAt(course.absences, wallMs) !== undefined;
}

function speedOf({ isSlow, pace }: Playback): number {
  return isSlow ? pace.slowSpeed : pace.speed;
}

/** The next moment at which something happens. */
function nextStop({ spans, endMs, wallMs, isSlow, repeaters }: Playback): number {
  let stop = wallMs < endMs ? endMs : Number.POSITIVE_INFINITY;
  for (const { dueMs } of repeaters) stop = Math.min(stop, dueMs);
  if (isSlow) return stop;
  for (const { fromMs, untilMs } of spans) {
    if (fromMs > wallMs) stop = Math.min(stop, fromMs);
    else if (untilMs > wallMs) stop = Math.min(stop, untilMs);
  }
  return stop;
}

/** The trace's time now, Unix milliseconds, between the steps too. */
function wallMsOf(playback: Playback): number {
  const { wallMs, isStepping } = playback;
  if (isStill(playback) || isStepping) return wallMs;
  return Math.max(wallMs, Math.min(wallMs + elapsedMs(playback), nextStop(playback)));
}

/** The trace's time since the anchor, milliseconds; a stall counts up to `LONGEST_STEP_MS`. */
function elapsedMs(playback: Playback): number {
  return Math.min(LONGEST_STEP_MS, performance.now() - playback.anchor) * speedOf(playback);
}

/** Makes the time of now the anchor. */
function settle(playback: Playback): void {
  playback.wallMs = wallMsOf(playback);
  playback.anchor = performance.now();
}

function setSlow(playback: Playback, isSlow: boolean): void {
  if (isSlow === playback.isSlow) return;
  settle(playback);
  playback.isSlow = isSlow;
  // The time that a late step was to catch up belongs to the old speed.
  playback.isBroken = true;
  planStep(playback);
}

/** Runs everything that has become due, in order, for at most `BUSY_MS`. */
function step(playback: Playback): void {
  const busyUntil = performance.now() + BUSY_MS;
  let targetMs = playback.wallMs + elapsedMs(playback);
  playback.isBroken = false;
  playback.isStepping = true;
  while (!isStill(playback) && !playback.isBroken && performance.now() < busyUntil) {
    if (isHurrying(playback)) targetMs = Math.max(targetMs, nextStop(playback));
    else if (nextStop(playback) > targetMs) break;
    playback.wallMs = Math.max(playback.wallMs, nextStop(playback));
    passHole(playback);
    runDue(playback);
  }
  playback.isStepping = false;
  if (!playback.isBroken && !isStill(playback)) {
    playback.wallMs = Math.max(playback.wallMs, Math.min(targetMs, nextStop(playback)));
  }
  playback.anchor = performance.now();
  planStep(playback);
}

function planStep(playback: Playback): void {
  clearTimeout(playback.timer);
  if (isStill(playback)) return;
  const delay = isHurrying(playback) ? 0 : (nextStop(playback) - playback.wallMs) / speedOf(playback);
  playback.timer = setTimeout(() => step(playback), Math.max(0, Math.min(LONGEST_WAIT_MS, delay)));
}

/** Jumps over the hole that begins here, if there is one. */
function passHole(playback: Playback): void {
  const hole = playback.isSlow ? undefined : spanAt(playback.course.holes, playback.wallMs);
  if (hole === undefined) return;
  report(playback, 'suspended');
  playback.wallMs = hole.untilMs;
  for (const repeater of playback.repeaters) repeater.dueMs = playback.wallMs;
  report(playback, 'resumed');
}

function report({ listeners }: Playback, event: SystemEvent): void {
  for (const listener of [...listeners]) listener(event);
}

function runDue({ repeaters, wallMs }: Playback): void {
  for (const repeater of [...repeaters]) {
    if (!repeaters.has(repeater) || repeater.dueMs > wallMs) continue;
    repeater.dueMs = Math.max(repeater.dueMs + repeater.ms, wallMs);
    repeater.callback();
  }
}

function spanAt(spans: readonly Span[], atMs: number): Span | undefined {
  return spans.find(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
}
