import { powerMonitor } from 'electron';
import type { Clock } from '../../ports/clock.ts';
import type { IdleSource } from '../../ports/sensors.ts';
import { followIdleCounter } from './idle-counter.ts';

/** The system's idle counter, read through Electron. */
export function createIdleSource(clock: Clock): IdleSource {
  return followIdleCounter(() => powerMonitor.getSystemIdleTime(), clock);
}
