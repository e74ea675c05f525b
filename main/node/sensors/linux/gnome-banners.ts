import type { Bus } from '../../protocols/dbus.ts';
import type { Commands } from '../command.ts';
import type { DoNotDisturbSource } from './do-not-disturb-source.ts';

const writer = {
  service: 'ca.desrt.dconf',
  path: '/ca/desrt/dconf/Writer/user',
  interface: 'ca.desrt.dconf.Writer',
} as const;
const schema = 'org.gnome.desktop.notifications';
const key = 'show-banners';
const keyPath = `/${schema.replaceAll('.', '/')}/${key}`;

/**
 * GNOME's do-not-disturb: the setting to show banners is off. The settings store signals each change on the bus; only
 * then, and once at the start, `gsettings` is run to read it.
 */
export function followGnomeBanners(bus: Bus, commands: Commands, gsettings: string): DoNotDisturbSource {
  let isOn: boolean | null = null;
  let lastError: string | null = null;
  let isClosed = false;

  async function ask(): Promise<void> {
    const result = await commands.run(gsettings, ['get', schema, key]);
    if (isClosed) return;
    const answer = result.ok ? result.output.toString().trim() : '';
    isOn = answer === 'false' ? true : answer === 'true' ? false : null;
    if (!result.ok) lastError = result.reason;
    else if (isOn === null) lastError = `${gsettings} did not answer yes or no`;
  }

  void ask();
  const stop = bus.watch({
    service: writer.service,
    signals: [{ path: writer.path, interface: writer.interface, member: 'Notify' }],
    appeared() {},
    // The store's service starts and ends on demand.
    vanished() {},
    signalled({ args: [prefix, changes] }) {
      if (typeof prefix !== 'string' || !Array.isArray(changes)) return;
      const isOurs = changes.some((change) => keyPath.startsWith(`${prefix}${String(change)}`));
      if (isOurs) void ask();
    },
  });
  return {
    method: 'gnome-banners',
    isOn: () => isOn,
    lastError: () => lastError,
    close() {
      isClosed = true;
      stop();
    },
  };
}
