import type { SensorMethod } from '../../../../shared/views/sensors.ts';

/** One source of do-not-disturb. */
export interface DoNotDisturbSource {
  readonly method: SensorMethod;
  /** Null if this desktop does not report it in this way. */
  isOn(): boolean | null;
  lastError(): string | null;
  close(): void;
}
