import type { Reading } from '../../../../shared/core/activity.ts';
import type { Bus } from '../../protocols/dbus.ts';
import type { ClosableSensor } from '../asked-sensor.ts';
import type { Commands } from '../command.ts';
import type { DoNotDisturbSource } from './do-not-disturb-source.ts';
import { followGnomeBanners } from './gnome-banners.ts';
import { followNotificationInhibition } from './notification-inhibition.ts';
import { followXfceNotifications } from './xfce-notifications.ts';

/** How the desktop is queried; `gsettings` is the path of that program. */
export interface DoNotDisturbOptions {
  readonly session: Bus;
  readonly commands: Commands;
  /** XDG_CURRENT_DESKTOP: names joined by colons. */
  readonly desktop: string | undefined;
  readonly gsettings?: string;
}

/** The desktop's do-not-disturb, by the desktop's own method. All of them signal changes, so there is no polling. */
export function createDoNotDisturb({
  session,
  commands,
  desktop,
  gsettings = '/usr/bin/gsettings',
}: DoNotDisturbOptions): ClosableSensor<boolean> {
  const names = (desktop ?? '').toLowerCase().split(':');
  const sources: DoNotDisturbSource[] = [followNotificationInhibition(session)];
  if (names.some((name) => name === 'gnome' || name.startsWith('gnome-'))) {
    sources.push(followGnomeBanners(session, commands, gsettings));
  }
  if (names.includes('xfce')) sources.push(followXfceNotifications(session));
  const reporting = () => sources.filter((source) => source.isOn() !== null);

  return {
    read(): Reading<boolean> {
      const found = reporting();
      if (found.length === 0) return { known: false, reason: 'this desktop does not report do-not-disturb' };
      return { known: true, value: found.some((source) => source.isOn() === true) };
    },
    account() {
      const found = reporting();
      const lastError = sources.map((source) => source.lastError()).find((error) => error !== null) ?? null;
      return found.length === 0
        ? { methods: ['none'], certainty: 'none', lastError }
        : { methods: found.map(({ method }) => method), certainty: 'sure', lastError };
    },
    close() {
      for (const source of sources) source.close();
    },
  };
}
