import type { HistoryCount } from '../../shared/history/records.ts';
import { mapped, type Sliced } from '../../shared/history/slices.ts';
import {
  type HistoryDocument,
  type ParsedDocument,
  parseSliced,
} from '../../shared/transfer/history-document.ts';
import type { OwnSettings } from '../../shared/transfer/personal-settings.ts';
import type { HistoryTransfer } from '../ports/history.ts';
import { inSlices } from '../run-in-slices.ts';

/** Everything as JSON, one row a line, so that a person can look at it and compare two files; with stops in between. */
export function* jsonSliced(document: HistoryDocument): Sliced<string> {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(document)) {
    if (!Array.isArray(value)) {
      parts.push(`  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
      continue;
    }
    const rows = (yield* mapped<unknown, string>(value, (row) => `    ${JSON.stringify(row)}`)).join(',\n');
    parts.push(`  ${JSON.stringify(name)}: [${rows === '' ? '' : `\n${rows}\n  `}]`);
  }
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** What came with an import, or why there was none. */
export type Imported =
  | {
      readonly ok: true;
      readonly count: HistoryCount;
      /** What the file says of the person's own settings; null: nothing. They are not taken over yet. */
      readonly settings: OwnSettings | null;
    }
  | Exclude<ParsedDocument, { readonly ok: true }>;

/**
 * Adds the rows of an exported file that are not there yet, without standing in the way while the file is looked at.
 * The rows themselves go in at one go: all or nothing of them, and nothing that the running program writes may come in
 * between. Throws what the history throws (disk full).
 */
export async function importHistory(
  history: Pick<HistoryTransfer, 'addAll'>,
  text: string,
): Promise<Imported> {
  const parsed = await inSlices(parseSliced(text));
  if (!parsed.ok) return parsed;
  const { document } = parsed;
  return { ok: true, count: history.addAll(document), settings: document.settings ?? null };
}
