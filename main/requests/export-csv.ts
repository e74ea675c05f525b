import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import { formatIso } from '../../shared/core/time.ts';
import { outcomeOf } from '../../shared/history/outcome-letters.ts';
import type { StoredOpportunity, StoredPrompt, StoredRoutine } from '../../shared/history/records.ts';
import { mapped, type Sliced } from '../../shared/history/slices.ts';
import type { HistoryDocument } from '../../shared/transfer/exported-history.ts';

/** The separator between two fields. */
export type CsvSeparator = ',' | ';';

/**
 * The separator that spreadsheets expect. They take it from the regional settings: where the comma is the decimal
 * sign (as in German), they expect a semicolon. `locale` is the BCP 47 tag of the regional format, not of the
 * language of the texts.
 */
export function csvSeparator(locale: string): CsvSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ';' : ',';
}

const header = {
  opportunities: [
    'day',
    'kind',
    'began',
    'closed',
    'outcome',
    'credit_percent',
    'excused_because',
    'first_shown',
    'times_shown',
    'routine',
    'routine_done_seconds',
    'routine_planned_seconds',
  ],
  bouts: ['day', 'started', 'ended', 'ended_by', 'desk_seconds', 'standing_seconds', 'short_sitting'],
} as const;

/** The rows of the file of opportunities. */
export interface OpportunityRows {
  readonly opportunities: readonly StoredOpportunity[];
  readonly prompts: readonly Pick<StoredPrompt, 'opportunityId' | 'shown'>[];
  readonly routines: readonly Pick<
    StoredRoutine,
    'opportunityId' | 'routineId' | 'doneSeconds' | 'plannedSeconds'
  >[];
}

/** Picks these rows from a whole history, without opportunities that are still open. */
export function opportunityRowsOf({ opportunities, routines }: HistoryDocument): OpportunityRows {
  return {
    opportunities: opportunities.flatMap(({ id, day, kind, began, judged }) => {
      if (judged === null) return [];
      const { closed, outcome, credit, excuse } = judged;
      const known = excuse === null ? null : { excuse };
      return [{ id, day, kind, began, closed, outcome: outcomeOf(outcome), credit, ...known }];
    }),
    prompts: opportunities.flatMap(({ id, shown }) =>
      shown.map((moment) => ({ opportunityId: id, shown: moment })),
    ),
    routines,
  };
}

/**
 * Writes one row for each opportunity that has its outcome; `docs/csv.md` describes the columns.
 *
 * Both files are UTF-8 with a byte order mark (without it Excel reads another encoding), a header row, CRLF, and quotes
 * only where a field needs them. There is no `sep=` line: Excel would then ignore the byte order mark, and every other
 * program would take the line for the header. The separator of the region serves the user's own Excel; LibreOffice asks
 * or accepts both. All numbers are whole, so that no decimal sign can be misread.
 */
export function* opportunitiesCsv(rows: OpportunityRows, separator: CsvSeparator): Sliced<string> {
  const shown = new Map<number, StoredPrompt['shown'][]>();
  for (const { opportunityId, shown: moment } of rows.prompts) {
    const own = shown.get(opportunityId) ?? [];
    shown.set(opportunityId, own);
    own.push(moment);
  }
  const routines = new Map(rows.routines.map((routine) => [routine.opportunityId, routine]));
  return yield* csvOf(header.opportunities, rows.opportunities, separator, (row) => {
    const showings = shown.get(row.id) ?? [];
    const [first] = showings;
    const routine = routines.get(row.id);
    return [
      row.day,
      row.kind,
      formatIso(row.began),
      formatIso(row.closed),
      row.outcome,
      row.credit === null ? '' : Math.round(row.credit * 100),
      row.excuse ?? '',
      first ? formatIso(first) : '',
      showings.length,
      routine?.routineId ?? '',
      routine ? Math.round(routine.doneSeconds) : '',
      routine ? Math.round(routine.plannedSeconds) : '',
    ];
  });
}

/** Writes one row for each bout; `docs/csv.md` describes the columns. */
export function boutsCsv(bouts: readonly EndedBout[], separator: CsvSeparator): Sliced<string> {
  return csvOf(header.bouts, bouts, separator, (bout) => [
    bout.day,
    formatIso(bout.started),
    formatIso(bout.ended),
    bout.endedBy,
    Math.round(bout.deskSeconds),
    Math.round(bout.standingSeconds),
    bout.isShort ? 'yes' : 'no',
  ]);
}

type Fields = readonly (string | number)[];

function* csvOf<Row>(
  head: Fields,
  rows: readonly Row[],
  separator: CsvSeparator,
  fieldsOf: (row: Row) => Fields,
): Sliced<string> {
  const line = (fields: Fields) => fields.map((value) => fieldOf(value, separator)).join(separator);
  const lines = yield* mapped(rows, (row) => line(fieldsOf(row)));
  return `\uFEFF${[line(head), ...lines].join('\r\n')}\r\n`;
}

/** Puts an apostrophe before a text that a spreadsheet would treat as a formula. */
function fieldOf(value: string | number, separator: CsvSeparator): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
