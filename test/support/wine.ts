import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fetchLibrary } from '../../tools/packaging/windows-library.ts';
import type { WineQuestion } from './wine-driver.ts';

/** A Windows under Wine, with its own prefix inside a root in which Wine is installed. */
export interface WineWindows {
  /** Asks the program that runs in it, which calls what the app calls. */
  ask(question: WineQuestion): Promise<unknown>;
  /** Ends that program and starts it again; without its native library when `isBlocked`. */
  restart(isBlocked?: boolean): Promise<void>;
  /** Imports keys: the lines of a `.reg` file after its heading. */
  importKeys(lines: string): void;
  /** Deletes a key with all below it. */
  deleteKey(key: string): void;
  /** The Windows programs that run now, by their file names in lower case. */
  programs(): readonly string[];
  remove(): Promise<void>;
}

/** Wine needs /proc; it is mounted for the one command only. */
const SCRIPT = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"';
const ANSWER_MS = 30_000;

/**
 * Starts a new prefix under a root in which `wine` is installed; takes about 20 s, and needs the rights of root.
 * `program` is a Node for Windows, or an Electron that acts as one, as Windows names it: `Z:\opt\electron\electron.exe`.
 */
export async function startWine(root: string, program: string, name = 'unhunch-wine'): Promise<WineWindows> {
  const folder = join(root, 'tmp', name);
  const home = `/tmp/${name}`;
  const windowsHome = `Z:\\tmp\\${name}`;
  const environment = [
    `HOME=${home}`,
    `WINEPREFIX=${home}/prefix`,
    'PATH=/usr/bin:/bin:/usr/sbin',
    'WINEDEBUG=-all',
    'WINEARCH=win64',
    'WINEDLLOVERRIDES=mscoree,mshtml=;winemenubuilder.exe=d',
    'LC_ALL=C',
    'ELECTRON_RUN_AS_NODE=1',
  ];
  const within = (...command: readonly string[]) => [
    ...['-m', '/bin/bash', '-c', SCRIPT, root, '/usr/bin/env', '-i'],
    ...environment,
    ...command,
  ];
  // Without pipes: processes that the first command leaves running would hold them open.
  const wine = (...command: readonly string[]) =>
    execFileSync('/usr/bin/unshare', within(...command), { stdio: 'ignore' });

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'prefix'), { recursive: true });
  wine('wineserver', '--persistent');
  wine('wineboot', '--init');
  // An older Electron does not start on what Wine takes for Windows 7.
  wine('wine', 'winecfg', '-v', 'win10');
  await buildDriver(folder);
  fetchLibrary('x64', join(folder, 'resources/koffi'));
  let child: ChildProcess | null = null;
  let asked = 0;

  function start(isBlocked: boolean): void {
    asked = 0;
    // A package whose library is not there or may not be loaded.
    const resources = join(folder, isBlocked ? 'blocked' : 'resources');
    mkdirSync(join(resources, 'koffi'), { recursive: true });
    if (isBlocked) writeFileSync(join(resources, 'koffi/koffi.node'), 'not a library');
    const args = [`${windowsHome}\\wine-driver.cjs`, windowsHome, `Z:${resources.slice(root.length)}`];
    const [script = '', own = '', last = ''] = args.map((arg) => arg.replaceAll('/', '\\'));
    child = spawn('/usr/bin/unshare', within('wine', program, script, own, last), { stdio: 'ignore' });
  }

  async function ask(question: WineQuestion): Promise<unknown> {
    asked += 1;
    const file = join(folder, `question-${asked}.json`);
    writeFileSync(`${file}.new`, JSON.stringify(question));
    renameSync(`${file}.new`, file);
    const answer = join(folder, `answer-${asked}.json`);
    for (const end = Date.now() + ANSWER_MS; Date.now() < end; ) {
      if (existsSync(answer)) {
        const { answer: found }: { answer?: unknown } = JSON.parse(readFileSync(answer, 'utf8'));
        rmSync(answer);
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const failure = join(folder, 'failed.txt');
    throw new Error(existsSync(failure) ? readFileSync(failure, 'utf8') : `no answer to ${question.ask}`);
  }

  async function stop(): Promise<void> {
    const running = child;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.on('exit', resolve));
    await ask({ ask: 'stop' });
    await ended;
  }

  start(false);
  return {
    ask,
    async restart(isBlocked = false) {
      await stop();
      start(isBlocked);
    },
    importKeys(lines) {
      const text = `\ufeffWindows Registry Editor Version 5.00\r\n\r\n${lines.replaceAll('\n', '\r\n')}\r\n`;
      writeFileSync(join(folder, 'keys.reg'), text, 'utf16le');
      wine('wine', 'reg', 'import', `${windowsHome}\\keys.reg`, '/reg:64');
    },
    deleteKey: (key) => void wine('wine', 'reg', 'delete', key, '/f'),
    programs() {
      return readdirSync('/proc').flatMap((id) => {
        const isOwn = textOf(`/proc/${id}/environ`).split('\0').includes(`WINEPREFIX=${home}/prefix`);
        const [started = ''] = textOf(`/proc/${id}/cmdline`).split('\0');
        const name = /[^\\/]+\.exe$/i.exec(started)?.[0];
        return isOwn && name !== undefined ? [name.toLowerCase()] : [];
      });
    },
    async remove() {
      await stop();
      wine('wineserver', '--kill');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A file of a process; empty if the process is gone. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Bundles the driver as a program for the oldest Node that runs it. */
async function buildDriver(folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'wine-driver.ts'),
      target: 'node16',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'wine-driver.cjs' } },
    },
  });
}
