import type { Instant, Span } from '../../../shared/core/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SystemEvent, SystemEvents } from '../../ports/sensors.ts';

/** The course of a recorded trace, in Unix milliseconds: all that its clock needs to know of it. */
export interface TraceCourse extends Span {
  /** Stretches in which nothing was recorded, in order: the clock reports a sleep and jumps over them. */
  readonly holes: readonly Span[];
  /** Stretches in which nobody was there, in order: the clock hurries through them. */
  readonly absences: readonly Span[];
}

/** How fast a recorded trace runs. */
export interface TracePace {
  /** How many times faster than a real clock. */
  readonly speed: number;
  /** The speed while a person answers a card or does a routine. */
  readonly slowSpeed: number;
}

/** A clock that runs through a recorded trace. It stands still before `start` and after the trace's end. */
export interface TraceClock extends Clock, SystemEvents {
  start(): void;
  stop(): void;
  /** Slows down while a person has to answer. No sleep is reported and nothing is hurried meanwhile. */
  setSlow(isSlow: boolean): void;
  /** Whether the recording is over. */
  readonly hasEnded: boolean;
}

/** Time goes on for so long after the end of the recording: the absence that follows becomes certain. */
const AFTER_END_MS = 6 * 60_000;
/** A stall of this process is not caught up beyond this, in real milliseconds: nobody saw that time. */
const LONGEST_STEP_MS = 250;
/** The longest wait between two steps, in real milliseconds: a timer that is a little late still is no stall. */
const LONGEST_WAIT_MS = 150;
/** How long a step may keep this process busy, in real milliseconds. */
const BUSY_MS = 12;
/** The monotonic clock at the start of the trace: late enough that an input before it is not negative. */
const MONO_START_MS = 24 * 3_600_000;

interface Repeater {
  readonly ms: number;
  readonly callback: () => void;
  dueMs: number;
}

/** Makes the clock of a trace; `zone` is the IANA time zone in which it was recorded. */
export function createTraceClock(course: TraceCourse, pace: TracePace, zone: string): TraceClock {
  const repeaters = new Set<Repeater>();
  const listeners = new Set<(event: SystemEvent) => void>();
  let wallMs = course.fromMs;
  let anchor = performance.now();
  let isRunning = false;
  let isSlow = false;
  let isStepping = false;
  let isBroken = false;
  let timer: NodeJS.Timeout | undefined;

  const endMs = course.untilMs + AFTER_END_MS;
  const isStill = () => !isRunning || (wallMs >= endMs && !isSlow);
  const isHurrying = () => !isSlow && spanAt(course.absences, wallMs) !== undefined;

  const speed = () => (isSlow ? pace.slowSpeed : pace.speed);

  /** The next moment at which something happens. */
  function nextStop(): number {
    let stop = wallMs < endMs ? endMs : Number.POSITIVE_INFINITY;
    for (const { dueMs } of repeaters) stop = Math.min(stop, dueMs);
    if (!isSlow) {
      for (const spans of [course.holes, course.absences]) {
        for (const { fromMs, untilMs } of spans) {
          if (fromMs > wallMs) stop = Math.min(stop, fromMs);
          else if (untilMs > wallMs) stop = Math.min(stop, untilMs);
        }
      }
    }
    return stop;
  }

  function interpolated(): number {
    if (isStill() || isStepping) return wallMs;
    const elapsed = Math.min(LONGEST_STEP_MS, performance.now() - anchor);
    return Math.max(wallMs, Math.min(wallMs + elapsed * speed(), nextStop()));
  }

  function settle(): void {
    wallMs = interpolated();
    anchor = performance.now();
  }

  function report(event: SystemEvent): void {
    for (const listener of [...listeners]) listener(event);
  }

  /** Jumps over the hole that begins here, if one does. */
  function passHole(): void {
    const hole = isSlow ? undefined : spanAt(course.holes, wallMs);
    if (hole === undefined) return;
    report('suspended');
    wallMs = hole.untilMs;
    for (const repeater of repeaters) repeater.dueMs = wallMs;
    report('resumed');
  }

  function runDue(): void {
    for (const repeater of [...repeaters]) {
      if (!repeaters.has(repeater) || repeater.dueMs > wallMs) continue;
      repeater.dueMs = Math.max(repeater.dueMs + repeater.ms, wallMs);
      repeater.callback();
    }
  }

  function step(): void {
    const elapsed = Math.min(LONGEST_STEP_MS, performance.now() - anchor);
    const busyUntil = performance.now() + BUSY_MS;
    let targetMs = wallMs + elapsed * speed();
    isBroken = false;
    isStepping = true;
    while (!isStill() && !isBroken && performance.now() < busyUntil) {
      if (isHurrying()) targetMs = Math.max(targetMs, nextStop());
      else if (nextStop() > targetMs) break;
      wallMs = Math.max(wallMs, nextStop());
      passHole();
      runDue();
    }
    isStepping = false;
    if (!isBroken && !isStill()) wallMs = Math.max(wallMs, Math.min(targetMs, nextStop()));
    anchor = performance.now();
    plan();
  }

  function plan(): void {
    clearTimeout(timer);
    if (isStill()) return;
    const delay = isHurrying() ? 0 : (nextStop() - wallMs) / speed();
    timer = setTimeout(step, Math.max(0, Math.min(LONGEST_WAIT_MS, delay)));
  }

  return {
    get speed() {
      return speed();
    },
    get hasEnded() {
      return interpolated() >= course.untilMs;
    },
    now: (): Instant => {
      const now = interpolated();
      return { wallMs: now, monoMs: MONO_START_MS + (now - course.fromMs), zone };
    },
    every(ms, callback) {
      const repeater = { ms, callback, dueMs: interpolated() + ms };
      repeaters.add(repeater);
      plan();
      return () => repeaters.delete(repeater);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      anchor = performance.now();
      isRunning = true;
      plan();
    },
    stop() {
      settle();
      isRunning = false;
      clearTimeout(timer);
    },
    setSlow(next) {
      if (next === isSlow) return;
      settle();
      isSlow = next;
      // The time that a late step was to catch up belongs to the old speed.
      isBroken = true;
      plan();
    },
  };
}

function spanAt(spans: readonly Span[], atMs: number): Span | undefined {
  return spans.find(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
}
