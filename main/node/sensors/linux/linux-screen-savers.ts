import type { Bus, SignalMatch } from '../../protocols/dbus.ts';

/** Watches the screen savers of the session. */
export interface ScreenSavers {
  /** Whether one of them covers the screen; null if none reports it. */
  isActive(): boolean | null;
  lastError(): string | null;
  close(): void;
}

/**
 * The same interface under the names of the desktops. GNOME also serves the first name, but without the method to ask
 * whether it is active; KDE signals on both of its paths.
 */
const savers = [
  { service: 'org.freedesktop.ScreenSaver', paths: ['/org/freedesktop/ScreenSaver', '/ScreenSaver'] },
  { service: 'org.gnome.ScreenSaver', paths: ['/org/gnome/ScreenSaver'] },
  { service: 'org.cinnamon.ScreenSaver', paths: ['/org/cinnamon/ScreenSaver'] },
  { service: 'org.mate.ScreenSaver', paths: ['/org/mate/ScreenSaver'] },
  { service: 'org.xfce.ScreenSaver', paths: ['/org/xfce/ScreenSaver'] },
] as const;

/** Watches the screen savers of all desktops and calls `changed` after each change. */
export function watchScreenSavers(bus: Bus, changed: () => void): ScreenSavers {
  const active = new Map<string, boolean>();
  let lastError: string | null = null;

  function set(service: string, value: unknown): void {
    if (typeof value === 'boolean') active.set(service, value);
    else active.delete(service);
    changed();
  }

  const stops = savers.map(({ service, paths }) => {
    const signals: SignalMatch[] = paths.map((path) => ({
      path,
      interface: service,
      member: 'ActiveChanged',
    }));
    let turn = 0;
    return bus.watch({
      service,
      signals,
      async appeared() {
        turn += 1;
        const own = turn;
        const answer = await bus.call({ service, path: paths[0], interface: service, member: 'GetActive' });
        // A change that was signalled meanwhile, or a restart, is newer than this answer.
        if (own !== turn) return;
        if (!answer.ok) lastError = `${service}: ${answer.reason}`;
        set(service, answer.ok ? answer.args[0] : undefined);
      },
      vanished() {
        turn += 1;
        if (active.has(service)) set(service, undefined);
      },
      signalled({ args }) {
        turn += 1;
        set(service, args[0]);
      },
    });
  });

  return {
    isActive: () => (active.size === 0 ? null : [...active.values()].includes(true)),
    lastError: () => lastError,
    close() {
      for (const stop of stops) stop();
    },
  };
}
