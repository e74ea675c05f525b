import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, powerMonitor } from 'electron';
import { resolveSettings } from '../../shared/policy/policy.ts';
import { createLog } from '../electron/log.ts';
import { type DesktopSession, desktopSession, environmentOf } from '../electron/sensors/desktop-session.ts';
import { createSensors } from '../electron/sensors/sensors.ts';
import { createClock } from '../node/machine-clock.ts';
import { createLastKnown } from '../node/policy/policy-last-known.ts';
import { MANAGED_PREFERENCES } from '../node/policy/policy-mac.ts';
import { openPolicy, type WatchedPolicySource } from '../node/policy/policy-source.ts';
import { policyPlaces } from '../node/policy/policy-system.ts';
import { type Commands, createCommands } from '../node/sensors/command.ts';
import { lookAtSettings } from '../node/settings/settings-store.ts';
import type { About } from '../ports/about.ts';
import type { Log } from '../ports/log.ts';
import type { CommandLine } from './command-line.ts';
import { diagnose, endFailed, type MachineParts, printPolicy } from './command-runner.ts';
import type { DevelopmentOptions } from './development-options.ts';

/** Without input for longer, nobody waits for a policy to hold: seconds. */
const ATTENDED_SECONDS = 120;

/** The organisation's settings, followed until they are stopped. */
export function policyOf(
  options: DevelopmentOptions | null,
  commands: Commands,
  log: Log,
): Promise<WatchedPolicySource> {
  const data = app.getPath('userData');
  return openPolicy({
    places: policyPlaces({
      platform: process.platform,
      env: process.env,
      commands,
      folder: options?.policyFolder ?? null,
    }),
    lastKnown: createLastKnown(join(data, 'policy-last-known.json')),
    log,
    isAttended: () => powerMonitor.getSystemIdleTime() < ATTENDED_SECONDS,
  });
}

/** A command that looks at the machine. */
type Look = CommandLine & { readonly type: 'print-policy' | 'diagnose' };

/** Looks at the machine, says what was found, and ends; the app is not started. Never rejects. */
export async function lookAt(wanted: Look, options: DevelopmentOptions | null): Promise<void> {
  try {
    await look(wanted, options);
  } catch (error) {
    endFailed(error);
  }
}

async function look(wanted: Look, options: DevelopmentOptions | null): Promise<void> {
  const data = app.getPath('userData');
  const desktop = desktopSession(app.commandLine.getSwitchValue('ozone-platform'));
  const commands = createCommands();
  const { log, file: logFile } = createLog(join(data, 'logs'), true);
  const policy = await policyOf(options, commands, log);
  const parts: MachineParts = {
    policy,
    resolved: resolveSettings(lookAtSettings(data), policy.read().policy),
    measure: () => createSensors({ desktop, clock: createClock(), commands, env: process.env }),
    about: aboutOf(desktop, logFile),
    logFile,
  };
  policy.stop();
  if (wanted.type === 'print-policy') printPolicy(wanted.asJson, parts);
  else await diagnose(wanted.folder, parts);
}

/** The program and its machine. */
export function aboutOf(desktop: DesktopSession, logFile: string): About {
  return {
    version: app.getVersion(),
    logFile,
    environment: environmentOf(desktop),
    privateFolders: [
      ...(['home', 'userData', 'temp'] as const).map((name) => app.getPath(name)),
      // Only where it is needed: a system may not know who runs this.
      ...(process.platform === 'darwin' ? [join(MANAGED_PREFERENCES, userInfo().username)] : []),
    ],
  };
}
