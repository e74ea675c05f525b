import type { Happening } from '../../shared/core/event.ts';
import type { State } from '../../shared/core/state.ts';
import { SECOND } from '../../shared/core/time.ts';
import type { Kept } from '../ports/break-plan.ts';
import type { HistoryWriter, RecordedEffect } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import type { CoverageMeter } from './coverage-meter.ts';

/** Without anything to record, the state is still written this often. */
const SAVE_EVERY_MS = 30 * SECOND;

/** Writes what happened. */
export interface Committing {
  /** Writes records and the state after them; a state alone only when it is urgent or some time has passed. */
  commit(records: readonly RecordedEffect[], state: State, kept: Kept, isUrgent: boolean): void;
  /** Lets go of what could not be written. */
  forget(): void;
}

/** What could not be written is kept and tried again with the next commit: nothing that was done is lost. */
export function createCommitting(
  history: HistoryWriter,
  coverage: Pick<CoverageMeter, 'save'>,
  log: Log,
): Committing {
  let unsaved: readonly RecordedEffect[] = [];
  let savedAt = Number.NEGATIVE_INFINITY;

  function canWrite(records: readonly RecordedEffect[], state: State, kept: Kept): boolean {
    try {
      history.commit(records, state, kept);
      return true;
    } catch (error) {
      log.error('the history could not be written', error);
      return false;
    }
  }

  return {
    commit(newRecords, state, kept, isUrgent) {
      const records = [...unsaved, ...newRecords];
      const at = state.now ?? 0;
      if (records.length === 0 && !isUrgent && at - savedAt < SAVE_EVERY_MS) return;
      unsaved = canWrite(records, state, kept)
        ? []
        : records.filter((record) => !canWrite([record], state, kept));
      savedAt = at;
      try {
        coverage.save();
      } catch (error) {
        log.error('the coverage could not be written', error);
      }
    },
    forget() {
      unsaved = [];
    },
  };
}

/** Events after which the program may not come back for long. */
export function isWorthSaving({ type }: Happening): boolean {
  return type !== 'sampled' && type !== 'routineProgressed';
}
