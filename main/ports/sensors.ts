import type { Quiet, Reading } from '../../shared/core/activity.ts';
import type { SensorDemand } from '../../shared/core/sample-interval.ts';
import type { SensorAccount } from '../../shared/views/sensors.ts';

/** A sensor. Reading is synchronous and cheap: an adapter that has to query another process keeps its newest answer. */
export interface Sensor<Value> {
  read(): Reading<Value>;
  /** How it measures on this machine, and its newest failure. */
  account(): SensorAccount;
  /** Says how soon fresh readings are needed from now on. Missing from sensors whose readings cost nothing. */
  attend?(attention: SensorDemand): void;
}

/** Milliseconds since the last input. */
export type IdleSource = Sensor<number>;
/** Whether the session is locked. */
export type LockSource = Sensor<boolean>;
/** Whether a call is in progress. */
export type CallSource = Sensor<boolean>;
/** Whether the desktop asks for quiet, and why. */
export type QuietSource = Sensor<Quiet>;

/** What the operating system announces. `stopped`: it shuts down, or the session ends. */
export type SystemEvent = 'suspended' | 'resumed' | 'locked' | 'unlocked' | 'stopped';

/** Announcements of the operating system. */
export interface SystemEvents {
  /** Calls back for each event until the returned function is called. */
  subscribe(listener: (event: SystemEvent) => void): () => void;
}
