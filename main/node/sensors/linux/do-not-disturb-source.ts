import type { SensorMethod } from '../../../../shared/views/sensors.ts';

/** One way to learn of do-not-disturb. */
export interface DoNotDisturbSource {
  readonly method: SensorMethod;
  /** Null: this desktop does not tell in this way. */
  isOn(): boolean | null;
  lastError(): string | null;
  close(): void;
}
