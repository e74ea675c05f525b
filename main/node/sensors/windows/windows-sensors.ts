import { createRegistry } from '../../windows-registry/registry-reader.ts';
import type { LoadedCalls } from '../../windows-registry/windows-calls.ts';
import { type SystemSensors, systemSensors } from '../system-sensors.ts';
import { createWindowsCall, windowsBuild } from './windows-call.ts';
import { createWindowsQuiet } from './windows-quiet.ts';

/** Dependencies of the Windows sensors. */
export interface WindowsSensorOptions {
  /** The functions of Windows. */
  readonly calls: LoadedCalls;
  /** The release of Windows, like `10.0.26200`. */
  readonly release: string;
  /** Milliseconds since Windows started, including sleep. */
  readonly nowMs: () => number;
  /** The time of day, Unix milliseconds. */
  readonly wallMs: () => number;
}

/** The call and quiet sensors of Windows. Both ask Windows in this process and start no program. */
export function createWindowsSensors(options: WindowsSensorOptions): SystemSensors {
  const { calls, release, nowMs, wallMs } = options;
  const registry = createRegistry(calls);
  const call = createWindowsCall({ registry, nowMs, wallMs, upMs: nowMs, build: windowsBuild(release) });
  const quiet = createWindowsQuiet({ registry, calls, nowMs });
  return systemSensors(call, quiet);
}
