import type { DatabaseSync } from 'node:sqlite';
import { assertNever } from '../../../shared/core/assert-never.ts';
import type { Day } from '../../../shared/core/time.ts';
import type { Sliced } from '../../../shared/history/slices.ts';
import { inTransaction } from './transaction.ts';

/** Something that an import changed. */
export type Addition =
  | {
      readonly table: 'bouts' | 'opportunities' | 'prompts' | 'routines' | 'self_checks' | 'hurts';
      readonly key: number;
    }
  | { readonly table: 'comfort' | 'coverage'; readonly key: Day }
  /** An open opportunity got its outcome. */
  | { readonly table: 'judged'; readonly id: number }
  /** The coverage of a day was increased. */
  | {
      readonly table: 'widened';
      readonly day: Day;
      readonly seconds: number;
      readonly trackedSeconds: number;
    };

/** The changes of an import, in order. */
export interface AdditionJournal {
  add(addition: Addition): void;
  /** Undoes everything, in short transactions. Throws SQLite's errors. */
  undo(db: DatabaseSync): Sliced<void>;
}

const UNDONE_IN_A_BATCH = 200;

/** Creates an empty journal. */
export function createJournal(): AdditionJournal {
  const additions: Addition[] = [];
  return {
    add: (addition) => void additions.push(addition),
    *undo(db) {
      const undoOne = createUndo(db);
      while (additions.length > 0) {
        const batch = additions.splice(-UNDONE_IN_A_BATCH).reverse();
        inTransaction(db, () => {
          for (const addition of batch) undoOne(addition);
        });
        yield;
      }
    },
  };
}

function createUndo(db: DatabaseSync): (addition: Addition) => void {
  const deletion = (table: string, column: string) =>
    db.prepare(`DELETE FROM ${table} WHERE ${column} = :key`);
  const deletions = {
    bouts: deletion('bouts', 'id'),
    opportunities: deletion('opportunities', 'id'),
    prompts: deletion('prompts', 'id'),
    routines: deletion('routines', 'run_id'),
    self_checks: deletion('self_checks', 'id'),
    hurts: deletion('hurts', 'id'),
    comfort: deletion('comfort', 'day'),
    coverage: deletion('coverage', 'day'),
  };
  const steps = deletion('steps', 'run_id');
  const reopen = db.prepare(`
    UPDATE opportunities SET closed_ms = NULL, closed_zone = NULL, outcome = NULL, credit = NULL, excuse = NULL
    WHERE id = :id`);
  const narrow = db.prepare(
    'UPDATE coverage SET seconds = :seconds, tracked_seconds = :trackedSeconds WHERE day = :day',
  );
  return (addition) => {
    switch (addition.table) {
      case 'judged':
        return void reopen.run({ id: addition.id });
      case 'widened': {
        const { day, seconds, trackedSeconds } = addition;
        return void narrow.run({ day, seconds, trackedSeconds });
      }
      case 'routines':
        steps.run({ key: addition.key });
        return void deletions.routines.run({ key: addition.key });
      case 'bouts':
      case 'opportunities':
      case 'prompts':
      case 'self_checks':
      case 'hurts':
      case 'comfort':
      case 'coverage':
        return void deletions[addition.table].run({ key: addition.key });
      default:
        return assertNever(addition);
    }
  };
}
