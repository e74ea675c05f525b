import { join } from 'node:path';
import { app } from 'electron';
import Store from 'electron-store';
import { createLog } from '../electron/log.ts';
import type { DesktopSession } from '../electron/sensors/desktop-session.ts';
import { createSensors, recordedSensors, type Sensors } from '../electron/sensors/sensors.ts';
import { regionalFormat } from '../electron/startup/regional-format.ts';
import { createScreenReader } from '../electron/windows/screen-reader.ts';
import { createClock } from '../node/machine-clock.ts';
import type { WatchedPolicySource } from '../node/policy/policy-source.ts';
import { type Bus, openSessionBus } from '../node/protocols/dbus.ts';
import { createTraceMode, type TraceMode } from '../node/recorded-day/trace-mode.ts';
import { type Commands, createCommands } from '../node/sensors/command.ts';
import { openSettings } from '../node/settings/settings-store.ts';
import { readTranslations } from '../node/translations/translations.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ScreenReader } from '../ports/screen-reader.ts';
import type { SettingsStore } from '../ports/settings.ts';
import { createMainText, type MainText } from '../views/text.ts';
import { currentDesktop } from './current-desktop.ts';
import type { DevelopmentOptions } from './development-options.ts';
import { policyOf } from './diagnose.ts';

/** The services that exist before any window: files, settings, texts, clocks. */
export interface AppServices {
  readonly development: DevelopmentOptions | null;
  /** The folder of the user's data. */
  readonly data: string;
  readonly desktop: DesktopSession;
  readonly log: Log;
  readonly logFile: string;
  /** One queue for all other programs, so that never more than one of them runs. */
  readonly commands: Commands;
  /** The session bus, on Linux: sensors, tray and panel share one connection. */
  readonly session: Bus;
  readonly policy: WatchedPolicySource;
  readonly settings: SettingsStore;
  readonly text: MainText;
  readonly screenReader: ScreenReader;
  /** A recorded day in place of the real one; null in every build that ships. */
  readonly trace: TraceMode | null;
  /** The clock of the machine, also while a recorded day is played. */
  readonly machineClock: Clock;
  /** The clock by which the app lives. */
  readonly clock: Clock;
}

/**
 * Opens log, policy, settings and texts; `build` is the folder of the build. Errors that nothing else catches are
 * logged from here on.
 */
export async function openServices(
  development: DevelopmentOptions | null,
  build: string,
): Promise<AppServices> {
  const data = app.getPath('userData');
  const { log, file: logFile } = createLog(join(data, 'logs'), app.isPackaged);
  process.on('uncaughtException', (error) => log.error('uncaught exception', error));
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', error));
  log.info(`Unhunch ${app.getVersion()} starts on Electron ${process.versions.electron}`);
  const commands = createCommands();
  const trace = __DEVELOPMENT__ && development?.trace ? createTraceMode(development.trace) : null;
  const machineClock = createClock();
  return {
    development,
    data,
    desktop: await currentDesktop(),
    log,
    logFile,
    commands,
    session: openSessionBus(process.env),
    policy: await policyOf(development, commands, log),
    settings: openSettings(data, (fileOptions) => new Store(fileOptions)),
    text: createMainText([...app.getPreferredSystemLanguages(), app.getLocale()], {
      translations: readTranslations(join(build, 'assets/translations')),
      region: regionalFormat(app.getSystemLocale(), process.env, process.platform),
    }),
    screenReader: createScreenReader(app),
    trace,
    machineClock,
    clock: trace?.clock ?? machineClock,
  };
}

/** The sensors of this machine, or those of the recorded day. */
export function openSensors(services: AppServices): Sensors {
  const { desktop, machineClock, commands, session, trace, development } = services;
  const measure = () => createSensors({ desktop, clock: machineClock, commands, session, env: process.env });
  if (trace === null) return measure();
  return recordedSensors(trace, development?.trace?.isLive ? measure() : null);
}
