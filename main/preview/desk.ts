import type { AppPage } from '../../shared/views.ts';
import type { AppWindow, Notifier, PromptSurface, RoutineSurface } from '../ports.ts';
import type { DesktopView, Toast } from './protocol.ts';

/** What is open on the drawn desktop; the windows themselves are drawn by the desktop page. */
export interface Desk {
  readonly card: PromptSurface;
  readonly routine: RoutineSurface;
  readonly app: AppWindow;
  readonly notifier: Notifier;
  /** What is open now. */
  view(): Pick<DesktopView, 'windows' | 'appAsked' | 'appPage' | 'toast'>;
}

/** An empty desk; `onChange` comes when a window opens or closes or a message is shown. */
export function createDesk(onChange: () => void): Desk {
  let isCardOpen = false;
  let isRoutineOpen = false;
  let appPage: AppPage | null = null;
  let appAsked = 0;
  let toasts = 0;
  let toast: Toast | null = null;

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
      notify({ title, body }) {
        toasts += 1;
        toast = { id: toasts, title, body };
        onChange();
      },
    },
    view: () => ({
      windows: { card: isCardOpen, routine: isRoutineOpen, app: appPage !== null },
      appAsked,
      appPage,
      toast,
    }),
  };
}
