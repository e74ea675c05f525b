import type { Reading } from '../../../shared/core/activity.ts';
import { MINUTE, SECOND } from '../../../shared/core/time.ts';
import type { IdleSource, LockSource, SystemEvent, SystemEvents } from '../../ports/sensors.ts';

/** Input for longer than this contradicts a lock: a password takes less. */
const CONTRADICTED_MS = 2 * MINUTE;
/** Input is steady while it pauses for no longer than this. */
const STEADY_MS = 30 * SECOND;

const contradicted = {
  known: false,
  reason: 'the screen is reported as locked, but there has been input for more than 2 minutes',
  cause: 'doubtful',
} as const;

/** Steady input since the screen was reported as locked. */
interface Input {
  readonly firstAt: number;
  readonly lastAt: number;
}

/** A lock that is contradicted by input is no longer passed on, neither as a reading nor as an event. */
export interface BelievableLock {
  readonly lock: LockSource;
  readonly system: SystemEvents;
}

/**
 * Passes on whether the session is locked until minutes of steady input contradict a "yes": a screen locker that was
 * killed, or one that never resets its hint, leaves a "yes" behind for the rest of the session. From then on the lock
 * is unknown, and the session counts as unlocked, until the system says "no" or locks again. `nowMs` is a clock that
 * continues during sleep.
 */
export function believableLock(
  {
    lock,
    idle,
    system,
  }: { readonly lock: LockSource; readonly idle: IdleSource; readonly system: SystemEvents },
  nowMs: () => number,
): BelievableLock {
  const listeners = new Set<(event: SystemEvent) => void>();
  /** When the session was first reported as locked. */
  let lockedAt: number | null = null;
  let input: Input | null = null;
  let isContradicted = false;

  function setLocked(isLocked: boolean): void {
    if (!isLocked) {
      lockedAt = null;
      isContradicted = false;
    }
    if (!isLocked || lockedAt === null) input = null;
    if (isLocked) lockedAt ??= nowMs();
  }

  /** Believes a lock that is reported again. */
  function follow(event: SystemEvent): void {
    if (event === 'locked' || event === 'unlocked') setLocked(false);
    if (event === 'locked') setLocked(true);
  }

  function followInput(): void {
    const reading = idle.read();
    if (!reading.known || lockedAt === null) return;
    const at = nowMs() - reading.value;
    // Input before the lock, or with it, does not contradict it.
    if (at <= lockedAt + SECOND) return;
    const isSteady = input !== null && at - input.lastAt <= STEADY_MS;
    input = { firstAt: isSteady && input !== null ? input.firstAt : at, lastAt: at };
  }

  function contradict(): void {
    isContradicted = true;
    // The listener is taking a sample at this moment.
    queueMicrotask(() => {
      for (const listener of listeners) listener('unlocked');
    });
  }

  function read(): Reading<boolean> {
    const reading = lock.read();
    if (reading.known) setLocked(reading.value);
    if (lockedAt === null || (reading.known && !reading.value)) return reading;
    followInput();
    if (!isContradicted && input !== null && input.lastAt - input.firstAt > CONTRADICTED_MS) contradict();
    return isContradicted ? contradicted : reading;
  }

  return {
    lock: { ...lock, read },
    system: {
      subscribe(listener) {
        listeners.add(listener);
        const stop = system.subscribe((event) => {
          follow(event);
          listener(event);
        });
        return () => {
          listeners.delete(listener);
          stop();
        };
      },
    },
  };
}
