import type { TrayCommand } from '../../shared/contract/tray-menu.ts';

/** What the program was started for. */
export type CommandLine =
  /** The usual start: the app itself. */
  | { readonly type: 'start' }
  | { readonly type: 'version' }
  | { readonly type: 'help' }
  | { readonly type: 'print-policy'; readonly asJson: boolean }
  /** Null: a new folder among the temporary ones. */
  | { readonly type: 'diagnose'; readonly folder: string | null }
  /** Tells the app that is running. */
  | { readonly type: 'tell'; readonly request: TrayCommand }
  | { readonly type: 'wrong'; readonly reason: string };

/** How the program ends. */
export const exitCodes = {
  /** Done; handed to the app that is running. */
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** There is no running app to tell. */
  notRunning: 3,
  /** `--print-policy`: a place cannot be read, or holds a value that is refused. */
  policyFaulty: 4,
} as const;

/** Minutes that a pause may last. */
const LONGEST_PAUSE = 1440;

/** What `--help` prints, and a wrong use. */
export const usage = `unhunch [option]

Without an option, or with --background at login: starts the app, or opens its window if it runs.

  --version             prints the version
  --print-policy        prints what an organisation has set: places, values, locks, errors; --json for programs
  --diagnose [FOLDER]   writes a diagnosis without personal data into FOLDER, which is new or empty,
                        or into a new temporary folder
  --pause MINUTES       pauses the running app, 1 to ${LONGEST_PAUSE} minutes
  --resume              ends the pause
  --break               starts a break
  --quit                ends the running app
  --help                prints this

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 the app is not running, 4 the policy has errors.
`;

/** The options that ask for something else than the usual start; the arguments of Chromium are passed over. */
const readers: Readonly<Record<string, (rest: readonly string[], all: readonly string[]) => CommandLine>> = {
  '--version': () => ({ type: 'version' }),
  '--help': () => ({ type: 'help' }),
  '--print-policy': (_rest, all) => ({ type: 'print-policy', asJson: all.includes('--json') }),
  '--diagnose': ([folder]) => ({
    type: 'diagnose',
    folder: folder === undefined || folder.startsWith('-') ? null : folder,
  }),
  '--pause': ([minutes]) => pauseOf(minutes),
  '--resume': () => ({ type: 'tell', request: { name: 'pause:end', input: null } }),
  '--break': () => ({ type: 'tell', request: { name: 'break:start', input: null } }),
  '--quit': () => ({ type: 'tell', request: { name: 'app:quit', input: null } }),
};

/** Reads the arguments of the program, without the program itself. Two options at once are wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const found = args.flatMap((arg, index) => {
    const [name = '', value] = arg.split('=', 2);
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const rest = value === undefined ? args.slice(index + 1) : [value];
    return read === undefined ? [] : [{ name, command: read(rest, args) }];
  });
  const [first, second] = found;
  if (first === undefined) return { type: 'start' };
  if (second !== undefined)
    return { type: 'wrong', reason: `${first.name} and ${second.name} do not go together` };
  return first.command;
}

function pauseOf(text: string | undefined): CommandLine {
  const length = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  if (length < 1 || length > LONGEST_PAUSE) {
    return { type: 'wrong', reason: `--pause: whole minutes from 1 to ${LONGEST_PAUSE} are wanted` };
  }
  return { type: 'tell', request: { name: 'pause:start', input: { length } } };
}

/** What another start of the program handed over; null: nothing that it may ask for. */
export function toldBy(handed: unknown): TrayCommand | null {
  if (typeof handed !== 'object' || handed === null || !('args' in handed) || !Array.isArray(handed.args)) {
    return null;
  }
  // The arguments are read anew: what comes from another process is not trusted to be a request.
  const command = readCommandLine(handed.args.filter((arg) => typeof arg === 'string'));
  return command.type === 'tell' ? command.request : null;
}
