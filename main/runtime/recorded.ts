import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import { assertNever } from '../../shared/core/assert-never.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { Excuse } from '../../shared/history/records.ts';
import type { RecordedEffect } from '../ports/history.ts';

/** What is known outside the engine of the effects that are recorded. */
export interface RecordDetails {
  /** Of the routine that ran before the event; null when none was chosen. */
  readonly routineId: string | null;
  /** Of the routine that a card offers after it; null: none. */
  readonly offeredId: string | null;
  /** What the player last told of a run. */
  stepsOf(runId: number): readonly RoutineStep[];
  /** Why an opportunity was excused; null where that is not known. */
  excuseOf(opportunityId: number): Excuse | null;
}

/** Nothing is known, as in a replay: nobody chose a routine, nobody showed a player. */
export const noDetails: RecordDetails = {
  routineId: null,
  offeredId: null,
  stepsOf: () => [],
  excuseOf: () => null,
};

/** Those of the effects that are written into the history, with their details. */
export function recordedOf(effects: readonly Effect[], details: RecordDetails): readonly RecordedEffect[] {
  return effects.flatMap((effect): RecordedEffect[] => {
    switch (effect.type) {
      case 'recordBout':
      case 'recordOpportunity':
      case 'retractPrompt':
        return [effect];
      case 'openPrompt': {
        const { offeredId } = details;
        return [offeredId === null ? effect : { ...effect, routineId: offeredId }];
      }
      case 'recordOutcome': {
        const { id, outcome } = effect.opportunity;
        const excuse = outcome === 'excused' ? details.excuseOf(id) : null;
        return [excuse === null ? effect : { ...effect, excuse }];
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
