import { messageOf } from '../../shared/error-text.ts';
import type { Log } from '../ports/log.ts';

/** More different errors than this in a day are logged again when they repeat. */
const MOST_KNOWN = 200;
const DAY_MS = 24 * 3_600_000;

/**
 * A log that writes the same error once a day. An error that comes with each sample would otherwise push everything that a
 * help desk needs out of the file.
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
