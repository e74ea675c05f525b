import type { RoutineSurface } from '../ports.ts';
import { placeInMiddle } from './placement.ts';
import { activeDisplay } from './prompt-surface.ts';
import type { Windows } from './windows.ts';

/** The player's size in device-independent pixels. */
const PLAYER = { width: 720, height: 640 } as const;

/**
 * The window of the routine player, on the display with the pointer: the one on which Start was pressed. `onClosed`
 * comes when the person closed it or its page crashed, not when the app closed it.
 */
export function createRoutineWindow(windows: Windows, onClosed: () => void): RoutineSurface {
  let isWanted = false;
  return {
    open() {
      isWanted = true;
      const open = windows.get('routine');
      if (open !== null) {
        open.focus();
        return;
      }
      windows.open(
        'routine',
        {
          ...placeInMiddle(activeDisplay(), PLAYER),
          minWidth: 480,
          minHeight: 480,
          useContentSize: false,
          fullscreenable: true,
        },
        {
          onReady(window) {
            window.show();
            window.focus();
          },
          onClosed() {
            if (!isWanted) return;
            isWanted = false;
            onClosed();
          },
        },
      );
    },
    close() {
      isWanted = false;
      windows.close('routine');
    },
  };
}
