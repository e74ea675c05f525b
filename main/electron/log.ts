import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/main';
import { withoutRepeats } from '../node/log-without-repeats.ts';
import type { Log } from '../ports/log.ts';

/** The size at which a log file is replaced by a new one; one older file is kept. */
const LOG_BYTES = 512 * 1024;

/** The log file of a folder. */
export function logFileIn(folder: string): string {
  return join(folder, 'main.log');
}

/** Opens `main.log` in `folder`; returns the log and the file's path. */
export function createLog(folder: string, isPackaged: boolean): { readonly log: Log; readonly file: string } {
  const file = logFileIn(folder);
  keepPrivate(folder, file);
  const { file: toFile, console: toConsole } = electronLog.transports;
  toFile.resolvePathFn = () => file;
  toFile.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  toFile.maxSize = LOG_BYTES;
  toFile.level = 'info';
  toConsole.level = isPackaged ? false : 'warn';
  return {
    file,
    log: withoutRepeats({
      info: (message) => electronLog.info(message),
      warn: (message) => electronLog.warn(message),
      error: (message, error) => electronLog.error(message, ...(error === undefined ? [] : [error])),
    }),
  };
}

/** Only the user may read the log, even if its folder can be read by others. */
function keepPrivate(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    for (const name of [file, file.replace(/\.log$/, '.old.log')])
      if (existsSync(name)) chmodSync(name, 0o600);
  } catch {
    // Some file systems have no permissions; logging matters more.
  }
}
