import type { Reading } from '../../../../shared/core/activity.ts';
import type { Bus } from '../../protocols/dbus.ts';
import type { ClosableSensor } from '../asked-sensor.ts';

const monitor = {
  service: 'org.gnome.Mutter.IdleMonitor',
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: 'org.gnome.Mutter.IdleMonitor',
} as const;

/**
 * Idle time from GNOME's compositor, for X11 and Wayland alike. It signals the next input once ("user active watch",
 * which programs that keep the screen on do not suppress): until then the time since the last input simply grows, and
 * an absence costs nothing. After an input it is queried again at the next reading; a reading in between uses that
 * first input, which is up to a sample too early and never too late. `nowMs` is a clock that continues during sleep.
 */
export function createMutterIdle(bus: Bus, nowMs: () => number): ClosableSensor<number> {
  let inputAt: number | null = null;
  let isThere = false;
  let whyNot = 'the idle monitor has not answered yet';
  let lastError: string | null = null;
  /** Whether the next input will be signalled. */
  let isArmed = false;
  let isAsking = false;
  let firedCount = 0;

  function fail(reason: string): void {
    inputAt = null;
    isArmed = false;
    whyNot = reason;
    lastError = reason;
  }

  async function ask(): Promise<void> {
    isAsking = true;
    const firedBefore = firedCount;
    // The watch is added before the query, so that no input is missed.
    const watch = await bus.call({ ...monitor, member: 'AddUserActiveWatch' });
    const idle = await bus.call({ ...monitor, member: 'GetIdletime' });
    isAsking = false;
    if (!isThere) return;
    if (!watch.ok) return fail(watch.reason);
    if (!idle.ok) return fail(idle.reason);
    const idleMs = Number(idle.args[0]);
    if (typeof idle.args[0] !== 'bigint' || !Number.isSafeInteger(idleMs)) {
      return fail('the idle monitor did not answer with a time');
    }
    inputAt = nowMs() - idleMs;
    isArmed = firedCount === firedBefore;
  }

  const stop = bus.watch({
    service: monitor.service,
    signals: [{ path: monitor.path, interface: monitor.interface, member: 'WatchFired' }],
    appeared() {
      isThere = true;
      if (!isAsking) void ask();
    },
    vanished(reason) {
      isThere = false;
      fail(reason);
    },
    signalled() {
      firedCount += 1;
      isArmed = false;
      if (inputAt !== null) inputAt = nowMs();
    },
  });

  return {
    read(): Reading<number> {
      if (isThere && !isArmed && !isAsking) void ask();
      return inputAt === null
        ? { known: false, reason: whyNot }
        : { known: true, value: Math.max(0, nowMs() - inputAt) };
    },
    account: () => ({ methods: ['mutter-idle'], certainty: 'sure', lastError }),
    close: stop,
  };
}
