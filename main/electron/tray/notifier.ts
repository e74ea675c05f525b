import { Notification } from 'electron';
import type { Log } from '../../ports/log.ts';
import type { Notifier } from '../../ports/notifier.ts';

/** Desktop notifications. One that the system refuses is logged, and told to who asked for it. */
export function createNotifier(log: Log): Notifier {
  // Held until they are gone: a collected notification loses its click.
  const shown = new Set<Notification>();
  return {
    notify({ title, body, onClick, onFailed }) {
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
      notification.on('failed', (_, reason) => {
        forget();
        log.warn(`a notification was refused: ${reason}`);
        onFailed?.();
      });
      shown.add(notification);
      notification.show();
      return () => {
        forget();
        notification.close();
      };
    },
  };
}
