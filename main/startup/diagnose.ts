import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, powerMonitor } from 'electron';
import { resolveSettings } from '../../shared/policy/policy.ts';
import { logFileIn } from '../electron/log.ts';
import { type DesktopSession, environmentOf, windowDrawing } from '../electron/sensors/desktop-session.ts';
import { createSensors } from '../electron/sensors/sensors.ts';
import { createClock } from '../node/machine-clock.ts';
import { createLastKnown } from '../node/policy/policy-last-known.ts';
import { MANAGED_PREFERENCES } from '../node/policy/policy-mac.ts';
import { openPolicy, type WatchedPolicySource } from '../node/policy/policy-source.ts';
import { policyPlaces } from '../node/policy/policy-system.ts';
import { openSessionBus } from '../node/protocols/dbus.ts';
import { type Commands, createCommands } from '../node/sensors/command.ts';
import { readSettingsFile } from '../node/settings/settings-store.ts';
import type { About } from '../ports/about.ts';
import type { Log } from '../ports/log.ts';
import type { CommandLine } from './command-line.ts';
import { diagnose, endFailed, type MachineParts, printPolicy } from './command-runner.ts';
import { currentDesktop } from './current-desktop.ts';
import type { DevelopmentOptions } from './development-options.ts';

/** After this long without input the user is not waiting for a new policy, seconds. */
const ATTENDED_SECONDS = 120;

/** Opens the settings of the organisation; they are polled until stopped. */
export function policyOf(
  options: DevelopmentOptions | null,
  commands: Commands,
  log: Log,
  lastKnown = createLastKnown(join(app.getPath('userData'), 'policy-last-known.json')),
): Promise<WatchedPolicySource> {
  return openPolicy({
    places: policyPlaces({
      platform: process.platform,
      commands,
      folder: options?.policyFolder ?? null,
    }),
    lastKnown,
    log,
    isAttended: () => powerMonitor.getSystemIdleTime() < ATTENDED_SECONDS,
  });
}

/** A command that inspects the machine. */
type MachineCommand = CommandLine & { readonly type: 'print-policy' | 'diagnose' };

/** Runs a command that inspects the machine, and exits without starting the app. Never rejects. */
export async function runMachineCommand(
  command: MachineCommand,
  options: DevelopmentOptions | null,
): Promise<void> {
  try {
    await inspect(command, options);
  } catch (error) {
    endFailed(error);
  }
}

async function inspect(command: MachineCommand, options: DevelopmentOptions | null): Promise<void> {
  const data = app.getPath('userData');
  const desktop = await currentDesktop();
  const commands = createCommands();
  const logFile = logFileIn(join(data, 'logs'));
  // Administrators run this as users who may never have started the app, so it leaves no files behind.
  const lastKnown = createLastKnown(join(data, 'policy-last-known.json'));
  const policy = await policyOf(options, commands, noLog, { read: lastKnown.read, write: () => undefined });
  const parts: MachineParts = {
    policy,
    resolved: resolveSettings(readSettingsFile(data), policy.read().policy),
    measure() {
      const session = openSessionBus(process.env);
      const sensors = createSensors({ desktop, clock: createClock(), commands, session, env: process.env });
      return {
        ...sensors,
        close() {
          sensors.close();
          session.close();
        },
      };
    },
    about: aboutOf(desktop, logFile),
    logFile,
  };
  policy.stop();
  if (command.type === 'print-policy') printPolicy(command.asJson, parts);
  else await diagnose(command.folder, parts);
}

const noLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Facts about the program and its machine. */
export function aboutOf(desktop: DesktopSession, logFile: string): About {
  return {
    version: app.getVersion(),
    logFile,
    windowDrawing: windowDrawing(desktop),
    environment: environmentOf(desktop),
    privateFolders: [
      ...(['home', 'userData', 'temp'] as const).map((name) => app.getPath(name)),
      // Only on macOS: some systems cannot name the user.
      ...(process.platform === 'darwin' ? [join(MANAGED_PREFERENCES, userInfo().username)] : []),
    ],
  };
}
