import type { Bus } from '../../protocols/dbus.ts';
import { entryOf, variantValue } from '../../protocols/dbus-messages.ts';
import type { DoNotDisturbSource } from './do-not-disturb-source.ts';

const server = { service: 'org.freedesktop.Notifications', path: '/org/freedesktop/Notifications' } as const;
const properties = 'org.freedesktop.DBus.Properties';

/** The interface and property with which servers report that they hold notifications back: KDE's, then dunst's. */
const flags = [
  { interface: 'org.freedesktop.Notifications', property: 'Inhibited' },
  { interface: 'org.dunstproject.cmd0', property: 'paused' },
] as const;

/** Do-not-disturb as the notification server reports it. */
export function followNotificationInhibition(bus: Bus): DoNotDisturbSource {
  let isOn: boolean | null = null;
  let lastError: string | null = null;
  let turn = 0;
  const stop = bus.watch({
    service: server.service,
    signals: [{ path: server.path, interface: properties, member: 'PropertiesChanged' }],
    async appeared() {
      turn += 1;
      const own = turn;
      for (const flag of flags) {
        const answer = await bus.call({
          ...server,
          interface: properties,
          member: 'Get',
          signature: 'ss',
          args: [flag.interface, flag.property],
        });
        if (own !== turn) return;
        const value = answer.ok ? variantValue(answer.args[0]) : undefined;
        if (typeof value === 'boolean') {
          isOn = value;
          return;
        }
        if (!answer.ok) lastError = `${server.service}: ${answer.reason}`;
      }
    },
    vanished() {
      turn += 1;
      isOn = null;
    },
    signalled({ args: [of, values] }) {
      const flag = flags.find((one) => one.interface === of);
      const value = flag === undefined ? undefined : entryOf(values, flag.property);
      if (typeof value !== 'boolean') return;
      turn += 1;
      isOn = value;
    },
  });
  return {
    method: 'notification-inhibition',
    isOn: () => isOn,
    lastError: () => lastError,
    close: stop,
  };
}
