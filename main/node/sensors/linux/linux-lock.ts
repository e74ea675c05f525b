import type { Reading } from '../../../../shared/core/activity.ts';
import type { SystemEvent, SystemEvents } from '../../../ports/sensors.ts';
import type { Bus } from '../../protocols/dbus.ts';
import type { ClosableSensor } from '../asked-sensor.ts';
import { watchLoginSession } from './linux-login-session.ts';
import { watchScreenSavers } from './linux-screen-savers.ts';

/** Whether the session is locked, and the moments at which that changes. */
export interface LinuxLock extends ClosableSensor<boolean>, SystemEvents {}

/** The buses of the screen savers and the login manager. */
export interface LinuxLockOptions {
  readonly session: Bus;
  readonly system: Bus;
  /** XDG_SESSION_ID. */
  readonly sessionId: string | undefined;
}

/**
 * Whether the session is locked, from the desktop's screen saver and the login manager's hint. One "yes" is enough: a
 * locker need not be the screen saver. The hint's "no" counts only after a "yes", because most screen lockers never
 * set it. A session in the background (fast user switching) is locked too. Costs nothing while nothing changes.
 */
export function createLinuxLock({ session, system, sessionId }: LinuxLockOptions): LinuxLock {
  const listeners = new Set<(event: SystemEvent) => void>();
  let reported: boolean | null = null;

  const changed = () => {
    const now = read();
    if (!now.known || now.value === reported) return;
    const isFirst = reported === null;
    reported = now.value;
    // A session that is unlocked at the start has not just been unlocked.
    if (isFirst && !now.value) return;
    for (const listener of listeners) listener(now.value ? 'locked' : 'unlocked');
  };
  const savers = watchScreenSavers(session, changed);
  const login = watchLoginSession(system, sessionId, changed);

  function read(): Reading<boolean> {
    const { isLocked, isElsewhere, whyNot } = login.read();
    if (isElsewhere) return { known: true, value: true };
    const answers = [savers.isActive(), isLocked].filter((answer) => answer !== null);
    if (answers.length > 0) return { known: true, value: answers.includes(true) };
    return { known: false, reason: whyNot ?? 'no screen lock of this desktop has reported yet' };
  }

  return {
    read,
    account() {
      const lastError = savers.lastError() ?? login.lastError();
      const isSaving = savers.isActive();
      if (isSaving !== null) {
        const { isLocked } = login.read();
        const isDisputed = isLocked !== null && isLocked !== isSaving;
        const certainty = isDisputed ? 'likely' : 'sure';
        return { methods: ['screen-saver-lock', 'logind-lock'], certainty, lastError };
      }
      return read().known
        ? { methods: ['logind-lock'], certainty: 'likely', lastError }
        : { methods: ['none'], certainty: 'none', lastError };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      savers.close();
      login.close();
    },
  };
}
