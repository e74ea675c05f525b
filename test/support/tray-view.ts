import type { TrayView } from '../../shared/views/views.ts';

/** A tray after 42 minutes at the desk, 8 minutes before a break. */
export const trayView: TrayView = {
  icon: 'counting',
  filledDots: 5,
  minutes: null,
  clock: 'running',
  deskSeconds: 2530,
  next: { type: 'in', seconds: 480, kind: 'micro' },
  openBreak: null,
  isPaused: false,
  isStanding: false,
  isEstimated: false,
  isLimited: false,
  isGentle: false,
  language: 'en',
};
