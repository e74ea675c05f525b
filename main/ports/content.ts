import type { Library, RefusedContent } from '../../shared/content/exercise-schema.ts';
import type { MuscleTable } from '../../shared/content/muscle.ts';

/** The exercises and routines that hold, and the files that were refused. */
export interface Content {
  readonly library: Library;
  /** What is told of each muscle. */
  readonly muscles: MuscleTable;
  /** Whose an exercise or a routine is, by its id; the app's own are not in it. */
  readonly sources: ReadonlyMap<string, string>;
  readonly refused: readonly RefusedContent[];
}

/** Reads exercises and routines. */
export interface ContentSource {
  /**
   * Finds out whether an organisation's folder can be read in time, before it is loaded. Never rejects. A source that
   * never has to wait does not need it.
   */
  prepare?(folder: string | null): Promise<void>;
  /** The app's own, and those of an organisation's folder where there is one (absolute). Never throws. */
  load(folder: string | null): Content;
}
