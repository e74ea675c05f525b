import type { Reading } from '../../../../shared/core/activity.ts';
import type { Bus } from '../../protocols/dbus.ts';
import type { ClosableSensor } from '../asked-sensor.ts';

const saver = {
  service: 'org.freedesktop.ScreenSaver',
  path: '/org/freedesktop/ScreenSaver',
  interface: 'org.freedesktop.ScreenSaver',
} as const;

/** Queried this long after a reading, so that the answer is fresh at the next one, 5 s after it, milliseconds. */
const ASK_AFTER_READ_MS = 4800;

/**
 * Idle time from a screen saver that reports it (milliseconds; the method is not standardised, and most do not have
 * it). KDE's always answers 0 on Wayland, so a 0 counts only after a different answer. Costs one query per sample.
 */
export function createScreenSaverIdle(bus: Bus, nowMs: () => number): ClosableSensor<number> {
  let isThere = false;
  let isTrusted = false;
  let inputAt: number | null = null;
  let whyNot = 'the screen saver has not answered yet';
  let lastError: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isAsking = false;

  function fail(reason: string): void {
    inputAt = null;
    whyNot = reason;
    lastError = reason;
  }

  async function ask(): Promise<void> {
    timer = undefined;
    if (isAsking || !isThere) return;
    isAsking = true;
    const answer = await bus.call({ ...saver, member: 'GetSessionIdleTime' });
    isAsking = false;
    if (!isThere) return;
    if (!answer.ok) return fail(answer.reason);
    const idleMs = answer.args[0];
    if (typeof idleMs !== 'number' || idleMs < 0) return fail('the screen saver did not answer with a time');
    isTrusted ||= idleMs > 0;
    if (isTrusted) inputAt = nowMs() - idleMs;
    else whyNot = 'the screen saver has only ever answered 0, which may mean that it does not measure';
  }

  const stop = bus.watch({
    service: saver.service,
    signals: [],
    appeared() {
      isThere = true;
      isTrusted = false;
      void ask();
    },
    vanished(reason) {
      isThere = false;
      fail(reason);
    },
    signalled() {},
  });

  return {
    read(): Reading<number> {
      if (isThere && timer === undefined && !isAsking)
        timer = setTimeout(() => void ask(), ASK_AFTER_READ_MS);
      return inputAt === null
        ? { known: false, reason: whyNot }
        : { known: true, value: Math.max(0, nowMs() - inputAt) };
    },
    account: () => ({ methods: ['screen-saver-idle'], certainty: 'likely', lastError }),
    close() {
      isThere = false;
      clearTimeout(timer);
      stop();
    },
  };
}
