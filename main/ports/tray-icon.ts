import type { TrayView } from '../../shared/views/views.ts';

/** The icon in the tray or menu bar, with its tooltip and menu. */
export interface TrayIcon {
  show(view: TrayView): void;
}
