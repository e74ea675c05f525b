import { app, powerMonitor } from 'electron';
import type { SystemEvent, SystemEvents } from '../../ports/sensors.ts';

/**
 * Events of the operating system. Lock and unlock are reported on Windows and macOS only. "stopped" is reported once,
 * at the first of quitting, shutting down and the end of a Windows session.
 */
export function createSystemEvents(): SystemEvents {
  return {
    subscribe(listener) {
      let hasStopped = false;
      const report = (event: SystemEvent) => () => listener(event);
      const stop = () => {
        if (hasStopped) return;
        hasStopped = true;
        listener('stopped');
      };
      const suspended = report('suspended');
      const resumed = report('resumed');
      const locked = report('locked');
      const unlocked = report('unlocked');
      // Windows ends a session without asking an app that has no window; everything recorded is on disk by then.
      const watchSessionEnd = (_: unknown, window: Electron.BrowserWindow) => window.on('session-end', stop);
      powerMonitor.on('suspend', suspended);
      powerMonitor.on('resume', resumed);
      powerMonitor.on('lock-screen', locked);
      powerMonitor.on('unlock-screen', unlocked);
      powerMonitor.on('shutdown', stop);
      app.on('before-quit', stop);
      app.on('browser-window-created', watchSessionEnd);
      return () => {
        powerMonitor.off('suspend', suspended);
        powerMonitor.off('resume', resumed);
        powerMonitor.off('lock-screen', locked);
        powerMonitor.off('unlock-screen', unlocked);
        powerMonitor.off('shutdown', stop);
        app.off('before-quit', stop);
        app.off('browser-window-created', watchSessionEnd);
      };
    },
  };
}
