import type { ImportReply, RequestInput, SavedReply } from '../../shared/contract/contract.ts';
import { todaySpanOf } from '../../shared/core/clock-state.ts';
import type { Day } from '../../shared/core/time.ts';
import { isoWeekOf } from '../../shared/report/iso-week.ts';
import { weekRange } from '../../shared/report/rows.ts';
import { ownSettingsOf } from '../../shared/transfer/personal-settings.ts';
import type { Files, OfferedFile, Opened } from '../ports/files.ts';
import type { Ports } from '../ports/ports.ts';
import { inSlices } from '../run-in-slices.ts';
import { done, type Handlers, type RequestContext, rejected } from './context.ts';
import { boutsCsv, csvSeparator, opportunitiesCsv, opportunityRowsOf } from './export-csv.ts';
import { jsonSliced } from './export-json.ts';
import { importHistory } from './import-json.ts';
import { takeOwnSettings } from './own-settings.ts';

type FileRequest =
  | 'export:pdf'
  | 'export:sheet'
  | 'export:csv'
  | 'export:json'
  | 'import:json'
  | 'import:cancel';

/** Exports and imports: data leaves and enters the program only in files that the user chooses. */
export const fileHandlers: Pick<Handlers, FileRequest> = {
  'export:pdf': ({ weekOf, paper }, { ports }) => savePage(ports, `unhunch-${isoWeekOf(weekOf)}.pdf`, paper),
  'export:sheet': ({ title, paper }, { ports }) => savePage(ports, `unhunch-${slugOf(title)}.pdf`, paper),
  'export:csv': async ({ table, weekOf }, { ports }) => {
    const content = await csvOf(ports, table, weekOf);
    const span = weekOf === null ? '' : `-${isoWeekOf(weekOf)}`;
    const name = `unhunch-${table === 'bouts' ? 'sittings' : 'breaks'}${span}.csv`;
    return save(ports.files, { name, type: 'csv', content });
  },
  'export:json': async (_input, { ports, settings, snapshot }) => {
    const { day } = todaySpanOf(snapshot());
    const own = ownSettingsOf(settings.read().values);
    const content = await inSlices(jsonSliced({ ...(await ports.history.readSnapshot()), settings: own }));
    return save(ports.files, { name: `unhunch-${day}.json`, type: 'json', content });
  },
  'import:json': async (_input, context) => {
    const { ports } = context;
    const opened = await ports.files.open();
    if (opened.type === 'failed') return rejected(opened.problem);
    if (opened.type === 'cancelled') return { ok: true, imported: null };
    return importFile(opened, context);
  },
  'import:cancel': (_input, { imports }) => (imports.cancel() ? done : rejected('nothing-to-stop')),
};

/** Saves what the app window shows as one page of paper. */
async function savePage(
  { files, printer }: Pick<Ports, 'files' | 'printer'>,
  name: string,
  paper: RequestInput<'export:pdf'>['paper'],
): Promise<SavedReply> {
  const printed = await printer.print(paper);
  if (printed.type === 'failed') return rejected(printed.problem);
  if (printed.type === 'printed') return { ok: true, file: null };
  return save(files, { name, type: 'pdf', content: printed.content });
}

/** A title as part of a file name, on every system. */
function slugOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['sheet'];
  return words.join('-');
}

/** Imports a file into the history. Only one import runs at a time; a file chosen during an import is ignored. */
async function importFile(
  { file, text }: Extract<Opened, { type: 'opened' }>,
  context: RequestContext,
): Promise<ImportReply> {
  const { ports, imports, snapshot, historyImported } = context;
  const onProgress = (share: number) => ports.publisher.push('import:progress', share);
  try {
    const imported = await imports.run((signal) =>
      importHistory(ports.history, text, { nowMs: snapshot().now.wallMs, signal, onProgress }),
    );
    if (imported === null) return { ok: true, imported: null };
    if (!imported.ok) {
      ports.log.warn(`import rejected: ${imported.reason}`);
      return rejected(imported.problem);
    }
    historyImported();
    const { count, leftOut } = imported;
    const settings = imported.settings === null ? [] : takeOwnSettings(context, imported.settings);
    return { ok: true, imported: { file, count, leftOut, settings } };
  } finally {
    ports.publisher.push('import:progress', null);
  }
}

/** Writes a table of a week, or of all days. */
async function csvOf(
  { history, text }: Pick<Ports, 'history' | 'text'>,
  table: RequestInput<'export:csv'>['table'],
  weekOf: Day | null,
): Promise<string> {
  const separator = csvSeparator(text.region);
  if (weekOf === null) {
    const all = await history.readSnapshot();
    return inSlices(
      table === 'bouts'
        ? boutsCsv(all.bouts, separator)
        : opportunitiesCsv(opportunityRowsOf(all), separator),
    );
  }
  const { from, until } = weekRange(weekOf);
  if (table === 'bouts') return inSlices(boutsCsv(history.bouts(from, until), separator));
  const rows = {
    opportunities: history.opportunities(from, until),
    prompts: history.prompts(from, until),
    routines: history.routines(from, until),
  };
  return inSlices(opportunitiesCsv(rows, separator));
}

async function save(files: Files, file: OfferedFile): Promise<SavedReply> {
  const saved = await files.save(file);
  switch (saved.type) {
    case 'saved':
      return { ok: true, file: saved.file };
    case 'cancelled':
      return { ok: true, file: null };
    case 'failed':
      return rejected(saved.problem);
    default:
      return saved satisfies never;
  }
}
