import type { papers } from '../../shared/contract/contract.ts';

/** A file offered to the user for saving. */
export interface OfferedFile {
  /** The suggested name, with its extension. */
  readonly name: string;
  readonly type: 'pdf' | 'csv' | 'json';
  readonly content: string | Uint8Array;
}

/** The result of asking the user where to save a file. The reason of `failed` is in words for the user. */
export type Saved =
  | { readonly type: 'saved'; readonly file: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly reason: string };
/** The result of asking the user for a file to open. The reason of `failed` is in words for the user. */
export type Opened =
  | { readonly type: 'opened'; readonly file: string; readonly text: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly reason: string };

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
    | { readonly type: 'failed'; readonly reason: string }
  >;
}
