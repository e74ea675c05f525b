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
   * The app's own, and those of an organisation's folder if there is one (absolute). Never throws. Where the folder is read
   * in the background, it is what was read last.
   */
  load(folder: string | null): Content;
  /** Calls back when a folder was read in the background, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}
