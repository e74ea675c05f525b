import type { Quiet } from '../../../../shared/core/activity.ts';
import type { IdleSource, Sensor, SystemEvents } from '../../../ports/sensors.ts';
import { type Bus, createBus } from '../../protocols/dbus.ts';
import { systemBusSocket } from '../../protocols/dbus-address.ts';
import { waylandSocket } from '../../protocols/wayland-socket.ts';
import { x11Display } from '../../protocols/x11-display.ts';
import type { Commands } from '../command.ts';
import { joinQuiet } from '../joined-quiet.ts';
import { unmeasured } from '../unmeasured.ts';
import { createLinuxCall } from './linux-call.ts';
import { createDoNotDisturb } from './linux-do-not-disturb.ts';
import { firstIdle } from './linux-idle.ts';
import { createLinuxLock } from './linux-lock.ts';
import { createMutterIdle } from './linux-mutter-idle.ts';
import { createScreenSaverIdle } from './linux-screen-saver-idle.ts';
import { createScreenSharing } from './linux-screen-sharing.ts';
import { createWaylandIdle } from './linux-wayland-idle.ts';
import { createPipeWire } from './pipewire.ts';
import { createX11FullScreen } from './x11-full-screen.ts';

/** The sensors of a Linux desktop. */
export interface LinuxSensors {
  readonly idle: Sensor<number>;
  readonly lock: Sensor<boolean>;
  readonly call: Sensor<boolean>;
  readonly quiet: Sensor<Quiet>;
  /** Electron's events, and lock and unlock, which Electron does not report on Linux. */
  readonly system: SystemEvents;
  close(): void;
}

/** The parts of the sensors of a Linux desktop. */
export interface LinuxSensorOptions {
  /** Whether a Wayland compositor has the input and the windows, and XDG_CURRENT_DESKTOP. */
  readonly desktop: { readonly isOnWayland: boolean; readonly desktop: string | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The session bus, which stays open when the sensors are closed. */
  readonly session: Bus;
  readonly commands: Commands;
  /** A clock that continues during sleep, milliseconds. */
  readonly nowMs: () => number;
  /** What Electron measures: idle time on X11, suspend and resume. */
  readonly electron: { readonly idle: IdleSource; readonly system: SystemEvents };
}

/** Chooses the sensors for X11 or Wayland; the desktop is recognised by the services on its bus. */
export function createLinuxSensors(options: LinuxSensorOptions): LinuxSensors {
  const { env, session, commands, nowMs, electron } = options;
  const { isOnWayland, desktop } = options.desktop;
  const system = createBus({ name: 'the system bus', socket: systemBusSocket(env) });

  // Electron queries GNOME and KDE too, but returns 0, "just now", if it gets no answer; through XWayland it sees
  // only the input of X programs.
  const ownIdle = isOnWayland
    ? firstIdle([
        createMutterIdle(session, nowMs),
        createWaylandIdle({ socket: waylandSocket(env), nowMs }),
        createScreenSaverIdle(session, nowMs),
      ])
    : null;
  const lock = createLinuxLock({ session, system, sessionId: env.XDG_SESSION_ID });
  const display = x11Display(env);
  const pipeWire = createPipeWire({ commands, env, nowMs });
  const call = createLinuxCall({ pipeWire, commands, env, nowMs });
  const quiet = joinQuiet({
    doNotDisturb: createDoNotDisturb({ session, commands, desktop }),
    screenSharing: createScreenSharing({ pipeWire, nowMs }),
    fullScreen: isOnWayland
      ? unmeasured('on Wayland no program may see the windows of others')
      : display === null
        ? unmeasured('the X server is not one of this machine')
        : createX11FullScreen({ display, nowMs, ownPid: process.pid }),
  });

  return {
    idle: ownIdle ?? electron.idle,
    lock,
    call,
    quiet,
    system: mergeSystemEvents(electron.system, lock),
    close() {
      ownIdle?.close();
      lock.close();
      call.close();
      quiet.close();
      system.close();
    },
  };
}

/** Reports the events of all sources. */
function mergeSystemEvents(...sources: readonly SystemEvents[]): SystemEvents {
  return {
    subscribe(listener) {
      const stops = sources.map((source) => source.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
