import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import { messageOf } from '../../shared/error-text.ts';
import type { ResolvedSettings } from '../../shared/policy/policy.ts';
import { describePolicy, type PolicyDescription } from '../../shared/policy/policy-description.ts';
import type { SensorView } from '../../shared/views/sensors.ts';
import type { Sensors } from '../electron/sensors/sensors.ts';
import type { PolicySource } from '../ports/policy.ts';
import { type DiagnosisSource, diagnosisLog, diagnosisText } from '../views/diagnosis-report.ts';
import { policyLines, policyText } from '../views/policy-report.ts';
import { type CommandLine, exitCodes, usage } from './command-line.ts';

/** Commands that need nothing of the app, not even that it starts. */
export function printAtOnce(command: CommandLine): void {
  switch (command.type) {
    case 'version':
      return end(`Unhunch ${app.getVersion()}\n`, exitCodes.done);
    case 'help':
      return end(usage, exitCodes.done);
    case 'wrong':
      writeOut(2, `unhunch: ${command.reason}\n\n${usage}`);
      return app.exit(exitCodes.wrongUsage);
    default:
  }
}

/** Tells the running app, if there is one, what the arguments ask of it. It is known that it was told, not what came of it. */
export function tellRunning(args: readonly string[]): void {
  // Who gets the lock is the first: then there is nobody to tell.
  const isFirst = app.requestSingleInstanceLock({ args });
  if (!isFirst) return app.exit(exitCodes.done);
  app.releaseSingleInstanceLock();
  writeOut(2, 'unhunch: the app is not running\n');
  app.exit(exitCodes.notRunning);
}

/** What the commands that look at the machine need. */
export interface MachineParts {
  readonly policy: PolicySource;
  readonly resolved: ResolvedSettings;
  /** Makes the sensors: only a diagnosis needs them. */
  readonly measure: () => Sensors;
  readonly about: Pick<DiagnosisSource, 'version' | 'environment' | 'privateFolders'>;
  readonly logFile: string;
}

/** Prints what an organisation has set. */
export function printPolicy(asJson: boolean, { policy, resolved }: MachineParts): void {
  const description = describePolicy(policy.read(), resolved);
  const text = asJson ? `${JSON.stringify(description, null, 2)}\n` : policyText(description);
  end(text, isFaulty(description) ? exitCodes.policyFaulty : exitCodes.done);
}

function isFaulty({ errors }: PolicyDescription): boolean {
  return errors.length > 0;
}

/** Long enough for every sensor to have asked once, milliseconds. */
const LOOK_MS = 4000;
/** So much of the log's end goes into a diagnosis, characters. */
const LOG_END = 60_000;

/**
 * Writes what a help desk needs into a folder and prints where. @throws Error where it cannot be written, or would be
 * written among other files
 */
export async function diagnose(wanted: string | null, parts: MachineParts): Promise<void> {
  const { measure, about, resolved, policy, logFile } = parts;
  const folder = wanted ?? mkdtempSync(join(app.getPath('temp'), 'unhunch-diagnosis-'));
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty: name a folder that is, or a new one`);
  const sensors = measure();
  const { idle, lock, call, quiet } = sensors;
  for (const sensor of [idle, lock, call, quiet]) sensor.attend?.('sharp');
  for (const sensor of [idle, lock, call, quiet]) sensor.read();
  await wait(LOOK_MS);
  const views: readonly SensorView[] = [
    { name: 'idle', reading: idle.read(), account: idle.account() },
    { name: 'locked', reading: lock.read(), account: lock.account() },
    { name: 'call', reading: call.read(), account: call.account() },
    { name: 'quiet', reading: quiet.read(), account: quiet.account() },
  ];
  sensors.close();
  const description = describePolicy(policy.read(), resolved);
  const text = diagnosisText({
    ...about,
    sensors: views,
    layers: resolved.layers,
    policy: policyLines(description),
  });
  // Never over a file that came meanwhile, nor where a link leads.
  const whole = { flag: 'wx' };
  writeFileSync(join(folder, 'diagnosis.txt'), text, whole);
  writeFileSync(join(folder, 'log.txt'), diagnosisLog(endOf(logFile), about.privateFolders), whole);
  end(`${folder}\n`, exitCodes.done);
}

function endOf(logFile: string): string {
  try {
    const log = readFileSync(logFile, 'utf8');
    // From a whole line on: what is left of one may be a time.
    return log.length > LOG_END ? log.slice(log.indexOf('\n', log.length - LOG_END) + 1) : log;
  } catch {
    return 'There is no log yet.\n';
  }
}

/** Ends a command that failed, with a line: a dialog would wait for somebody where a script has asked. */
export function endFailed(error: unknown): void {
  writeOut(2, `unhunch: ${messageOf(error)}\n`);
  app.exit(exitCodes.failed);
}

function end(text: string, code: number): void {
  writeOut(1, text);
  app.exit(code);
}

/** A program without a console has nothing to write to on Windows; that is no reason to fail. */
function writeOut(descriptor: 1 | 2, text: string): void {
  try {
    writeSync(descriptor, text);
  } catch {}
}
