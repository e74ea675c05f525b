import type { TrayView } from '../../../shared/views/views.ts';

/** The name of a picture in `assets/icons/tray`, without size and ending. */
export function trayImageName({ icon, filledDots }: Pick<TrayView, 'icon' | 'filledDots'>): string {
  if (icon !== 'counting') return icon;
  return `counting-${Math.min(7, Math.max(0, Math.round(filledDots)))}`;
}
