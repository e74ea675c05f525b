import { powerMonitor } from 'electron';
import type { Reading } from '../../../shared/core/activity.ts';
import type { LockSource } from '../../ports/sensors.ts';

/** So high that the answer is never "idle", because only "locked" matters here, seconds. */
const NEVER_IDLE_SECONDS = 1_000_000;

/**
 * Whether the session is locked. Windows and macOS report it. On macOS a session in the background (fast user
 * switching) counts as locked. On Linux Electron sees only a running X screen saver, so a "no" counts only after a
 * "yes" has shown that there is one.
 */
export function createLockSource(platform: NodeJS.Platform): LockSource {
  let isTrusted = platform !== 'linux';
  let isReplaced = false;
  if (platform === 'darwin') {
    powerMonitor.on('user-did-resign-active', () => {
      isReplaced = true;
    });
    powerMonitor.on('user-did-become-active', () => {
      isReplaced = false;
    });
  }
  return {
    account: () => ({
      methods: [isTrusted ? 'electron-lock' : 'none'],
      certainty: isTrusted ? 'sure' : 'none',
      lastError: null,
    }),
    read(): Reading<boolean> {
      if (isReplaced) return { known: true, value: true };
      const state = powerMonitor.getSystemIdleState(NEVER_IDLE_SECONDS);
      if (state === 'unknown') return { known: false, reason: 'the system does not report it' };
      const isLocked = state === 'locked';
      isTrusted ||= isLocked;
      if (!isTrusted) return { known: false, reason: 'not measured on this system yet' };
      return { known: true, value: isLocked };
    },
  };
}
