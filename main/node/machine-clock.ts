import { uptime } from 'node:os';
import type { Clock } from '../ports.ts';

/**
 * The machine's clock. The monotonic part is the time since boot in milliseconds: it goes on in sleep and over a
 * restart of the app, and never runs backwards, also where the system counts it in whole seconds.
 */
export function createClock(readUptimeSeconds: () => number = uptime): Clock {
  let lastMs = 0;
  return {
    speed: 1,
    now() {
      lastMs = Math.max(lastMs, Math.round(readUptimeSeconds() * 1000));
      return { wallMs: Date.now(), monoMs: lastMs, zone: readZone() };
    },
    every(ms, callback) {
      const timer = setInterval(callback, ms);
      return () => clearInterval(timer);
    },
  };
}

/**
 * The system's time zone now, as an IANA name. The engine keeps the zone it first saw; touching TZ makes it look
 * again (0.05 ms), so that a traveller need not restart the app.
 */
function readZone(): string {
  const own = process.env.TZ;
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === undefined || zone === 'Etc/Unknown' ? 'UTC' : zone;
}
