import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../shared/core/activity.ts';

/** A desktop entry that starts the app at login, as Linux desktops read it (XDG autostart specification). */
export interface AutostartFile {
  read(): Reading<boolean>;
  write(isOn: boolean): void;
}

/**
 * The autostart entry in `configFolder` ($XDG_CONFIG_HOME). An entry that says `Hidden=true` was turned off with the
 * desktop's own tool and is left as it is.
 */
export function createAutostartFile(configFolder: string, command: readonly string[]): AutostartFile {
  const folder = join(configFolder, 'autostart');
  const file = join(folder, 'unhunch.desktop');
  return {
    read() {
      try {
        const text = readEntry(file);
        return { known: true, value: text !== null && !isHidden(text) };
      } catch (error) {
        return { known: false, reason: error instanceof Error ? error.message : String(error) };
      }
    },
    write(isOn) {
      const text = readEntry(file);
      if (text !== null && isHidden(text)) return;
      if (!isOn) {
        rmSync(file, { force: true });
        return;
      }
      const wanted = entryFor(command);
      if (text === wanted) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, wanted);
    },
  };
}

function readEntry(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function isHidden(text: string): boolean {
  return /^\s*Hidden\s*=\s*true\s*$/im.test(text);
}

function entryFor(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Unhunch',
    'Comment=Stretch breaks for the upper back',
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=unhunch',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** An argument as the Exec key wants it: quoted where needed, the backslash of a quote doubled, % doubled. */
function quoted(argument: string): string {
  const escaped = argument.replaceAll('%', '%%');
  if (!/[\s"'\\><~|&;$*?#()`]/.test(escaped)) return escaped;
  return `"${escaped.replace(/["`$\\]/g, (character) => `\\\\${character === '\\' ? '\\\\' : character}`)}"`;
}
