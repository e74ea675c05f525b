import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineZone } from '../node/machine-clock.ts';

/** What only the development build takes: where it keeps its data, and a recorded trace in place of the person. */
export interface DevelopmentOptions {
  /** Folder of history and settings; null: the usual one. */
  readonly userData: string | null;
  /** Folder of policies in place of the system's; null: the system's. */
  readonly policyFolder: string | null;
  readonly trace: TraceOptions | null;
}

/** A recorded trace, and how it runs. */
export interface TraceOptions {
  /** An ActivityWatch export. */
  readonly file: string;
  /** How many times faster than real it runs. */
  readonly speed: number;
  /** The same while a card is up or a routine runs. */
  readonly slowSpeed: number;
  /** IANA zone in which it was recorded. */
  readonly zone: string;
  /** Call and quiet are those of this machine, not of the recording. */
  readonly isLive?: true;
}

/**
 * Reads `--trace FILE [--speed N] [--slow-speed N] [--timezone ZONE] [--live]` among arguments of which Chromium and test
 * tools have their own, UNHUNCH_USER_DATA and UNHUNCH_POLICY_FOLDER. A trace never runs into the person's own history.
 * @throws Error that names the option that makes no sense
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
