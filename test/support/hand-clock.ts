import type { Clock } from '../../main/ports/clock.ts';

/** A clock that stands still until it is moved, and then calls what falls due on the way. */
export interface HandClock extends Clock {
  /** Advances by `seconds`. `before` is called ahead of each moment at which something is due. */
  run(seconds: number, before?: () => void): void;
  /** Advances without calling anything, like a machine that sleeps. */
  sleep(seconds: number): void;
  /** Advances without calling anything on a machine that is awake: another program blocks this one. */
  stall(seconds: number): void;
  /** Sets only the wall clock. */
  setWall(wallMs: number): void;
  setZone(zone: string): void;
}

interface Repeater {
  readonly ms: number;
  readonly callback: () => void;
  dueAt: number;
}

/** Starts at `startMs` (Unix milliseconds), `bootMs` after the machine booted (by default a day). */
export function createHandClock(startMs: number, zone: string, bootMs = 86_400_000): HandClock {
  let monoMs = bootMs;
  let sleptMs = 0;
  let wallOffset = startMs - monoMs;
  let where = zone;
  const repeaters = new Set<Repeater>();
  const nextDue = () =>
    [...repeaters].reduce((first, { dueAt }) => Math.min(first, dueAt), Number.POSITIVE_INFINITY);

  const skip = (seconds: number) => {
    monoMs += seconds * 1000;
    for (const repeater of repeaters) repeater.dueAt = monoMs + repeater.ms;
  };

  return {
    speed: 1,
    now: () => ({ wallMs: monoMs + wallOffset, monoMs, zone: where, awakeMs: monoMs - sleptMs }),
    every(ms, callback) {
      const repeater = { ms, callback, dueAt: monoMs + ms };
      repeaters.add(repeater);
      return () => repeaters.delete(repeater);
    },
    run(seconds, before) {
      const until = monoMs + seconds * 1000;
      for (let due = nextDue(); due <= until; due = nextDue()) {
        monoMs = due;
        before?.();
        for (const repeater of [...repeaters]) {
          if (repeater.dueAt > monoMs || !repeaters.has(repeater)) continue;
          repeater.dueAt += repeater.ms;
          repeater.callback();
        }
      }
      monoMs = until;
    },
    sleep(seconds) {
      sleptMs += seconds * 1000;
      skip(seconds);
    },
    stall: skip,
    setWall(wallMs) {
      wallOffset = wallMs - monoMs;
    },
    setZone(next) {
      where = next;
    },
  };
}
