import { Menu, type MenuItemConstructorOptions, type NativeImage, Tray } from 'electron';
import type { TrayEntry } from '../../../shared/contract/tray-menu.ts';
import type { TrayView } from '../../../shared/views/views.ts';
import type { Log } from '../../ports/log.ts';
import type { TrayIcon } from '../../ports/tray-icon.ts';
import type { Requester } from '../../ports/windows.ts';
import { trayImageName } from './tray-image-name.ts';

/** How the tray's view is put into words. */
export interface TrayText {
  menu(view: TrayView): readonly TrayEntry[];
  tooltip(view: TrayView): string;
}

/** The tray icon of the system: a picture, a tooltip, and a menu whose entries are requests of the role "tray". */
export interface SystemTray {
  readonly icon: TrayIcon;
  readonly tray: Tray;
  destroy(): void;
}

/** The icon in the tray, and the pictures that it may show. */
export interface BareTray {
  readonly tray: Tray;
  readonly images: (name: string) => NativeImage;
}

/** What the icon shows before anything is known. */
const FIRST_IMAGE = 'counting-0';

/** Puts the icon up, without words or menu. */
export function putUpTray(images: (name: string) => NativeImage): BareTray {
  return { tray: new Tray(images(FIRST_IMAGE)), images };
}

/** Lets an icon follow the tray's view. Linux panels keep a menu as it was set: it is rebuilt. */
export function createTray({ tray, images }: BareTray, text: TrayText, ask: Requester, log: Log): SystemTray {
  let shown = { image: FIRST_IMAGE, tooltip: '', menu: '' };

  function send(name: string, input: unknown): void {
    ask('tray', name, input).catch((error) => log.error(`the tray's "${name}" failed`, error));
  }

  return {
    tray,
    destroy: () => tray.destroy(),
    icon: {
      show(view) {
        const image = trayImageName(view);
        const tooltip = text.tooltip(view);
        const entries = text.menu(view);
        const menu = JSON.stringify(entries);
        if (image !== shown.image) tray.setImage(images(image));
        if (tooltip !== shown.tooltip) tray.setToolTip(tooltip);
        if (menu !== shown.menu) tray.setContextMenu(Menu.buildFromTemplate(entries.map(itemOf(send))));
        shown = { image, tooltip, menu };
      },
    },
  };
}

function itemOf(send: (name: string, input: unknown) => void) {
  return (entry: TrayEntry): MenuItemConstructorOptions => {
    switch (entry.type) {
      case 'separator':
        return { type: 'separator' };
      case 'submenu':
        return { label: entry.label, submenu: entry.entries.map(itemOf(send)) };
      case 'checkbox':
        return {
          type: 'checkbox',
          label: entry.label,
          checked: entry.isChecked,
          click: () => send(entry.command.name, entry.command.input),
        };
      case 'command':
        return { label: entry.label, click: () => send(entry.command.name, entry.command.input) };
    }
  };
}
