import type { Quiet } from '../../../shared/core/activity.ts';
import type { CallSource, QuietSource } from '../../ports.ts';
import type { ClosableSensor } from './asked-sensor.ts';

/**
 * A microphone or camera that has been in use for longer is not taken for a call: recorders and voice assistants hold
 * one all day, and what the system notes stays open when a program dies. Milliseconds.
 */
export const LONGEST_CALL_MS = 4 * 60 * 60 * 1000;

/** What Electron does not measure on Windows and macOS. */
export interface SystemSensors {
  readonly call: CallSource;
  readonly quiet: QuietSource;
  close(): void;
}

/** Both as one, to be closed together. */
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
