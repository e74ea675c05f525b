import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import { messageOf } from '../../shared/error-text.ts';
import type { ResolvedSettings } from '../../shared/policy/policy.ts';
import { describePolicy } from '../../shared/policy/policy-description.ts';
import type { SensorReport } from '../../shared/views/sensors.ts';
import type { Sensors } from '../electron/sensors/sensors.ts';
import { awaitStatus, newStatusId } from '../node/status/status-file.ts';
import type { PolicySource } from '../ports/policy.ts';
import { type DiagnosisSource, diagnosisLog, diagnosisText } from '../views/diagnosis-report.ts';
import { policyLines, policyText } from '../views/policy-report.ts';
import { type CommandLine, exitCodes, usage } from './command-line.ts';
import type { ContentCheck } from './content-check.ts';

/** Runs commands that need nothing from the app. */
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

/** Hands the arguments over to the running app, if there is one. Success means delivered, not done. */
export function handOver(args: readonly string[]): void {
  if (isDelivered({ args })) app.exit(exitCodes.done);
  else endNotRunning();
}

/** Time for the running app to answer, milliseconds: it may be starting. */
const ANSWER_MS = 5000;

/** Prints what the running app shows in the tray. */
export async function printStatus(asJson: boolean): Promise<void> {
  const id = newStatusId();
  if (!isDelivered({ status: id })) return endNotRunning();
  const status = await awaitStatus(app.getPath('userData'), id, ANSWER_MS);
  if (status === null) return endFailed('the app did not answer');
  end(asJson ? `${JSON.stringify(status)}\n` : `${status.tooltip}\n`, exitCodes.done);
}

/** Whether the data reached a running app. */
function isDelivered(data: Readonly<Record<string, unknown>>): boolean {
  // A process that gets the lock is the first instance, so no app is running.
  const isFirst = app.requestSingleInstanceLock(data);
  if (isFirst) app.releaseSingleInstanceLock();
  return !isFirst;
}

function endNotRunning(): void {
  writeOut(2, 'unhunch: the app is not running\n');
  app.exit(exitCodes.notRunning);
}

/** Prints the result of checking an organisation's content. */
export function printContentCheck({ text, isFaulty }: ContentCheck): void {
  end(text, isFaulty ? exitCodes.contentFaulty : exitCodes.done);
}

/** Dependencies of the commands that inspect the machine. */
export interface MachineParts {
  readonly policy: PolicySource;
  readonly resolved: ResolvedSettings;
  /** Creates the sensors, which only a diagnosis needs. */
  readonly measure: () => Sensors;
  readonly about: Pick<DiagnosisSource, 'version' | 'environment' | 'privateFolders'>;
  readonly logFile: string;
}

/** Prints the settings of the organisation. */
export function printPolicy(asJson: boolean, { policy, resolved }: MachineParts): void {
  const description = describePolicy(policy.read(), resolved);
  const text = asJson ? `${JSON.stringify(description, null, 2)}\n` : policyText(description);
  end(text, description.errors.length > 0 ? exitCodes.policyFaulty : exitCodes.done);
}

/** Long enough for each sensor to take a reading, milliseconds. */
const READING_MS = 4000;
/** Length of the end of the log that goes into a diagnosis, characters. */
const LOG_END = 60_000;

/**
 * Writes a diagnosis for a help desk into a folder and prints the folder's name.
 * @throws Error if the folder cannot be written or is not empty
 */
export async function diagnose(wanted: string | null, parts: MachineParts): Promise<void> {
  const { measure, about, resolved, policy, logFile } = parts;
  const folder = wanted ?? mkdtempSync(join(app.getPath('temp'), 'unhunch-diagnosis-'));
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty: name an empty or a new folder`);
  const sensors = measure();
  const { idle, lock, call, quiet } = sensors;
  for (const sensor of [idle, lock, call, quiet]) sensor.attend?.('needed');
  for (const sensor of [idle, lock, call, quiet]) sensor.read();
  await wait(READING_MS);
  const reports: readonly SensorReport[] = [
    { name: 'idle', reading: idle.read(), account: idle.account() },
    { name: 'locked', reading: lock.read(), account: lock.account() },
    { name: 'call', reading: call.read(), account: call.account() },
    { name: 'quiet', reading: quiet.read(), account: quiet.account() },
  ];
  sensors.close();
  const description = describePolicy(policy.read(), resolved);
  const text = diagnosisText({
    ...about,
    sensors: reports,
    layers: resolved.layers,
    policy: policyLines(description),
  });
  // Never overwrites a file created meanwhile, and follows no link.
  const whole = { flag: 'wx' };
  writeFileSync(join(folder, 'diagnosis.txt'), text, whole);
  writeFileSync(join(folder, 'log.txt'), diagnosisLog(endOf(logFile), about.privateFolders), whole);
  end(`${folder}\n`, exitCodes.done);
}

function endOf(logFile: string): string {
  try {
    const log = readFileSync(logFile, 'utf8');
    // Starts at a whole line, because the rest of a cut line could be a time.
    return log.length > LOG_END ? log.slice(log.indexOf('\n', log.length - LOG_END) + 1) : log;
  } catch {
    return 'There is no log yet.\n';
  }
}

/** Exits after a failed command with one line of text; a dialog would block the script that ran the command. */
export function endFailed(error: unknown): void {
  writeOut(2, `unhunch: ${messageOf(error)}\n`);
  app.exit(exitCodes.failed);
}

function end(text: string, code: number): void {
  writeOut(1, text);
  app.exit(code);
}

/** Ignores failures: on Windows a program without a console has no output. */
function writeOut(descriptor: 1 | 2, text: string): void {
  try {
    writeSync(descriptor, text);
  } catch {}
}
