import type { Log } from '../../main/ports/log.ts';

/** Writes warnings and errors to standard error; information is not printed. */
export const consoleLog: Log = {
  info() {},
  warn(message) {
    process.stderr.write(`unhunch: ${message}\n`);
  },
  error(message, error) {
    const reason = error instanceof Error ? `: ${error.stack ?? error.message}` : '';
    process.stderr.write(`unhunch: ${message}${reason}\n`);
  },
};
