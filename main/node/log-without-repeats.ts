import { messageOf } from '../../shared/error-text.ts';
import type { Log } from '../ports/log.ts';

/** The most different errors that are remembered in a day; further ones are logged each time. */
const MOST_KNOWN = 200;
const DAY_MS = 24 * 3_600_000;

/**
 * A log that writes the same error once a day. Otherwise an error in each sample would push everything that a help
 * desk needs out of the file.
 */
export function withoutRepeats(log: Log, nowMs: () => number = Date.now): Log {
  const known = new Map<string, number>();
  return {
    info: log.info,
    warn: log.warn,
    error(message, error) {
      const name = `${message} ${error === undefined ? '' : messageOf(error)}`;
      const now = nowMs();
      const last = known.get(name);
      if (last !== undefined && now >= last && now - last < DAY_MS) return;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(name, now);
      log.error(message, error);
    },
  };
}
