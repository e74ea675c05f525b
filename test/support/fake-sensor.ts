import type { Sensor } from '../../main/ports/sensors.ts';
import type { Reading } from '../../shared/core/activity.ts';
import type { SensorAccount } from '../../shared/views/sensors.ts';

const recording: SensorAccount = { methods: ['recording'], certainty: 'sure', lastError: null };

/** A sensor that reads what the test says, and whose `close` does nothing. */
export function fakeSensor<Value>(
  read: () => Reading<Value>,
  account = recording,
): Sensor<Value> & { close(): void } {
  return { read, account: () => account, close: () => {} };
}
