import type { papers } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/contract/problem.ts';

/** A file offered to the user for saving. */
export interface OfferedFile {
  /** The suggested name, with its extension. */
  readonly name: string;
  readonly type: 'pdf' | 'csv' | 'json';
  readonly content: string | Uint8Array;
}

/** The result of asking the user where to save a file. A failure has been logged. */
export type Saved =
  | { readonly type: 'saved'; readonly file: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly problem: Problem };
/** The result of asking the user for a file to open. A failure has been logged. */
export type Opened =
  | { readonly type: 'opened'; readonly file: string; readonly text: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly problem: Problem };

/** Files that the user chooses. */
export interface Files {
  save(file: OfferedFile): Promise<Saved>;
  /** Reads a JSON file. */
  open(): Promise<Opened>;
}

/** Prints the report that the app window shows. */
export interface Printer {
  /** `printed`: it was passed to the browser's own dialog. */
  print(
    paper: (typeof papers)[number],
  ): Promise<
    | { readonly type: 'pdf'; readonly content: Uint8Array }
    | { readonly type: 'printed' }
    | { readonly type: 'failed'; readonly problem: Problem }
  >;
}
