import { homedir, release } from 'node:os';
import type { Bus } from '../../node/protocols/dbus.ts';
import type { TraceMode } from '../../node/recorded-day/trace-mode.ts';
import { believableIdle } from '../../node/sensors/believable-idle.ts';
import { believableLock } from '../../node/sensors/believable-lock.ts';
import type { Commands } from '../../node/sensors/command.ts';
import { createLinuxSensors } from '../../node/sensors/linux/linux-sensors.ts';
import { createMacSensors } from '../../node/sensors/mac/mac-sensors.ts';
import { unmeasured } from '../../node/sensors/unmeasured.ts';
import { createWindowsSensors } from '../../node/sensors/windows/windows-sensors.ts';
import { loadWindowsCalls } from '../../node/windows-registry/koffi-calls.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CallSource, IdleSource, LockSource, QuietSource, SystemEvents } from '../../ports/sensors.ts';
import type { DesktopSession } from './desktop-session.ts';
import { createIdleSource } from './idle-source.ts';
import { createLockSource } from './lock-source.ts';
import { createSystemEvents } from './system-events.ts';

/** All sensors of the app. */
export interface Sensors {
  readonly idle: IdleSource;
  readonly lock: LockSource;
  readonly call: CallSource;
  readonly quiet: QuietSource;
  readonly system: SystemEvents;
  /** Closes connections and stops timers. */
  close(): void;
}

/** Dependencies of the sensors. */
export interface SensorParts {
  readonly desktop: DesktopSession;
  readonly clock: Clock;
  readonly commands: Commands;
  /** The session bus, which only Linux uses. It stays open when the sensors are closed. */
  readonly session: Bus;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Creates the sensors of this system. A reading that contradicts the clock or another sensor becomes unknown. */
export function createSensors(parts: SensorParts): Sensors {
  const sinceBootMs = () => parts.clock.now().monoMs;
  const measured = measuredSensors(parts, sinceBootMs);
  const idle = believableIdle(measured.idle, sinceBootMs);
  return { ...measured, idle, ...believableLock({ ...measured, idle }, sinceBootMs) };
}

/** `sinceBootMs` continues during sleep and cannot be set. */
function measuredSensors(parts: SensorParts, sinceBootMs: () => number): Sensors {
  const { desktop, clock } = parts;
  const electron = {
    idle: createIdleSource(clock),
    lock: createLockSource(desktop.platform),
    system: createSystemEvents(),
  };
  switch (desktop.platform) {
    case 'linux':
      return createLinuxSensors({ ...parts, nowMs: sinceBootMs, electron });
    case 'win32':
      return {
        ...electron,
        ...createWindowsSensors({
          calls: loadWindowsCalls(),
          release: release(),
          nowMs: sinceBootMs,
          wallMs: Date.now,
        }),
      };
    case 'darwin':
      return {
        ...electron,
        ...createMacSensors({ commands: parts.commands, home: homedir(), nowMs: sinceBootMs }),
      };
    default:
      return {
        ...electron,
        call: unmeasured('not measured on this system yet'),
        quiet: unmeasured('not measured on this system yet'),
        close() {},
      };
  }
}

/** The sensors of a recorded trace; with `live`, calls and quiet time are read from this machine. */
export function recordedSensors(
  { sensors, clock }: Pick<TraceMode, 'sensors' | 'clock'>,
  live: Sensors | null,
): Sensors {
  return {
    ...sensors,
    call: live?.call ?? sensors.call,
    quiet: live?.quiet ?? sensors.quiet,
    system: clock,
    close: () => live?.close(),
  };
}
