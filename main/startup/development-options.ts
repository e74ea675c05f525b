import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineZone } from '../node/machine-clock.ts';

/** Options of the development build only: the folder for its data, and a recorded trace in place of the user. */
export interface DevelopmentOptions {
  /** Folder of history and settings; null: the usual one. */
  readonly userData: string | null;
  /** Folder of policies that replaces the system's; null: the system's. */
  readonly policyFolder: string | null;
  readonly trace: TraceOptions | null;
}

/** A recorded trace, and how it is played. */
export interface TraceOptions {
  /** An ActivityWatch export. */
  readonly file: string;
  /** Speed relative to real time. */
  readonly speed: number;
  /** The same while a card is shown or a routine is in progress. */
  readonly slowSpeed: number;
  /** IANA time zone in which it was recorded. */
  readonly zone: string;
  /** Calls and quiet time are read from this machine instead of the recording. */
  readonly isLive?: true;
}

/**
 * Reads `--trace FILE [--speed N] [--slow-speed N] [--timezone ZONE] [--live]` among the arguments, which can include
 * those of Chromium and test tools, and the variables UNHUNCH_USER_DATA and UNHUNCH_POLICY_FOLDER. A trace is never
 * recorded in the user's own history.
 * @throws Error that names the invalid option
 */
export function readDevelopment(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): DevelopmentOptions {
  const file = optionOf(args, 'trace');
  const own = env.UNHUNCH_USER_DATA || null;
  const policyFolder = env.UNHUNCH_POLICY_FOLDER || null;
  if (file === null) return { userData: own, policyFolder, trace: null };
  const speed = speedOf(args, 'speed', 60);
  return {
    userData: own ?? join(tmpdir(), `unhunch-trace-${process.pid}`),
    policyFolder,
    trace: {
      file,
      speed,
      slowSpeed: speedOf(args, 'slow-speed', Math.min(speed, 4)),
      zone: optionOf(args, 'timezone') ?? machineZone(),
      ...(args.includes('--live') ? { isLive: true } : {}),
    },
  };
}

function optionOf(args: readonly string[], name: string): string | null {
  const joined = args.find((arg) => arg.startsWith(`--${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 3);
  const index = args.indexOf(`--${name}`);
  if (index === -1) return null;
  const value = args[index + 1];
  if (value === undefined || value.startsWith('--')) throw new Error(`--${name}: a value is missing`);
  return value;
}

function speedOf(args: readonly string[], name: string, fallback: number): number {
  const text = optionOf(args, name);
  if (text === null) return fallback;
  const value = Number(text);
  if (text.trim() !== '' && value >= 0.1 && value <= 100_000) return value;
  throw new Error(`--${name} ${text}: must be a number from 0.1 to 100000`);
}
