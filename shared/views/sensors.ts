import type { Quiet, Reading } from '../core/activity.ts';

/** What is measured. */
export type SensorName = SensorView['name'];

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

/** The reading of a sensor, as sent to a window. */
export type SensorValue =
  | { readonly name: 'idle'; readonly reading: Reading<number> }
  | { readonly name: 'locked' | 'call'; readonly reading: Reading<boolean> }
  | { readonly name: 'quiet'; readonly reading: Reading<Quiet> };

/** A sensor on the page "What it sees". */
export type SensorView = SensorValue & { readonly account: SensorAccount };
