import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import { formatIso } from '../../shared/core/time.ts';
import type { StoredOpportunity, StoredPrompt, StoredRoutine } from '../../shared/history/records.ts';

/** What stands between two fields. */
export type CsvSeparator = ',' | ';';

/**
 * The separator that a spreadsheet takes for granted: programs take it from the settings of the region, and where
 * a comma is the decimal sign (as in German) they expect a semicolon. `locale`: a BCP 47 tag, as the format of
 * the region is, not the language of the texts.
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
  readonly prompts: readonly StoredPrompt[];
  readonly routines: readonly StoredRoutine[];
}

/**
 * One row an opportunity that has its outcome; `docs/csv.md` says what each column is.
 *
 * Both files: UTF-8 with a byte order mark (without it Excel reads another encoding), a header row, CRLF, fields
 * quoted where they must be. There is no `sep=` line: Excel then passes over the byte order mark, and every
 * other program takes the line for the header; the separator of the region does the same for the person's own
 * Excel, and LibreOffice asks or takes both. All numbers are whole, so that no decimal sign can be misread.
 */
export function opportunitiesCsv(rows: OpportunityRows, separator: CsvSeparator): string {
  const shown = new Map<number, StoredPrompt['shown'][]>();
  for (const { opportunityId, shown: moment } of rows.prompts) {
    shown.set(opportunityId, [...(shown.get(opportunityId) ?? []), moment]);
  }
  const routines = new Map(rows.routines.map((routine) => [routine.opportunityId, routine]));
  const lines = rows.opportunities.map((row) => {
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
  return csvOf([header.opportunities, ...lines], separator);
}

/** One row a bout; `docs/csv.md` says what each column is. */
export function boutsCsv(bouts: readonly EndedBout[], separator: CsvSeparator): string {
  const lines = bouts.map((bout) => [
    bout.day,
    formatIso(bout.started),
    formatIso(bout.ended),
    bout.endedBy,
    Math.round(bout.deskSeconds),
    Math.round(bout.standingSeconds),
    bout.isShort ? 'yes' : 'no',
  ]);
  return csvOf([header.bouts, ...lines], separator);
}

function csvOf(rows: readonly (readonly (string | number)[])[], separator: CsvSeparator): string {
  const lines = rows.map((row) => row.map((value) => fieldOf(value, separator)).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept one by an apostrophe before it. */
function fieldOf(value: string | number, separator: CsvSeparator): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
