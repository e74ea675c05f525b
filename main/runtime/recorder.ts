import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import { assertNever } from '../../shared/core/assert-never.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { Rules } from '../../shared/core/rules.ts';
import { type Instant, SECOND } from '../../shared/core/time.ts';
import type { SavedSession } from '../ports/break-plan.ts';
import type { CoverageLog, HistoryWriter, RecordedEffect } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import { createCoverageMeter } from './coverage-meter.ts';
import type { RuntimeState } from './runtime-state.ts';

/** The state is written at least this often, even if there is nothing to record. */
const SAVE_EVERY_MS = 30 * SECOND;

/** Writes records to the history. */
export interface Recorder {
  /** Notes the moment of a sample, to measure how long the app runs. */
  sampled(at: Instant, rules: Rules): void;
  /** Writes records and the state after them; the state alone only if it is urgent or some time has passed. */
  commit(records: readonly RecordedEffect[], state: RuntimeState, isUrgent: boolean): void;
  /** Drops records that could not be written. */
  forget(): void;
}

/** Records that could not be written are retried with the next commit, so that none are lost. */
export function createRecorder(history: HistoryWriter & CoverageLog, log: Log): Recorder {
  const coverage = createCoverageMeter(history);
  let unsaved: readonly RecordedEffect[] = [];
  let savedAt = Number.NEGATIVE_INFINITY;

  function canWrite(records: readonly RecordedEffect[], state: RuntimeState): boolean {
    try {
      history.commit(records, state.engine, sessionOf(state));
      return true;
    } catch (error) {
      log.error('the history could not be written', error);
      return false;
    }
  }

  function saveCoverage(): void {
    try {
      coverage.save();
    } catch (error) {
      log.error('the coverage could not be written', error);
    }
  }

  return {
    sampled: coverage.sampled,
    commit(newRecords, state, isUrgent) {
      const records = [...unsaved, ...newRecords];
      const at = state.engine.now ?? 0;
      if (records.length === 0 && !isUrgent && at - savedAt < SAVE_EVERY_MS) return;
      unsaved = canWrite(records, state) ? [] : records.filter((record) => !canWrite([record], state));
      savedAt = at;
      saveCoverage();
    },
    forget() {
      unsaved = [];
    },
  };
}

/** What a restart needs, in addition to the engine's state, if the program ends now. */
function sessionOf({ engine, plan, reported, unrated }: RuntimeState): SavedSession {
  const isUnderWay = engine.run !== null || engine.opportunity !== null;
  return {
    plan: isUnderWay ? plan : null,
    reported: reported !== null && reported.runId === engine.run?.id ? reported : null,
    unrated,
  };
}

/** Details of records that the engine does not know. */
export interface RecordDetails {
  /** Of the routine in progress before the event; null if none was chosen. */
  readonly routineId: string | null;
  /** Of the routine that a card offers after the event; null: none. */
  readonly offeredId: string | null;
  /** What the player last reported about a run. */
  stepsOf(runId: number): readonly RoutineStep[];
}

/** A replay has no routines and no player. */
export const noDetails: RecordDetails = { routineId: null, offeredId: null, stepsOf: () => [] };

/** The effects that are written into the history, with their details. */
export function recordedOf(effects: readonly Effect[], details: RecordDetails): readonly RecordedEffect[] {
  return effects.flatMap((effect): RecordedEffect[] => {
    switch (effect.type) {
      case 'recordBout':
      case 'recordOpportunity':
      case 'recordOutcome':
      case 'retractPrompt':
        return [effect];
      case 'openPrompt': {
        const { offeredId } = details;
        return [offeredId === null ? effect : { ...effect, routineId: offeredId }];
      }
      case 'recordRoutine':
        return [{ ...effect, routineId: details.routineId, steps: details.stepsOf(effect.run.id) }];
      case 'closePrompt':
      case 'openRoutine':
      case 'closeRoutine':
      case 'tellLengthened':
        return [];
      default:
        return assertNever(effect);
    }
  });
}
