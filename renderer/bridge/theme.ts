import type { Settings } from '../../shared/settings/settings.ts';

/** Light, dark, or as the desktop is. */
export type Appearance = Settings['appearance'];

/** Shows the window light or dark; "system" leaves it to the desktop. */
export function showAppearance(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = appearance;
}
