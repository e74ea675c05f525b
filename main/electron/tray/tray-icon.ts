import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { TrayEntry } from '../../../shared/contract/tray-menu.ts';
import type { TrayView } from '../../../shared/views/views.ts';
import type { Log } from '../../ports/log.ts';
import type { TrayIcon } from '../../ports/tray-icon.ts';
import type { Requester } from '../../ports/windows.ts';
import { trayImageName } from './tray-image-name.ts';
import type { TrayImages } from './tray-images.ts';

/** The texts of the tray. */
export interface TrayText {
  menu(view: TrayView): readonly TrayEntry[];
  /** `most`: the UTF-16 units for which there is room. */
  tooltip(view: TrayView, most: number): string;
}

/** The tray icon of the system: a picture, a tooltip, and a menu whose entries are requests of the role "tray". */
export interface SystemTray {
  readonly icon: TrayIcon;
  /** The icon's place on the screen; null if the system does not report it (Linux). */
  bounds(): Electron.Rectangle | null;
  /** Removes the icon and shows it again, for a panel that started after it. */
  renew(): void;
  destroy(): void;
}

/** The icon in the tray, and its images. */
export interface BareTray {
  readonly tray: Tray;
  readonly images: TrayImages;
}

/** The first image of the icon. */
const FIRST_IMAGE = 'counting-0';

/** Shows the icon, without tooltip or menu. */
export function showTray(images: TrayImages): BareTray {
  return { tray: new Tray(images.picture(FIRST_IMAGE)), images };
}

/** Windows cuts a tooltip off after this many UTF-16 units (szTip of NOTIFYICONDATAW), in the middle of a word. */
const MOST_IN_TOOLTIP_ON_WINDOWS = 127;

/** The first state of the icon. */
const firstShown: Shown = { image: FIRST_IMAGE, title: '', tooltip: '', menu: '' };

interface Shown {
  readonly image: string;
  /** The text beside the icon; macOS only. */
  readonly title: string;
  readonly tooltip: string;
  /** The menu as JSON. */
  readonly menu: string;
}

/** Makes an icon follow the tray's view. On Linux, panels do not see changes to a menu, so it is rebuilt. */
export function createTray(bare: BareTray, text: TrayText, ask: Requester, log: Log): SystemTray {
  const { images } = bare;
  // macOS shows text beside the icon; elsewhere the minutes replace the picture.
  const hasTitle = process.platform === 'darwin';
  const mostInTooltip = process.platform === 'win32' ? MOST_IN_TOOLTIP_ON_WINDOWS : Number.POSITIVE_INFINITY;
  let { tray } = bare;
  let shown = firstShown;
  let view: TrayView | null = null;

  function send(name: string, input: unknown): void {
    ask('tray', name, input).catch((error) => log.error(`the tray's "${name}" failed`, error));
  }

  function show(next: TrayView): void {
    view = next;
    const { minutes } = next;
    const drawn = hasTitle ? null : minutes;
    const image = drawn === null ? trayImageName(next) : String(drawn);
    const title = hasTitle && minutes !== null ? ` ${minutes}` : '';
    const tooltip = text.tooltip(next, mostInTooltip);
    const entries = text.menu(next);
    const menu = JSON.stringify(entries);
    if (image !== shown.image) {
      tray.setImage(drawn === null ? images.picture(image) : images.number(drawn));
    }
    if (title !== shown.title) tray.setTitle(title, { fontType: 'monospacedDigit' });
    if (tooltip !== shown.tooltip) tray.setToolTip(tooltip);
    if (menu !== shown.menu) tray.setContextMenu(Menu.buildFromTemplate(entries.map(itemOf(send))));
    shown = { image, title, tooltip, menu };
  }

  images.onChange(() => {
    shown = { ...shown, image: '' };
    if (view !== null) show(view);
  });

  return {
    icon: { show },
    bounds() {
      const bounds = tray.getBounds();
      return bounds.width > 0 && bounds.height > 0 ? bounds : null;
    },
    renew() {
      tray.destroy();
      tray = showTray(images).tray;
      shown = firstShown;
      if (view !== null) show(view);
    },
    destroy: () => tray.destroy(),
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
