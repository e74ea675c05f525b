import type { Quiet } from '../../../shared/core/activity.ts';
import type { CallSource, QuietSource } from '../../ports/sensors.ts';
import type { ClosableSensor } from './asked-sensor.ts';

/** The sensors that Electron lacks on Windows and macOS. */
export interface SystemSensors {
  readonly call: CallSource;
  readonly quiet: QuietSource;
  close(): void;
}

/** Joins both, so that they are closed together. */
export function systemSensors(call: ClosableSensor<boolean>, quiet: ClosableSensor<Quiet>): SystemSensors {
  return {
    call,
    quiet,
    close() {
      call.close();
      quiet.close();
    },
  };
}
