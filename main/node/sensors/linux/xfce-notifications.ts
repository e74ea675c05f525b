import type { Bus } from '../protocols/dbus.ts';
import { variantValue } from '../protocols/dbus-messages.ts';
import type { DoNotDisturbSource } from './do-not-disturb-source.ts';

const store = { service: 'org.xfce.Xfconf', path: '/org/xfce/Xfconf', interface: 'org.xfce.Xfconf' } as const;
const channel = 'xfce4-notifyd';
const property = '/do-not-disturb';

/** Xfce's do-not-disturb, a setting of its notification server, as the settings store reports it. */
export function followXfceNotifications(bus: Bus): DoNotDisturbSource {
  let isOn: boolean | null = null;
  let lastError: string | null = null;
  let turn = 0;
  const stop = bus.watch({
    service: store.service,
    signals: ['PropertyChanged', 'PropertyRemoved'].map((member) => ({
      path: store.path,
      interface: store.interface,
      member,
    })),
    async appeared() {
      turn += 1;
      const own = turn;
      const answer = await bus.call({
        ...store,
        member: 'GetProperty',
        signature: 'ss',
        args: [channel, property],
      });
      if (own !== turn) return;
      const value = answer.ok ? variantValue(answer.args[0]) : undefined;
      // The store does not contain a setting that was never changed.
      if (typeof value === 'boolean') isOn = value;
      else if (!answer.ok && /\.(PropertyNotFound|ChannelNotFound)$/.test(answer.reason)) isOn = false;
      else lastError = `${store.service}: ${answer.ok ? 'did not answer yes or no' : answer.reason}`;
    },
    vanished() {
      turn += 1;
      isOn = null;
    },
    signalled({ member, args: [ofChannel, name, value] }) {
      if (ofChannel !== channel || name !== property) return;
      turn += 1;
      isOn = member === 'PropertyChanged' && variantValue(value) === true;
    },
  });
  return {
    method: 'xfce-notifications',
    isOn: () => isOn,
    lastError: () => lastError,
    close: stop,
  };
}
