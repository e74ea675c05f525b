import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu of the app. Only macOS shows it; on other systems it provides the keys. People with low vision need the keys
 * that enlarge a page, and on macOS copying needs a menu entry.
 */
export function appMenuEntries(
  isMac: boolean,
  isDevelopment: boolean,
  viewLabel: string,
): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];
  if (isDevelopment) view.push({ role: 'reload' }, { role: 'toggleDevTools' });
  const entries: MenuItemConstructorOptions[] = [
    { role: 'editMenu' },
    { label: viewLabel, submenu: view },
    { role: 'windowMenu' },
  ];
  return isMac ? [{ role: 'appMenu' }, ...entries] : entries;
}
