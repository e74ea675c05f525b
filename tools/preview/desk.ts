import type { Notifier } from '../../main/ports/notifier.ts';
import type { AppWindow, PromptSurface, RoutineSurface } from '../../main/ports/windows.ts';
import type { AppPage } from '../../shared/views/views.ts';
import type { DesktopView, Toast } from './protocol.ts';

/** The state of the drawn desktop; the windows themselves are drawn by the desktop page. */
export interface Desk {
  readonly card: PromptSurface;
  readonly routine: RoutineSurface;
  readonly app: AppWindow;
  readonly notifier: Notifier;
  /** The message `id` was clicked or dismissed; one that is no longer shown has no effect. */
  toastAnswered(id: number, isClicked: boolean): void;
  /** The present state of the desktop. */
  view(): Pick<DesktopView, 'windows' | 'appAsked' | 'appPage' | 'toast'>;
}

/** An empty desk; calls `onChange` when a window opens or closes or a message is shown. */
export function createDesk(onChange: () => void): Desk {
  let isCardOpen = false;
  let isRoutineOpen = false;
  let appPage: AppPage | null = null;
  let appAsked = 0;
  let toasts = 0;
  let toast: Toast | null = null;
  let onToastClick: (() => void) | undefined;

  return {
    card: {
      open() {
        isCardOpen = true;
        onChange();
      },
      close() {
        isCardOpen = false;
        onChange();
      },
    },
    routine: {
      open() {
        isRoutineOpen = true;
        onChange();
      },
      close() {
        isRoutineOpen = false;
        onChange();
      },
    },
    app: {
      open(page) {
        appPage = page;
        appAsked += 1;
        onChange();
      },
      close() {
        appPage = null;
        onChange();
      },
    },
    notifier: {
      notify({ title, body, onClick, onShown }) {
        toasts += 1;
        const id = toasts;
        toast = { id, title, body, isClickable: onClick !== undefined };
        onToastClick = onClick;
        onChange();
        onShown?.();
        return () => {
          if (toast?.id !== id) return;
          toast = null;
          onChange();
        };
      },
    },
    toastAnswered(id, isClicked) {
      if (toast?.id !== id) return;
      toast = null;
      onChange();
      if (isClicked) onToastClick?.();
    },
    view: () => ({
      windows: { card: isCardOpen, routine: isRoutineOpen, app: appPage !== null },
      appAsked,
      appPage,
      toast,
    }),
  };
}
