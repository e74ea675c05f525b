import type { HistoryCount, LeftOutRows } from '../../shared/history/records.ts';
import { parseSliced, type RefusedDocument } from '../../shared/transfer/parse-export.ts';
import type { OwnSettings } from '../../shared/transfer/personal-settings.ts';
import type { HistoryTransfer } from '../ports/history.ts';
import { inSlices, type SliceOptions } from '../run-in-slices.ts';

/** What was imported, or why nothing was. */
export type Imported =
  | {
      readonly ok: true;
      readonly count: HistoryCount;
      readonly leftOut: readonly LeftOutRows[];
      /** The user's own settings in the file, which are not taken over yet; null: none. */
      readonly settings: OwnSettings | null;
    }
  | RefusedDocument;

/** How an import is watched and ended; `nowMs` in Unix milliseconds. */
export interface ImportOptions extends SliceOptions {
  readonly nowMs: number;
}

/** The share of the whole work that the check of the file takes. */
const CHECK_SHARE = 0.4;

/**
 * Adds the rows of an exported file that are missing here, in short slices. Throws what the history throws (disk full) and
 * the reason of the signal; the rows that had been added are then removed.
 */
export async function importHistory(
  history: Pick<HistoryTransfer, 'addRows'>,
  text: string,
  { nowMs, signal, onProgress = () => undefined }: ImportOptions,
): Promise<Imported> {
  const parsed = await inSlices(parseSliced(text, nowMs), {
    signal,
    onProgress: (share) => onProgress(share * CHECK_SHARE),
  });
  if (!parsed.ok) return parsed;
  const { document, leftOut } = parsed;
  const count = await inSlices(history.addRows(document), {
    signal,
    onProgress: (share) => onProgress(CHECK_SHARE + share * (1 - CHECK_SHARE)),
  });
  return { ok: true, count, leftOut, settings: document.settings ?? null };
}

/** The import that is under way, if there is one. */
export interface ImportJob {
  /** Does the work with a signal that ends it; null: another import is under way, or this one was cancelled. */
  run<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null>;
  /** Ends the import that is under way; false if there is none. */
  cancel(): boolean;
}

/** Makes the place for one import at a time. */
export function createImportJob(): ImportJob {
  let current: AbortController | null = null;
  return {
    async run(work) {
      if (current !== null) return null;
      const own = new AbortController();
      current = own;
      try {
        return await work(own.signal);
      } catch (error) {
        if (own.signal.aborted && error === own.signal.reason) return null;
        throw error;
      } finally {
        current = null;
      }
    },
    cancel() {
      current?.abort();
      return current !== null;
    },
  };
}
