import type { papers } from '../../shared/contract/contract.ts';

/** A file for the person to take along. */
export interface OfferedFile {
  /** A proposal, with its ending. */
  readonly name: string;
  readonly type: 'pdf' | 'csv' | 'json';
  readonly content: string | Uint8Array;
}

/** What came of a file that the person was asked to choose. `failed` has a reason for a person. */
export type Saved =
  | { readonly type: 'saved'; readonly file: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly reason: string };
/** What came of a file that the person was asked to open. `failed` has a reason for a person. */
export type Opened =
  | { readonly type: 'opened'; readonly file: string; readonly text: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly reason: string };

/** Files that the person chooses. */
export interface Files {
  save(file: OfferedFile): Promise<Saved>;
  /** Reads a file of JSON. */
  open(): Promise<Opened>;
}

/** Puts the report that the app window shows on paper. */
export interface Printer {
  /** `printed`: the browser's own dialog has it. */
  print(
    paper: (typeof papers)[number],
  ): Promise<
    | { readonly type: 'pdf'; readonly content: Uint8Array }
    | { readonly type: 'printed' }
    | { readonly type: 'failed'; readonly reason: string }
  >;
}
