import { join } from 'node:path';
import type { Commands } from '../command.ts';
import { type SystemSensors, systemSensors } from '../system-sensors.ts';
import { createMacCall } from './mac-call.ts';
import { createMacQuiet, FOCUS_FILE } from './mac-focus.ts';

/** The options of the macOS sensors. */
export interface MacSensorOptions {
  readonly commands: Commands;
  /** The home folder. */
  readonly home: string;
  /** A clock that continues during sleep, milliseconds. */
  readonly nowMs: () => number;
}

/** The call and quiet sensors of macOS. */
export function createMacSensors({ commands, home, nowMs }: MacSensorOptions): SystemSensors {
  return systemSensors(createMacCall(commands, nowMs), createMacQuiet(join(home, FOCUS_FILE), nowMs));
}
