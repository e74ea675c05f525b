import type { Library, RejectedContent } from '../../shared/content/exercise-schema.ts';
import type { MuscleTable } from '../../shared/content/muscle.ts';

/** The exercises and routines in use, and the files that were rejected. */
export interface Content {
  readonly library: Library;
  /** The information shown about each muscle. */
  readonly muscles: MuscleTable;
  /** The organisation that an exercise or routine comes from, by id; the app's own are not included. */
  readonly sources: ReadonlyMap<string, string>;
  readonly refused: readonly RejectedContent[];
}

/** Reads exercises and routines. */
export interface ContentSource {
  /**
   * Returns the app's own content and that of an organisation's folder, if there is one (absolute path). Never
   * throws. If the folder is read in the background, returns what was read last.
   */
  load(folder: string | null): Content;
  /** Calls back when a folder was read in the background, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}
