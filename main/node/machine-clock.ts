import { uptime } from 'node:os';
import type { Instant } from '../../shared/core/time.ts';
import type { Clock } from '../ports/clock.ts';

/** The time zone is read at most this often, milliseconds: once for each sample, not for each call. */
const ZONE_GOOD_MS = 4000;

/**
 * The machine's clock. The monotonic part is the time since boot in milliseconds: it continues during sleep and
 * across restarts of the app, and never runs backwards, even if the system counts in whole seconds. On Linux, the
 * time since the start of the process stands still in sleep; elsewhere it may not, and only the system reports sleep.
 *
 * The time is read once in a turn of the event loop. A sensor's reading and the sample that carries it then share one
 * moment; a few milliseconds between them would make an old input look newer than the sample before.
 */
export function createClock(
  readUptimeSeconds: () => number = uptime,
  readAwakeMs: () => number = () => performance.now(),
): Clock {
  let lastMs = 0;
  let zone = { name: '', readAtMs: Number.NEGATIVE_INFINITY };
  let turn: Instant | null = null;

  function read(): Instant {
    lastMs = Math.max(lastMs, Math.round(readUptimeSeconds() * 1000));
    if (lastMs - zone.readAtMs >= ZONE_GOOD_MS) zone = { name: machineZone(), readAtMs: lastMs };
    return { wallMs: Date.now(), monoMs: lastMs, zone: zone.name, awakeMs: readAwakeMs() };
  }

  return {
    speed: 1,
    now() {
      if (turn !== null) return turn;
      turn = read();
      queueMicrotask(() => {
        turn = null;
      });
      return turn;
    },
    every(ms, callback) {
      const timer = setInterval(callback, ms);
      return () => clearInterval(timer);
    },
  };
}

/**
 * The machine's current time zone as an IANA name; UTC if it is unknown. Node keeps the zone that it first read;
 * assigning TZ makes it read the zone again (0.05 ms), so that a traveller does not have to restart the app.
 */
export function machineZone(): string {
  const own = process.env.TZ;
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === undefined || zone === 'Etc/Unknown' ? 'UTC' : zone;
}
