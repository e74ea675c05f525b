import type { HistoryCount, LeftOutRows } from '../../shared/history/records.ts';
import { parseSliced, type RejectedDocument } from '../../shared/transfer/parse-export.ts';
import type { OwnSettings } from '../../shared/transfer/personal-settings.ts';
import type { HistoryTransfer } from '../ports/history.ts';
import { inSlices, type SliceOptions } from '../run-in-slices.ts';

/** The result of an import, or why nothing was imported. */
export type Imported =
  | {
      readonly ok: true;
      readonly count: HistoryCount;
      readonly leftOut: readonly LeftOutRows[];
      /** The user's own settings in the file, which have not been applied yet; null: none. */
      readonly settings: OwnSettings | null;
    }
  | RejectedDocument;

/** Options of an import; `nowMs` is in Unix milliseconds. */
export interface ImportOptions extends SliceOptions {
  readonly nowMs: number;
}

/** The share of the whole work that checking the file takes. */
const CHECK_SHARE = 0.4;

/**
 * Adds the rows of an exported file that are missing here, in short slices. Throws the history's errors (such as disk
 * full) and the reason of the signal; rows added so far are then removed.
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

/** The import in progress, if any. */
export interface ImportJob {
  /** Runs the work with a signal that cancels it; null: another import is in progress, or this one was cancelled. */
  run<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null>;
  /** Cancels the import in progress; false if there is none. */
  cancel(): boolean;
}

/** Allows one import at a time. */
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
