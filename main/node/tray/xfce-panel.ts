import type { Bus } from '../protocols/dbus.ts';
import { followXfconfSwitch } from '../protocols/xfconf.ts';

const darkMode = { channel: 'xfce4-panel', property: '/panels/dark-mode' } as const;

/**
 * Reports whether Xfce's panels are dark whatever the theme, each time the setting is read or changed. Returns a
 * function that stops it.
 */
export function followXfcePanel(bus: Bus, report: (isAlwaysDark: boolean) => void): () => void {
  return followXfconfSwitch(bus, darkMode, (reading) => report(reading.known && reading.value === true));
}
