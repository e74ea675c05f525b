import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, type Commands, createCommands } from '../../main/node/sensors/command.ts';

/** A Windows registry that Wine keeps, in a prefix of its own inside a root that has Wine in it. */
export interface WineRegistry {
  /** Runs programs of "Windows" by their Windows paths. */
  readonly commands: Commands;
  /** Takes keys in: the lines of a `.reg` file after its heading. */
  importKeys(lines: string): void;
  /** Deletes a key with all below it. */
  deleteKey(key: string): void;
  /** Restarts "Windows" in a language, `de_DE`; false when the root has no such locale. */
  speak(language: string): boolean;
  remove(): void;
}

/** Wine needs /proc; it is mounted for the one command only. */
const SCRIPT = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"';
const COMMAND_MS = 60_000;

/** Starts a new prefix under a root in which `wine` is installed; takes about 15 s, and root's rights. `name`: of the folder that it is in. */
export function startWine(root: string, name = 'unhunch-wine'): WineRegistry {
  const folder = join(root, 'tmp', name);
  const home = `/tmp/${name}`;
  let locale = 'C';
  const environment = () => [
    `HOME=${home}`,
    `WINEPREFIX=${home}/prefix`,
    'PATH=/usr/bin:/bin:/usr/sbin',
    'WINEDEBUG=-all',
    'WINEARCH=win64',
    'WINEDLLOVERRIDES=mscoree,mshtml=;winemenubuilder.exe=d',
    `LC_ALL=${locale}`,
  ];
  const within = (...command: readonly string[]) => [
    ...['-m', '/bin/bash', '-c', SCRIPT, root, '/usr/bin/env', '-i'],
    ...environment(),
    ...command,
  ];
  // Without pipes: what the first command leaves running would hold them open.
  const wine = (...command: readonly string[]) =>
    execFileSync('/usr/bin/unshare', within(...command), { stdio: 'ignore' });

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'prefix'), { recursive: true });
  /** Started with a command that leaves the rest of "Windows" running. */
  const start = (...command: readonly string[]) => {
    wine('wineserver', '--persistent');
    wine(...command);
  };
  start('wineboot', '--init');
  const outside = createCommands(COMMAND_MS);
  let files = 0;

  /** Wine 8 to 10 print `(null)` for every REG_QWORD: the numbers come from an export of the same key. */
  async function withNumbers(output: Buffer, args: readonly string[]): Promise<CommandResult> {
    const text = output.toString('latin1');
    if (!text.includes('REG_QWORD    (null)')) return { ok: true, output };
    files += 1;
    wine('wine', 'reg', 'export', args[1] ?? '', `Z:\\tmp\\${name}\\${files}.reg`, '/y');
    const exported = readFileSync(join(folder, `${files}.reg`), 'utf16le');
    const numbers = [...exported.matchAll(/"=hex\(b\):([0-9a-f,\\\s]+)/g)].map((found) =>
      numberOf(found[1] ?? ''),
    );
    const filled = text.replace(
      /REG_QWORD {4}\(null\)/g,
      () => `REG_QWORD    ${numbers.shift() ?? '(null)'}`,
    );
    return { ok: true, output: Buffer.from(filled, 'latin1') };
  }

  return {
    commands: {
      async run(program, args) {
        const result = await outside.run('/usr/bin/unshare', within('wine', program, ...args));
        return result.ok ? withNumbers(result.output, args) : result;
      },
    },
    importKeys(lines) {
      const text = `\ufeffWindows Registry Editor Version 5.00\r\n\r\n${lines.replaceAll('\n', '\r\n')}\r\n`;
      writeFileSync(join(folder, 'keys.reg'), text, 'utf16le');
      wine('wine', 'reg', 'import', `Z:\\tmp\\${name}\\keys.reg`);
    },
    deleteKey: (key) => void wine('wine', 'reg', 'delete', key, '/f'),
    speak(language) {
      locale = `${language}.UTF-8`;
      const known = execFileSync('/usr/sbin/chroot', [root, 'locale', '-a'], { encoding: 'utf8' });
      if (!known.includes(`${language}.utf8`)) return false;
      wine('wineserver', '--kill');
      start('wine', 'reg', 'query', 'HKCU');
      return true;
    },
    remove() {
      wine('wineserver', '--kill');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The eight bytes of a `.reg` file, the lowest first, as `reg.exe` prints them. */
function numberOf(bytes: string): string {
  const hex =
    bytes
      .match(/[0-9a-f]{2}/g)
      ?.reverse()
      .join('') ?? '0';
  return `0x${BigInt(`0x${hex}`).toString(16)}`;
}
