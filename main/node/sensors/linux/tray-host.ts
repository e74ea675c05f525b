import { type BusConnection, busCall, openBusConnection } from '../protocols/dbus-connection.ts';
import { variantValue } from '../protocols/dbus-messages.ts';

const watcher = {
  service: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
} as const;

/** Longer than this a desktop does not take to say it, milliseconds. */
const TIMEOUT_MS = 2000;

/**
 * Whether a Linux desktop shows tray icons now: a panel has registered with the watcher of the session bus behind
 * `socket`. Stock GNOME has neither. Null where nobody can say; never rejects.
 */
export async function hasTrayHost(socket: string | null): Promise<boolean | null> {
  if (socket === null) return null;
  return new Promise((resolve) => {
    const answer = (isThere: boolean | null) => {
      connection.close();
      resolve(isThere);
    };
    const connection = openBusConnection(
      socket,
      {
        ready: () => void ask(connection).then(answer),
        signal() {},
        closed: () => resolve(null),
      },
      TIMEOUT_MS,
    );
  });
}

async function ask(bus: BusConnection): Promise<boolean | null> {
  const owned = await bus.call(busCall('NameHasOwner', watcher.service));
  if (!owned.ok) return null;
  if (owned.args[0] !== true) return false;
  const host = await bus.call({
    ...watcher,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    args: [watcher.service, 'IsStatusNotifierHostRegistered'],
  });
  const value = host.ok ? variantValue(host.args[0]) : undefined;
  return typeof value === 'boolean' ? value : null;
}
