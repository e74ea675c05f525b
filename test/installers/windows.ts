import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listing } from './files.ts';
import { attempt, type Ended, hasProgram } from './machine.ts';

/**
 * A program that prepares Wine in the folder WINEPREFIX and then runs the command after it; without one, Wine creates
 * the folder itself.
 */
const through = process.env.UNHUNCH_WINDOWS ? [process.env.UNHUNCH_WINDOWS] : ['env'];
/** Timeout for a start, milliseconds. */
const PATIENCE_MS = 90_000;

/** Whether Windows programs can be run. */
export const hasWindows = hasProgram('wine') && hasProgram('wineserver');

/** A separate Windows in Wine. */
export interface Windows {
  /** The folder of drive C. */
  readonly drive: string;
  /** Runs a program with its arguments and waits for everything that it started. @throws Error if it fails */
  run(...command: readonly string[]): Promise<string>;
  /** The values of a registry key of the machine by name; empty if the key does not exist. */
  values(key: string): Promise<Readonly<Record<string, string>>>;
  /** Files, folders, registry keys and values that contain the app's name, except temporary files. */
  traces(): Promise<readonly string[]>;
  /**
   * Starts the app (the installed one, unless another program is named), waits until its log reports the start, and
   * ends
   * everything, or lets `end` do so. Returns that line of the log.
   */
  start(how?: { readonly program?: string; readonly end?: () => Promise<void> }): Promise<string>;
  /** Sends a command to the running app by starting its program again with an option. */
  tell(program: string, option: string): Promise<void>;
  /** Deletes it. */
  remove(): void;
}

/** The folder of a user's data. */
export function dataOf({ drive }: Pick<Windows, 'drive'>): string {
  const people = readdirSync(join(drive, 'users')).filter((name) => name !== 'Public');
  const [person] = people;
  if (person === undefined || people.length !== 1) throw new Error(`expected one user, found ${people}`);
  return join(drive, 'users', person, 'AppData/Roaming/Unhunch');
}

/** The user's settings and history before an upgrade. */
export function leaveData(windows: Windows): void {
  mkdirSync(dataOf(windows), { recursive: true });
  writeFileSync(join(dataOf(windows), 'settings.json'), '{"firstStartDone":true,"easeIn":false}');
}

/** Whether they are still there. */
export function hasData(windows: Windows): boolean {
  const file = join(dataOf(windows), 'settings.json');
  return existsSync(file) && readFileSync(file, 'utf8').replace(/\s/g, '').includes('"easeIn":false');
}

/** Creates a Windows in a temporary folder. Takes half a minute. */
export async function createWindows(): Promise<Windows> {
  const prefix = join(mkdtempSync(join(tmpdir(), 'unhunch-windows-')), 'prefix');
  mkdirSync(prefix);
  const drive = join(prefix, 'drive_c');
  const env = { WINEPREFIX: prefix, WINEARCH: 'win64', WINEDEBUG: '-all' };
  const [program = 'env', ...before] = through;
  const wine = (command: readonly string[]): Promise<Ended> =>
    attempt(
      program,
      [
        ...before,
        'sh',
        '-c',
        'wine "$@" </dev/null; code=$?; wineserver --wait; exit $code',
        'sh',
        ...command,
      ],
      env,
    );
  await wine(['wineboot', '--init']);
  const installed = join(drive, 'Program Files/Unhunch');
  return {
    drive,
    async run(...command) {
      const { code, output } = await wine(command);
      if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${output}`);
      return output;
    },
    async values(key) {
      const { code, output } = await wine(['reg', 'query', `HKLM\\${key}`, '/reg:64']);
      const lines = code === 0 ? output.split(/\r?\n/) : [];
      const found = lines.flatMap((line) => /^ {4}(.+?) {4}REG_\w+ {4}(.*)$/.exec(line)?.slice(1, 3) ?? []);
      return Object.fromEntries(
        found.flatMap((name, at) => (at % 2 === 0 ? [[name, found[at + 1] ?? '']] : [])),
      );
    },
    async traces() {
      const named = listing(drive).filter((path) => /unhunch/i.test(path) && !/(^|\/)temp\//i.test(path));
      // Without the contents of folders that are already listed.
      const tops = named.filter((path) => !named.some((other) => path.startsWith(`${other}/`)));
      return [...tops, ...registryTraces(prefix)];
    },
    async start({ program: started = join(installed, 'Unhunch.exe'), end } = {}) {
      const log = join(drive, '..', '..', 'start.log');
      const data = dataOf({ drive });
      const child = spawn(
        program,
        [
          ...before,
          'sh',
          '-c',
          'exec wine "$@" --no-sandbox --background </dev/null >"$LOG" 2>&1',
          'sh',
          started,
        ],
        { env: { ...process.env, ...env, LOG: log }, stdio: 'ignore' },
      );
      const ended = new Promise((resolve) => child.on('exit', resolve));
      try {
        const line = await startLine(join(data, 'logs/main.log'), log);
        if (end !== undefined) {
          await end();
          await Promise.race([ended, late()]);
        }
        return line;
      } finally {
        // Wine's taskkill does not end it; the registry is written before everything ends.
        await attempt('wineserver', ['--kill'], env);
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))]);
        child.kill('SIGKILL');
      }
    },
    async tell(command, option) {
      // Not to a pipe, because writing to one fails.
      const script = 'exec wine "$@" --no-sandbox </dev/null >/dev/null 2>&1';
      await attempt(program, [...before, 'sh', '-c', script, 'sh', command, option], env);
    },
    remove: () => rmSync(join(prefix, '..'), { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The path of a local file as Windows programs in Wine see it. */
export function windowsPath(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}

async function late(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  throw new Error(`the app has not ended within ${PATIENCE_MS / 1000} s`);
}

async function startLine(log: string, output: string): Promise<string> {
  const count = () =>
    (existsSync(log) ? readFileSync(log, 'utf8') : '').match(/.* starts on Electron .*/g) ?? [];
  const before = count().length;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const lines = count();
    if (lines.length > before) {
      // The history is opened after that line.
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return lines.at(-1) ?? '';
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(
    `the app did not start; it said:\n${existsSync(output) ? readFileSync(output, 'utf8') : ''}`,
  );
}

/** Lines of the registry, which Wine keeps in files, that contain the app's name or one of its codes. */
function registryTraces(prefix: string): string[] {
  const found: string[] = [];
  for (const file of ['system.reg', 'user.reg']) {
    let key = '';
    for (const line of readFileSync(join(prefix, file), 'utf8').split('\n')) {
      const header = /^\[(.*)\] \d+$/.exec(line);
      if (header) key = header[1] ?? '';
      const isOwn = /unhunch|617e93ec|eec08e04|409e8053|3271549f/i.test(line);
      // Windows' own records of programs that ran.
      if (isOwn && !/MuiCache|AppCompatFlags|FeatureUsage/i.test(key)) found.push(`${file}: ${key}: ${line}`);
    }
  }
  return found;
}
