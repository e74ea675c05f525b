import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { State } from '../../shared/core/state.ts';
import type { Day } from '../../shared/core/time.ts';
import type {
  Comfort,
  Coverage,
  HistoryCount,
  Hurt,
  SelfCheck,
  StoredOpportunity,
  StoredPrompt,
  StoredRoutine,
  StoredStep,
} from '../../shared/history/records.ts';

import type { Sliced } from '../../shared/history/slices.ts';
import type { HistoryDocument } from '../../shared/transfer/exported-history.ts';
import type { SavedSession } from './break-plan.ts';

import type { DamagedFile } from './damaged-file.ts';

/** A routine that ended, with what the engine does not know about it, so that a repeated record is the same. */
export type RecordedRoutine = Extract<Effect, { type: 'recordRoutine' }> & {
  /** Null if no routine was chosen for the run (a replayed trace has none). */
  readonly routineId: string | null;
  /** The completed steps in order, as the player last reported them. */
  readonly steps: readonly RoutineStep[];
};

/** An effect that is stored in the history. */
export type RecordedEffect =
  | Extract<Effect, { type: 'recordBout' | 'recordOpportunity' | 'recordOutcome' | 'retractPrompt' }>
  /** With the routine that the card offers, if one was chosen. */
  | (Extract<Effect, { type: 'openPrompt' }> & { readonly routineId?: string })
  | RecordedRoutine;

/** Stores what the engine decided. */
export interface HistoryWriter {
  /**
   * Writes the effects, the state after them and the session for a restart, all or nothing. Without `session`, the
   * stored one stays.
   */
  commit(effects: readonly RecordedEffect[], state: State, session?: SavedSession): void;
}

/** Reads what a restart continues with. */
export interface RestartReader {
  /** The state of the last commit; null if there is none or it is from another version. */
  lastState(): State | null;
  /** What was stored with that state; null if there is nothing or it is from another version. */
  lastSession(): SavedSession | null;
  /** The numbers of the next opportunity and the next run. */
  nextIds(): { readonly nextOpportunityId: number; readonly nextRunId: number };
}

/** Reads the rows of a report. Days are inclusive. */
export interface ReportReader {
  bouts(from: Day, until: Day): readonly EndedBout[];
  opportunities(from: Day, until: Day): readonly StoredOpportunity[];
  /** The times that cards of these days' opportunities were shown. */
  prompts(from: Day, until: Day): readonly StoredPrompt[];
  routines(from: Day, until: Day): readonly StoredRoutine[];
  steps(from: Day, until: Day): readonly StoredStep[];
  /** Exercises reported as painful on these days. */
  hurtsOn(from: Day, until: Day): readonly Hurt[];
  comfort(from: Day, until: Day): readonly Comfort[];
  coverage(from: Day, until: Day): readonly Coverage[];
  /** The first day with a row; null if there is none. */
  firstDay(): Day | null;
}

/** Reads the newest routines. */
export interface RecentRoutines {
  /** At most `count` routines, newest first. */
  recentRoutines(count: number): readonly StoredRoutine[];
}

/** Reads the exercises that hurt. */
export interface PainReader {
  /** Exercises reported as painful since `fromMs`, Unix milliseconds. */
  hurts(fromMs: number): readonly Hurt[];
}

/** Exercises that hurt. */
export interface PainLog extends PainReader {
  addHurt(hurt: Hurt): void;
}

/** Reads what the choice of the next routine depends on. */
export interface ChoiceReader extends PainReader, RecentRoutines, Pick<ReportReader, 'routines' | 'steps'> {
  /** At most `count` showings of cards, newest first. */
  recentPrompts(count: number): readonly StoredPrompt[];
}

/** Reads the self-checks of the programme. */
export interface SelfCheckReader {
  selfChecks(): readonly SelfCheck[];
}

/** Self-checks of the programme. */
export interface SelfCheckLog extends SelfCheckReader {
  addSelfCheck(check: SelfCheck): void;
}

/** How the days felt. */
export interface ComfortLog {
  /** Sets how a day felt, 0 to 10; null removes the answer. */
  setComfort(day: Day, value: number | null): void;
}

/** The time during which the app sampled. */
export interface CoverageLog {
  /** Adds to the time that the app was running and sampling on a day, in seconds. */
  addCoverage(day: Day, seconds: number, trackedSeconds: number): void;
}

/** Reads when calendar jobs were done. */
export interface JobReader {
  /** Unix milliseconds; null: never. */
  lastDone(job: string): number | null;
}

/** Which calendar jobs were done, and when. */
export interface JobLog extends JobReader {
  setDone(job: string, atMs: number): void;
}

/** Deletes rows, in slices, so that other things can be recorded in between. Days are inclusive. */
export interface HistoryDeletion {
  /** What deleting these days would remove. */
  countDays(from: Day, until: Day): Sliced<HistoryCount>;
  /** Deletes every row of these days; returns what was removed. */
  deleteDays(from: Day, until: Day): Sliced<HistoryCount>;
  /** Deletes every row, the stored state and the record of jobs; returns what was removed. */
  deleteAll(): Sliced<HistoryCount>;
  /** Deletes all days before `day`; returns the number of rows removed. */
  deleteBefore(day: Day): Sliced<number>;
}

/** Moves the user's data to another computer. */
export interface HistoryTransfer {
  /** All of the user's data. */
  readAll(): HistoryDocument;
  /** The data at the moment of the call, read without blocking the program. */
  readSnapshot(): Promise<HistoryDocument>;
  /**
   * Adds missing rows, with stops in which anything else may be recorded; existing rows stay as they are. Returns what was
   * added. Work that fails, or that the caller ends by `throw`, removes the rows it has added.
   */
  addRows(document: HistoryDocument): Sliced<HistoryCount>;
}

/** Every port that only reads. */
export interface HistoryReader
  extends Pick<RestartReader, 'lastState' | 'lastSession'>,
    ReportReader,
    ChoiceReader,
    SelfCheckReader,
    JobReader {}

/** The file of the history. */
export interface HistoryFile {
  readonly file: string;
  readonly damaged: DamagedFile | null;
  /** Checks the whole file for damage and repairs it, in slices. */
  check(): Sliced<void>;
  /** Calls back after each repair, until the returned function is called. */
  onRepair(listener: (repair: HistoryRepair) => void): () => void;
  close(): void;
}

/** Damage that was found while the program was running, and the result of its repair. */
export interface HistoryRepair {
  readonly reason: string;
  /** The copy of the damaged file, with a date in its name; null if no rows were removed. */
  readonly keptAs: string | null;
  /** A new history was started because the old one could not be repaired. */
  readonly isReplaced: boolean;
}

/** Everything that is recorded, in one file. Take the narrow port that you need instead. */
export interface History
  extends HistoryFile,
    HistoryWriter,
    RestartReader,
    ReportReader,
    ChoiceReader,
    PainLog,
    SelfCheckLog,
    ComfortLog,
    CoverageLog,
    JobLog,
    HistoryDeletion,
    HistoryTransfer {}
