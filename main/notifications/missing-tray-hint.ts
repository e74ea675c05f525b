import { SECOND } from '../../shared/core/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobLog } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Text } from '../ports/text.ts';

/** Panels and extensions come some time after the login, milliseconds. */
const PANEL_MS = 60 * SECOND;
/** Under this name the history keeps that it was told. */
const TOLD = 'traylessTold';

/** What it goes by. */
export interface TraylessContext {
  readonly clock: Clock;
  readonly history: JobLog;
  readonly notifier: Notifier;
  readonly text: Text;
  readonly log: Log;
  /** Whether this desktop shows tray icons; null: nobody can say. */
  hasTray(): Promise<boolean | null>;
  openApp(): void;
}

/** Tells the person once how to open the window where the desktop shows no tray icons. Returns what stops it. */
export function tellWhereTrayless(context: TraylessContext): () => void {
  const { clock, history, notifier, text, log } = context;
  if (history.lastDone(TOLD) !== null) return () => {};
  const stop = clock.every(PANEL_MS, () => {
    stop();
    context.hasTray().then((isThere) => {
      if (isThere !== false) return;
      log.info('this desktop shows no tray icons');
      notifier.notify({
        title: text.t('notification.trayless.title'),
        body: text.t('notification.trayless.body'),
        onClick: context.openApp,
      });
      history.setDone(TOLD, clock.now().wallMs);
    });
  });
  return stop;
}
