import type { Reading } from '../../../../shared/core/activity.ts';
import type { SystemEvent, SystemEvents } from '../../../ports/sensors.ts';
import type { ClosableSensor } from '../asked-sensor.ts';
import type { Bus } from '../protocols/dbus.ts';
import { watchLoginSession } from './linux-login-session.ts';
import { watchScreenSavers } from './linux-screen-savers.ts';

/** Whether the session is locked, and the moments at which that changes. */
export interface LinuxLock extends ClosableSensor<boolean>, SystemEvents {}

/** The buses on which screen savers and the login manager are. */
export interface LinuxLockOptions {
  readonly session: Bus;
  readonly system: Bus;
  /** XDG_SESSION_ID. */
  readonly sessionId: string | undefined;
}

/**
 * Locked by the desktop's screen saver where there is one that tells; else by the login manager's hint, whose "no"
 * counts only after a "yes": most screen lockers do not set it. A session that another person's has taken the place of
 * (fast user switching) is locked too. Costs nothing while nothing changes.
 */
export function createLinuxLock({ session, system, sessionId }: LinuxLockOptions): LinuxLock {
  const listeners = new Set<(event: SystemEvent) => void>();
  let told: boolean | null = null;

  const changed = () => {
    const now = read();
    if (!now.known || now.value === told) return;
    const isFirst = told === null;
    told = now.value;
    // A session that is found unlocked at the start was not unlocked then.
    if (isFirst && !now.value) return;
    for (const listener of listeners) listener(now.value ? 'locked' : 'unlocked');
  };
  const savers = watchScreenSavers(session, changed);
  const login = watchLoginSession(system, sessionId, changed);

  function read(): Reading<boolean> {
    const { isLocked, isElsewhere, whyNot } = login.read();
    if (isElsewhere) return { known: true, value: true };
    const isSaving = savers.isActive();
    if (isSaving !== null) return { known: true, value: isSaving };
    if (isLocked !== null) return { known: true, value: isLocked };
    return { known: false, reason: whyNot ?? 'no screen lock of this desktop has told of itself yet' };
  }

  return {
    read,
    account() {
      const lastError = savers.lastError() ?? login.lastError();
      if (savers.isActive() !== null) {
        return { methods: ['screen-saver-lock', 'logind-lock'], certainty: 'sure', lastError };
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
