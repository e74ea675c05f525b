import { HOUR, MINUTE } from '../../shared/core/time.ts';
import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { Clock } from '../ports/clock.ts';
import type { HistoryFile, JobLog } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import { inSlices } from '../run-in-slices.ts';

/** The ports of the history check. */
export interface HistoryCheckContext {
  readonly clock: Pick<Clock, 'now' | 'every'>;
  readonly history: Pick<HistoryFile, 'check' | 'onRepair'> & JobLog;
  readonly notices: Pick<NoticeBoard, 'add'>;
  readonly log: Log;
}

/** The job name under which the last check is recorded. */
const CHECK = 'historyCheck';
/** How often to see whether a check is due, which also delays the first check after the start. */
const LOOK_MS = 5 * MINUTE;

/**
 * Checks the whole history once a day, and reports each repair once, including repairs after an error. Returns a
 * function that stops it.
 */
export function startHistoryChecks({ clock, history, notices, log }: HistoryCheckContext): () => void {
  let isChecking = false;

  async function check(): Promise<void> {
    isChecking = true;
    try {
      history.setDone(CHECK, clock.now().wallMs);
      await inSlices(history.check());
    } catch (error) {
      log.error('the history could not be checked', error);
    } finally {
      isChecking = false;
    }
  }

  const stopListening = history.onRepair(({ reason, keptAs, isReplaced }) => {
    log.warn(`the history was damaged and has been ${isReplaced ? 'replaced' : 'repaired'}: ${reason}`);
    notices.add({ type: isReplaced && keptAs !== null ? 'history-damaged' : 'history-repaired' });
  });
  const stop = clock.every(LOOK_MS, () => {
    try {
      const sinceMs = clock.now().wallMs - (history.lastDone(CHECK) ?? 0);
      // A clock that was set back must not postpone the check.
      if (!isChecking && (sinceMs >= 24 * HOUR || sinceMs < 0)) void check();
    } catch (error) {
      log.error('the history could not be checked', error);
    }
  });
  return () => {
    stop();
    stopListening();
  };
}
