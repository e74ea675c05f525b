import { mapped, type Sliced } from '../../shared/history/slices.ts';
import type { HistoryDocument } from '../../shared/transfer/exported-history.ts';

/** Everything as JSON, one row per line, so that a user can read it and compare two files; with pauses in between. */
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
