import type { TrayView } from '../../../shared/views/views.ts';

/** The name of an image in `assets/icons/tray`, without size and extension. */
export function trayImageName({ icon, filledDots }: Pick<TrayView, 'icon' | 'filledDots'>): string {
  if (icon !== 'counting') return icon;
  return `counting-${Math.min(7, Math.max(0, Math.round(filledDots)))}`;
}
