import { type HistoryDocument, type ParsedDocument, parseDocument } from '../shared/export.ts';
import type { HistoryCount } from '../shared/records.ts';
import type { History } from './ports.ts';

/** Everything as JSON, one row a line, so that a person can look at it and compare two files. */
export function historyJson(document: HistoryDocument): string {
  const parts = Object.entries(document).map(([name, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
    const rows = value.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
    return `  ${JSON.stringify(name)}: [${rows === '' ? '' : `\n${rows}\n  `}]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** What came with an import, or why there was none. */
export type Imported =
  | { readonly ok: true; readonly count: HistoryCount }
  | Exclude<ParsedDocument, { readonly ok: true }>;

/** Adds the rows of an exported file that are not there yet. Throws what the history throws (disk full). */
export function importHistory(history: Pick<History, 'addAll'>, text: string): Imported {
  const parsed = parseDocument(text);
  return parsed.ok ? { ok: true, count: history.addAll(parsed.document) } : parsed;
}
