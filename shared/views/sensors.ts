import type { Quiet, Reading, UnknownCause } from '../core/activity.ts';

/** What is measured. */
export type SensorName = SensorReport['name'];

/** The methods of measuring; the text of each is under `sensors.methods` in the catalogue. */
const sensorMethods = [
  'none',
  'recording',
  'preview',
  // Idle and locked, by Electron.
  'electron-idle',
  'electron-lock',
  // Linux.
  'mutter-idle',
  'wayland-idle',
  'screen-saver-idle',
  'logind-lock',
  'screen-saver-lock',
  'pipewire-recording',
  'pulse-recording',
  'alsa-capture',
  'notification-inhibition',
  'gnome-banners',
  'xfce-notifications',
  'x11-full-screen',
  'pipewire-screencast',
  // Windows.
  'windows-consent-store',
  'windows-notifications',
  'windows-notification-state',
  // macOS.
  'mac-audio-assertions',
  'mac-focus',
] as const;
export type SensorMethod = (typeof sensorMethods)[number];

/**
 * `sure`: the system's own interface for it. `likely`: an indication that is nearly always right. `none`: not
 * measured.
 */
export type Certainty = 'sure' | 'likely' | 'none';

/** How a sensor measures on this system, and whether it works. */
export interface SensorAccount {
  /** More than one if each covers only a part; the main one is first. `none` alone: it cannot be measured here. */
  readonly methods: readonly SensorMethod[];
  readonly certainty: Certainty;
  /** The newest failure in a technician's words, without personal data; null: none since the start. */
  readonly lastError: string | null;
}

/** The reading of a sensor, with everything a technician needs to know about it. */
export type SensorReport = (
  | { readonly name: 'idle'; readonly reading: Reading<number> }
  | { readonly name: 'locked' | 'call'; readonly reading: Reading<boolean> }
  | { readonly name: 'quiet'; readonly reading: Reading<Quiet> }
) & { readonly account: SensorAccount };

/** A value for a page, or why it is unknown; without the words of a technician. */
export type ShownReading<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly cause: UnknownCause };

/** A sensor on the page "Privacy". */
export type SensorView = (
  | { readonly name: 'idle'; readonly reading: ShownReading<number> }
  | { readonly name: 'locked' | 'call'; readonly reading: ShownReading<boolean> }
  | { readonly name: 'quiet'; readonly reading: ShownReading<Quiet> }
) &
  Pick<SensorAccount, 'methods' | 'certainty'>;

/** The view of a sensor: its report without the words of a technician. */
export function sensorView({ account: { methods, certainty }, ...report }: SensorReport): SensorView {
  const how = { methods, certainty };
  // Without a method there is nothing to ask, whatever the reason says.
  const otherwise = certainty === 'none' ? 'unsupported' : 'failed';
  switch (report.name) {
    case 'idle':
      return { name: report.name, reading: shown(report.reading, otherwise), ...how };
    case 'quiet':
      return { name: report.name, reading: shown(report.reading, otherwise), ...how };
    default:
      return { name: report.name, reading: shown(report.reading, otherwise), ...how };
  }
}

function shown<T>(reading: Reading<T>, otherwise: UnknownCause): ShownReading<T> {
  return reading.known ? reading : { known: false, cause: reading.cause ?? otherwise };
}
