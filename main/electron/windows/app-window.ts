import type { AppPage } from '../../../shared/views/views.ts';
import type { AppWindow } from '../../ports/windows.ts';
import type { Displays } from './displays.ts';
import { sizeInMiddle } from './placement.ts';
import type { Windows } from './windows.ts';

/** The app window's size in device-independent pixels. */
const APP = { width: 960, height: 720, leastWidth: 480, leastHeight: 480 } as const;

/** The app window: created when it is opened, destroyed when it is closed. Its page asks which page to show. */
export function createAppWindow(windows: Windows, displays: Displays): AppWindow {
  return {
    open(_page: AppPage) {
      const open = windows.get('app');
      if (open !== null) {
        if (open.isMinimized()) open.restore();
        open.show();
        open.focus();
        return;
      }
      windows.open('app', sizeInMiddle(displays.active(), APP), {
        onReady(window) {
          window.show();
          window.focus();
        },
      });
    },
    close() {
      windows.close('app');
    },
  };
}
