import { join } from 'node:path';
import electronLog from 'electron-log/main';
import type { Log } from '../ports/log.ts';

/** A log file of 512 kB with one older one beside it; only what the app did, never what the person did. */
const LOG_BYTES = 512 * 1024;

/** Opens `main.log` in `folder`; returns the log and the file's path. */
export function createLog(folder: string, isPackaged: boolean): { readonly log: Log; readonly file: string } {
  const file = join(folder, 'main.log');
  const { file: toFile, console: toConsole } = electronLog.transports;
  toFile.resolvePathFn = () => file;
  toFile.maxSize = LOG_BYTES;
  toFile.level = 'info';
  toConsole.level = isPackaged ? false : 'warn';
  return {
    file,
    log: {
      info: (message) => electronLog.info(message),
      warn: (message) => electronLog.warn(message),
      error: (message, error) => electronLog.error(message, ...(error === undefined ? [] : [error])),
    },
  };
}
