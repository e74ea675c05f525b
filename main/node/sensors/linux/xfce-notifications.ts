import type { Reading } from '../../../../shared/core/activity.ts';
import type { Bus } from '../../protocols/dbus.ts';
import { followXfconfSwitch } from '../../protocols/xfconf.ts';
import type { DoNotDisturbSource } from './do-not-disturb-source.ts';

const doNotDisturb = { channel: 'xfce4-notifyd', property: '/do-not-disturb' } as const;

/** Xfce's do-not-disturb, a setting of its notification server, which is off until it is first changed. */
export function followXfceNotifications(bus: Bus): DoNotDisturbSource {
  let reading: Reading<boolean | null> = { known: false, reason: 'not read yet' };
  let lastError: string | null = null;
  const stop = followXfconfSwitch(bus, doNotDisturb, (next) => {
    reading = next;
    if (!next.known) lastError = next.reason;
  });
  return {
    method: 'xfce-notifications',
    isOn: () => (reading.known ? (reading.value ?? false) : null),
    lastError: () => lastError,
    close: stop,
  };
}
