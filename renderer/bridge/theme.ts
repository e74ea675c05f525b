import type { Settings } from '../../shared/settings/settings.ts';

/** Light, dark, or the desktop's choice. */
export type Appearance = Settings['appearance'];

/** Makes the window light or dark; "system" leaves that to the desktop. */
export function showAppearance(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = appearance;
}
