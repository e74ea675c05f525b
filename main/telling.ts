import type { Day } from '../shared/core/time.ts';
import type { AppPage } from '../shared/views.ts';
import type { NoticeBoard } from './notices.ts';
import type { Ports } from './ports.ts';

/** Desktop notifications: few, and silent in quiet time. */
export interface Telling {
  weeklyReport(weekOf: Day): void;
  lengthened(): void;
  /** Shows what is held back, unless it is quiet; for after a sample, when that is known anew. */
  deliver(): void;
}

interface TellingContext {
  readonly notices: NoticeBoard;
  openPage(page: AppPage): void;
  /** In a call, or the desktop is quiet. */
  isQuiet(): boolean;
}

/** Holds each notification back until a sample finds that it is not quiet; each is shown once. */
export function createTelling(ports: Ports, { notices, openPage, isQuiet }: TellingContext): Telling {
  const { notifier, text } = ports;
  let waiting: readonly (() => void)[] = [];

  function hold(show: () => void): void {
    waiting = [...waiting, show];
  }

  function deliver(): void {
    if (waiting.length === 0 || isQuiet()) return;
    const ready = waiting;
    waiting = [];
    for (const show of ready) show();
  }

  return {
    deliver,
    weeklyReport() {
      hold(() =>
        notifier.notify({
          title: text.t('notification.weekly.title'),
          body: text.t('notification.weekly.body'),
          onClick: () => openPage('week'),
        }),
      );
    },
    lengthened() {
      notices.add({ type: 'lengthened' });
      hold(() =>
        notifier.notify({
          title: text.t('notification.lengthened.title'),
          body: text.t('notification.lengthened.body'),
        }),
      );
    },
  };
}
