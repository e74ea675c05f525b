import { Menu, type MenuItemConstructorOptions } from 'electron';
import { appMenuEntries } from './app-menu-entries.ts';

/** Replaces Electron's default menu, whose keys reload a page and open the developer tools. */
export function setAppMenu(isMac: boolean, isDevelopment: boolean, viewLabel: string): void {
  const entries: MenuItemConstructorOptions[] = appMenuEntries(isMac, isDevelopment, viewLabel);
  Menu.setApplicationMenu(Menu.buildFromTemplate(entries));
}
