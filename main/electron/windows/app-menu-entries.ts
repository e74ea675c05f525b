import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu of the app. Only macOS shows it; elsewhere it is there for its keys: a page that cannot be made larger
 * shuts people out, and on macOS copying needs an entry.
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
