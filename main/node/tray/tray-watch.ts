import type { Bus } from '../protocols/dbus.ts';
import { busCall } from '../protocols/dbus-connection.ts';
import { variantValue } from '../protocols/dbus-messages.ts';

const watcher = {
  service: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
} as const;

/** Time for an icon to register with a watcher that has just appeared, milliseconds. */
const SETTLE_MS = 2000;

/** Follows whether a Linux desktop shows the app's tray icon. */
export interface TrayWatch {
  /** Whether a panel shows the icon now: stock GNOME has none. Null: unknown. Never rejects. */
  isShown(): Promise<boolean | null>;
  close(): void;
}

/** Where to look for the icon. */
export interface TrayWatchOptions {
  /** The session bus. */
  readonly bus: Bus;
  /** The process whose icon it is. */
  readonly pid: number;
  /** A watcher has appeared and does not have the icon: it was shown too early and has to be shown again. */
  readonly onMissing: () => void;
  readonly settleMs?: number;
}

/**
 * Follows the service with which panels and icons register (StatusNotifierWatcher). Electron registers its icon only
 * with a service that is there when the icon is put up, and at login the panel often comes later.
 */
export function watchTray({ bus, pid, onMissing, settleMs = SETTLE_MS }: TrayWatchOptions): TrayWatch {
  let timer: NodeJS.Timeout | undefined;

  async function property(name: string): Promise<unknown> {
    const answer = await bus.call({
      ...watcher,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      args: [watcher.service, name],
    });
    return answer.ok ? variantValue(answer.args[0]) : undefined;
  }

  /** Null: the watcher does not list its icons. */
  async function isListed(): Promise<boolean | null> {
    const items = await property('RegisteredStatusNotifierItems');
    if (!Array.isArray(items)) return null;
    const owners = await Promise.all(
      items.map((item) => bus.call(busCall('GetConnectionUnixProcessID', serviceOf(String(item))))),
    );
    return owners.some((owner) => owner.ok && owner.args[0] === pid);
  }

  const stop = bus.watch({
    service: watcher.service,
    signals: [],
    appeared() {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        if ((await isListed()) === false) onMissing();
      }, settleMs);
      timer.unref();
    },
    vanished: () => clearTimeout(timer),
    signalled() {},
  });

  return {
    async isShown() {
      const owned = await bus.call(busCall('NameHasOwner', watcher.service));
      if (!owned.ok) return null;
      if (owned.args[0] !== true) return false;
      const hasPanel = await property('IsStatusNotifierHostRegistered');
      if (typeof hasPanel !== 'boolean') return null;
      return hasPanel ? isListed() : false;
    },
    close() {
      clearTimeout(timer);
      stop();
    },
  };
}

/** The bus name in an entry of the list: a name, or a name and a path. */
function serviceOf(item: string): string {
  return item.split('/', 1)[0] ?? '';
}
