import type { Quiet, Reading } from '../core/activity.ts';

/** What is measured. */
export type SensorName = SensorView['name'];

/** The ways to measure; each has its words under `sensors.methods` in the texts. */
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

/** `sure`: the system's own interface for it. `likely`: a sign that is nearly always right. `none`: not measured. */
export type Certainty = 'sure' | 'likely' | 'none';

/** How a sensor measures on this system, and how it fares. */
export interface SensorAccount {
  /** More than one where each sees only a part; the first is the main one. `none` alone: it cannot be measured here. */
  readonly methods: readonly SensorMethod[];
  readonly certainty: Certainty;
  /** The newest failure in a technician's words, without personal data; null: none since the start. */
  readonly lastError: string | null;
}

/** What the readings of a sensor look like to a window. */
export type SensorValue =
  | { readonly name: 'idle'; readonly reading: Reading<number> }
  | { readonly name: 'locked' | 'call'; readonly reading: Reading<boolean> }
  | { readonly name: 'quiet'; readonly reading: Reading<Quiet> };

/** A sensor on the page that shows what can be seen here. */
export type SensorView = SensorValue & { readonly account: SensorAccount };
