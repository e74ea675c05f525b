import { SECOND } from '../../shared/core/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobLog } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Text } from '../ports/text.ts';

/** Panels and extensions start some time after the login, milliseconds. */
const PANEL_MS = 60 * SECOND;
/** The name under which the history records that the hint was shown. */
const HINT_SHOWN = 'traylessTold';

/** Dependencies of the hint. */
export interface MissingTrayContext {
  readonly clock: Clock;
  readonly history: JobLog;
  readonly notifier: Notifier;
  readonly text: Text;
  readonly log: Log;
  /** Whether the desktop shows the app's tray icon; null: unknown. */
  hasTray(): Promise<boolean | null>;
  openApp(): void;
}

/**
 * Tells the user once how to open the window if the desktop does not show the tray icon. Returns a function that
 * stops it.
 */
export function hintAtMissingTray(context: MissingTrayContext): () => void {
  const { clock, history, notifier, text, log } = context;
  if (history.lastDone(HINT_SHOWN) !== null) return () => {};
  const stop = clock.every(PANEL_MS, () => {
    stop();
    context.hasTray().then((isThere) => {
      if (isThere !== false) return;
      log.info('this desktop does not show the tray icon');
      notifier.notify({
        title: text.t('notification.trayless.title'),
        body: text.t('notification.trayless.body'),
        onClick: context.openApp,
        onShown: () => history.setDone(HINT_SHOWN, clock.now().wallMs),
      });
    });
  });
  return stop;
}
