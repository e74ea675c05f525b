import type { TrayCommand } from '../../shared/contract/tray-menu.ts';
import { BACKGROUND_FLAG } from '../electron/startup/background-start.ts';
import { whyRejected } from './foreign-arguments.ts';

/** The purpose of a start. */
export type CommandLine =
  /** The app itself. */
  | { readonly type: 'start' }
  | { readonly type: 'version' }
  | { readonly type: 'help' }
  | { readonly type: 'print-policy'; readonly asJson: boolean }
  /** Null: a new folder in the temporary folder. */
  | { readonly type: 'diagnose'; readonly folder: string | null }
  /** Checks an organisation's folder. */
  | { readonly type: 'check-content'; readonly folder: string }
  | { readonly type: 'status'; readonly asJson: boolean }
  /** Sends a request to the running app. */
  | { readonly type: 'request'; readonly request: TrayCommand }
  | { readonly type: 'wrong'; readonly reason: string };

/** Exit codes of the program. */
export const exitCodes = {
  /** Done, or handed over to the running app. */
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** No app is running. */
  notRunning: 3,
  /** `--print-policy`: a place cannot be read or contains an invalid value. */
  policyFaulty: 4,
  /** `--check-content`: something in the folder is rejected. */
  contentFaulty: 5,
} as const;

/** The longest pause, minutes. */
const LONGEST_PAUSE = 1440;

/** The text of `--help`, also printed after a usage error. */
export const usage = `unhunch [option]

Without an option, or with --background at login: starts the app, or opens its window if it runs.

  --version             prints the version
  --print-policy        prints what an organisation has set: places, values, locks, errors; --json for programs
  --diagnose [FOLDER]   writes a diagnosis without personal data into FOLDER, which is new or empty,
                        or into a new temporary folder
  --check-content FOLDER
                        checks an organisation's exercises and routines: file, key, reason of each error
  --status              prints the minutes at the desk and the next break; --json for status bars
  --pause MINUTES       pauses the running app, 1 to ${LONGEST_PAUSE} minutes
  --resume              ends the pause
  --break               starts a break
  --quit                ends the running app
  --help                prints this

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 the app is not running, 4 the policy has errors, 5 the folder has errors.
`;

/** Options other than a plain start. Arguments for Chromium are ignored. */
const readers: Readonly<Record<string, (rest: readonly string[], all: readonly string[]) => CommandLine>> = {
  '--version': () => ({ type: 'version' }),
  '--help': () => ({ type: 'help' }),
  '--print-policy': (_rest, all) => ({ type: 'print-policy', asJson: all.includes('--json') }),
  '--diagnose': ([folder]) => ({
    type: 'diagnose',
    folder: folder === undefined || folder.startsWith('-') ? null : folder,
  }),
  '--check-content': ([folder]) =>
    folder === undefined || folder === '' || folder.startsWith('-')
      ? { type: 'wrong', reason: '--check-content: the name of a folder is required' }
      : { type: 'check-content', folder },
  '--status': (_rest, all) => ({ type: 'status', asJson: all.includes('--json') }),
  '--pause': ([minutes]) => pauseOf(minutes),
  '--resume': () => ({ type: 'request', request: { name: 'pause:end', input: null } }),
  '--break': () => ({ type: 'request', request: { name: 'break:start', input: null } }),
  '--quit': () => ({ type: 'request', request: { name: 'app:quit', input: null } }),
};

/** Options that `--json` belongs to. */
const takesJson: readonly string[] = ['--print-policy', '--status'];

/** The origin of the arguments. */
export interface CommandHost {
  /** A development build also takes the arguments of Electron and of test tools. */
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
}

const anyHost: CommandHost = { isPackaged: false, platform: process.platform };

/** Parses the arguments of the program, without its own name. Two options at once are a usage error. */
export function readCommandLine(args: readonly string[], host: CommandHost = anyHost): CommandLine {
  const found = args.flatMap((arg, index) => {
    const [name = '', value] = arg.split('=', 2);
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const rest = value === undefined ? args.slice(index + 1) : [value];
    return read === undefined ? [] : [{ name, command: read(rest, args) }];
  });
  const refusal = host.isPackaged ? whyUnknown(args, host.platform) : null;
  if (refusal !== null) return { type: 'wrong', reason: refusal };
  const [first, second] = found;
  if (first === undefined) return { type: 'start' };
  if (second !== undefined)
    return { type: 'wrong', reason: `${first.name} and ${second.name} cannot be combined` };
  return first.command;
}

/** Why the first argument that is not an option of this program is rejected; null: there is none. */
function whyUnknown(args: readonly string[], platform: NodeJS.Platform): string | null {
  const reasons = args.map((arg, index) => {
    const [name = ''] = arg.split('=', 1);
    const isOwn =
      arg === BACKGROUND_FLAG || (arg === '--json' && takesJson.some((option) => args.includes(option)));
    if (isOwn || Object.hasOwn(readers, name)) return null;
    const before = args[index - 1] ?? '';
    const isFolder = before === '--diagnose' || before === '--check-content';
    const isValue = before === '--pause' || (isFolder && !arg.startsWith('-'));
    // An option without its value reports that itself.
    if (isValue && whyRejected(arg, platform)?.endsWith('other programs') !== true) return null;
    const isAppleValue = platform === 'darwin' && /^-(?:Apple|NS)/.test(before) && !arg.startsWith('-');
    return isAppleValue ? null : whyRejected(arg, platform);
  });
  return reasons.find((reason) => reason !== null) ?? null;
}

function pauseOf(text: string | undefined): CommandLine {
  const length = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  if (length < 1 || length > LONGEST_PAUSE) {
    return { type: 'wrong', reason: `--pause: whole minutes from 1 to ${LONGEST_PAUSE} are required` };
  }
  return { type: 'request', request: { name: 'pause:start', input: { length } } };
}

/** The command that another start of the program handed over; null if that start may not request it. */
export function commandFrom(handed: unknown): TrayCommand | null {
  if (typeof handed !== 'object' || handed === null || !('args' in handed) || !Array.isArray(handed.args)) {
    return null;
  }
  // The arguments are parsed here, because a request from another process cannot be trusted.
  const command = readCommandLine(handed.args.filter((arg) => typeof arg === 'string'));
  return command.type === 'request' ? command.request : null;
}
