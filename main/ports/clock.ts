import type { Instant } from '../../shared/core/time.ts';

/** The time, and a way to be called at an interval. */
export interface Clock {
  now(): Instant;
  /** The rate of this clock against real time: 1, except while a recorded trace is played. */
  readonly speed: number;
  /** Calls back every `ms` milliseconds of this clock until the returned function is called. */
  every(ms: number, callback: () => void): () => void;
}
