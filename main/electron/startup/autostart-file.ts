import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { messageOf } from '../../../shared/error-text.ts';
import type { LoginItem, LoginState } from '../../ports/login-item.ts';
import { ENTRY_ARGUMENTS } from './entry-arguments.ts';

const FILE = 'unhunch.desktop';

/** The folders of entries for all users, in order of precedence (XDG base directory specification). */
export function systemConfigFolders(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const folders = (env.XDG_CONFIG_DIRS ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return folders.length > 0 ? folders : ['/etc/xdg'];
}

/** Marks an entry that this program wrote to override an entry for all users. */
const OWN_MARK = 'X-Unhunch-Off=true';

/**
 * The entry that starts the app at login on Linux (XDG autostart specification). The user's entry in `configFolder`
 * ($XDG_CONFIG_HOME) takes precedence over one of the same name for all users, even if it only says `Hidden=true`. An
 * entry that the desktop's own tool turned off stays off, unless forced.
 */
export function createAutostartFile(
  configFolder: string,
  command: readonly string[],
  systemFolders: readonly string[] = systemConfigFolders(process.env),
): LoginItem {
  const folder = join(configFolder, 'autostart');
  const file = join(folder, FILE);
  const forAll = () =>
    systemFolders.map((each) => readEntry(join(each, 'autostart', FILE))).find((text) => text !== null) ??
    null;

  function write(text: string): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }

  return {
    read() {
      try {
        return { known: true, value: stateOf(readEntry(file), forAll()) };
      } catch (error) {
        return { known: false, reason: messageOf(error) };
      }
    },
    async isOutdated() {
      const own = readEntry(file);
      return own !== null && !isOff(own) && (isProgramGone(own) || isEarlierEntry(own, command));
    },
    write(isOn, isForced) {
      const own = readEntry(file);
      const state = stateOf(own, forAll());
      if (state === 'turned-off' && !isForced) return;
      if (!isOn) {
        if (state === 'off') return;
        if (forAll() === null) rmSync(file, { force: true });
        else write(offEntry);
        return;
      }
      // Without an entry of the user, the one for all users applies.
      if (own === null && state === 'on') return;
      if (command.some((argument) => CONTROL_CHARACTER.test(argument)))
        throw new Error('the path of the program contains a control character, so no entry can start it');
      const wanted = entryFor(command);
      if (own !== wanted) write(wanted);
    },
  };
}

function stateOf(own: string | null, forAll: string | null): LoginState {
  const text = own ?? forAll;
  if (text === null) return 'off';
  if (!isOff(text)) return isProgramGone(text) ? 'off' : 'on';
  return own?.includes(OWN_MARK) ? 'off' : 'turned-off';
}

function readEntry(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether an entry is turned off, by the standard key or by that of GNOME, Cinnamon and MATE. */
function isOff(text: string): boolean {
  return (
    /^[ \t]*Hidden[ \t]*=[ \t]*true[ \t]*$/im.test(text) ||
    /^[ \t]*X-(GNOME|MATE)-Autostart-enabled[ \t]*=[ \t]*false[ \t]*$/im.test(text)
  );
}

/** A line break in an argument would start a new line, and so a new key. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;

/** Whether the entry starts a program that does not exist: an AppImage has a new name after an upgrade. */
function isProgramGone(text: string): boolean {
  const [, quotedProgram, plainProgram] =
    /^Exec=(?:"((?:[^"\\`$]|\\\\(?:\\\\|["`$]))+)"|([^\s"\\]+))/m.exec(text) ?? [];
  // Both levels of escaping: that of the file and that of the quotes.
  const unquoted = quotedProgram?.replace(/\\\\(?:(\\)\\|(["`$]))/g, '$1$2');
  const program = (unquoted ?? plainProgram ?? '').replaceAll('%%', '%');
  return isAbsolute(program) && !existsSync(program);
}

/** Whether the entry is one that an earlier version wrote for this program. One that the user changed is not. */
function isEarlierEntry(text: string, command: readonly string[]): boolean {
  const earlier = command.filter((argument) => !ENTRY_ARGUMENTS.includes(argument));
  return text !== entryFor(command) && text === entryFor(earlier);
}

const offEntry = ['[Desktop Entry]', 'Type=Application', 'Name=Unhunch', 'Hidden=true', OWN_MARK, ''].join(
  '\n',
);

function entryFor(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Unhunch',
    'Comment=Stretch breaks for the upper back',
    'Comment[de]=Bewegungspausen für den oberen Rücken',
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=unhunch',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** An argument in the form of the Exec key: quoted where needed, with backslashes of quotes and % doubled. */
function quoted(argument: string): string {
  const escaped = argument.replaceAll('%', '%%');
  if (!/[\s"'\\><~|&;$*?#()`]/.test(escaped)) return escaped;
  return `"${escaped.replace(/["`$\\]/g, (character) => `\\\\${character === '\\' ? '\\\\' : character}`)}"`;
}
