import { createRegistry, registryProgram } from '../../windows-registry/registry.ts';
import type { Commands } from '../command.ts';
import { type SystemSensors, systemSensors } from '../system-sensors.ts';
import { createWindowsCall, windowsBuild } from './windows-call.ts';
import { createWindowsQuiet } from './windows-quiet.ts';

/** What the sensors of Windows need. */
export interface WindowsSensorOptions {
  readonly commands: Commands;
  /** SystemRoot. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The release of Windows, like `10.0.26200`. */
  readonly release: string;
  /** Milliseconds since Windows started; goes on in sleep. */
  readonly nowMs: () => number;
  /** The time of day, Unix milliseconds. */
  readonly wallMs: () => number;
}

/** The call and quiet sensors of Windows; both read the registry. */
export function createWindowsSensors(options: WindowsSensorOptions): SystemSensors {
  const { commands, env, release, nowMs, wallMs } = options;
  const registry = createRegistry(commands, registryProgram(env.SystemRoot));
  const call = createWindowsCall({ registry, nowMs, wallMs, upMs: nowMs, build: windowsBuild(release) });
  const quiet = createWindowsQuiet({ registry, nowMs });
  return systemSensors(call, quiet);
}
