import { Notification } from 'electron';
import {
  createDesktopNotifications,
  type DesktopNotifications,
} from '../../node/notifications/desktop-notifications.ts';
import type { Log } from '../../ports/log.ts';

/**
 * Desktop notifications. On Linux Electron would wait for the desktop's notification service, so the service is asked
 * directly there, through the session bus behind `socket`.
 */
export function createNotifier(
  platform: NodeJS.Platform,
  socket: string | null,
  log: Log,
): DesktopNotifications {
  return platform === 'linux' ? createDesktopNotifications({ socket, log }) : createElectronNotifier(log);
}

/** Shows notifications through Electron. Logs a failure and reports it to the caller. */
function createElectronNotifier(log: Log): DesktopNotifications {
  // A notification that is garbage-collected loses its click, so a reference to each is kept until it is gone.
  const shown = new Set<Notification>();
  return {
    notify({ title, body, onClick, onShown, onFailed }) {
      if (!Notification.isSupported()) {
        log.warn('this desktop shows no notifications');
        onFailed?.();
        return () => {};
      }
      const notification = new Notification({ title, body, silent: true });
      const forget = () => shown.delete(notification);
      notification.on('click', () => {
        forget();
        onClick?.();
      });
      notification.on('close', forget);
      notification.once('show', () => onShown?.());
      notification.on('failed', (_, reason) => {
        forget();
        log.warn(`a notification failed: ${reason}`);
        onFailed?.();
      });
      shown.add(notification);
      notification.show();
      return () => {
        forget();
        notification.close();
      };
    },
    close() {},
  };
}
