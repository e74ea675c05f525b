import type { Tray } from 'electron';
import type { DesktopNotifications } from '../../node/notifications/desktop-notifications.ts';

/** The part of the tray icon that shows balloons. */
export interface BalloonTray {
  displayBalloon: Tray['displayBalloon'];
  removeBalloon: Tray['removeBalloon'];
  on(event: 'balloon-click' | 'balloon-closed', listener: () => void): unknown;
}

/**
 * Notifications as balloons of the tray icon, which Windows shows like any other. For the portable program: a balloon
 * registers nothing, while a toast leaves a menu entry and a registry key that name the program's temporary folder.
 * There is one balloon at a time, and it has no buttons.
 */
export function createBalloonNotifier(tray: BalloonTray): DesktopNotifications {
  let shown: { readonly onClick: (() => void) | undefined } | null = null;
  tray.on('balloon-click', () => {
    const clicked = shown;
    shown = null;
    clicked?.onClick?.();
  });
  tray.on('balloon-closed', () => {
    shown = null;
  });
  return {
    notify({ title, body, onClick, onShown }) {
      const own = { onClick };
      shown = own;
      tray.displayBalloon({
        title,
        content: body,
        iconType: 'none',
        largeIcon: false,
        noSound: true,
        respectQuietTime: true,
      });
      onShown?.();
      return () => {
        // A newer balloon has replaced it otherwise.
        if (shown !== own) return;
        shown = null;
        tray.removeBalloon();
      };
    },
    close() {},
  };
}
