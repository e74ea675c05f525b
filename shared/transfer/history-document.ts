import { z } from 'zod';
import { LONGEST_ROUTINE_ID } from '../content/routine-id.ts';
import type { EndedBout } from '../core/sitting-bout.ts';
import { allOutcomeLetters, outcomeLetters } from '../history/outcome-letters.ts';
import { type Coverage, excuses, feels, type SelfCheck, selfTests } from '../history/records.ts';
import { ROWS_IN_A_SLICE, type Sliced } from '../history/slices.ts';
import { ownSettingsSchema } from './personal-settings.ts';

/** What the JSON of a history calls itself. */
export const EXPORT_FORMAT = 'unhunch-history';
/** Goes up when a field changes its meaning, comes or goes. */
export const EXPORT_VERSION = 3;
/** Version 1 did not tell what a card offered, and neither it nor version 2 had settings. */
const readableVersions = [1, 2, EXPORT_VERSION] as const;

/** The last millisecond of the year 9999: dates beyond have no ISO form of four digits. */
const LATEST_MS = 253_402_300_799_999;

const day = z.iso.date();
const name = z.string().min(1).max(64);
const seconds = z.number().min(0);
const wallTime = z.strictObject({ wallMs: z.int().min(0).max(LATEST_MS), zone: name });

const bout = z.strictObject({
  day,
  started: wallTime,
  ended: wallTime,
  endedBy: z.enum(['natural', 'completed', 'self-reported', 'hours', 'end-of-trace']),
  deskSeconds: seconds,
  standingSeconds: seconds,
  isShort: z.boolean(),
}) satisfies z.ZodType<EndedBout>;

const opportunity = z.strictObject({
  id: z.int(),
  day,
  kind: z.enum(['micro', 'long']),
  began: wallTime,
  /** Null while it is open. */
  judged: z
    .strictObject({
      closed: wallTime,
      outcome: z.enum(allOutcomeLetters),
      credit: z.number().min(0).max(1).nullable(),
      excuse: z.enum(excuses).nullable(),
    })
    .refine(({ outcome, credit }) => (outcome === outcomeLetters.excused) === (credit === null), {
      error: 'the credit does not fit the outcome',
      path: ['credit'],
    })
    .nullable(),
  /** The showings of its card; `routineId`: what it offered, null where that is not known. */
  shown: z.array(
    z.strictObject({
      ...wallTime.shape,
      routineId: z.string().min(1).max(LONGEST_ROUTINE_ID).nullable().default(null),
    }),
  ),
});

const routine = z.strictObject({
  id: z.int(),
  /** Null for a voluntary break. */
  opportunityId: z.int().nullable(),
  routineId: z.string().min(1).max(LONGEST_ROUTINE_ID),
  day,
  started: wallTime,
  /** Null where the program that stored it did not write it down. */
  ended: z.strictObject({ ...wallTime.shape, by: z.enum(['player', 'absence', 'edge']) }).nullable(),
  doneSeconds: seconds,
  plannedSeconds: z.number().positive(),
  verdict: z.enum(['completed', 'partial', 'barely']),
  steps: z.array(z.strictObject({ exerciseId: name, side: z.enum(['left', 'right']).nullable(), seconds })),
});

const selfCheck = z.strictObject({
  at: wallTime,
  day,
  programmeWeek: z.int().min(1),
  test: z.enum(selfTests),
  side: z.enum(['left', 'right']),
  reach: z.int().min(0).max(10),
  feel: z.enum(feels),
}) satisfies z.ZodType<SelfCheck>;

/** The rows of a document, list by list. */
const rowSchemas = {
  bouts: bout,
  opportunities: opportunity,
  routines: routine,
  selfChecks: selfCheck,
  hurts: z.strictObject({ at: wallTime, day, exerciseId: name, routineRun: z.int().nullable() }),
  comfort: z.strictObject({ day, value: z.int().min(0).max(10) }),
  coverage: z.strictObject({ day, seconds, trackedSeconds: seconds }) satisfies z.ZodType<Coverage>,
} as const;
type ListName = keyof typeof rowSchemas;
type Lists = { [Name in ListName]: z.infer<(typeof rowSchemas)[Name]>[] };
const listNames = Object.keys(rowSchemas) as readonly ListName[];

/** The document round its rows: those are looked at one by one. */
const frame = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(readableVersions),
  settings: ownSettingsSchema.optional(),
  ...(Object.fromEntries(listNames.map((list) => [list, z.array(z.unknown())])) as {
    [Name in ListName]: z.ZodArray<z.ZodUnknown>;
  }),
});

/**
 * Everything that belongs to the person: the rows of a history and, in a file, what of theirs is kept as settings.
 * `id` and `opportunityId` and `routineRun` tie rows of one document together and mean nothing elsewhere. The state
 * of the running program and which calendar jobs were done belong to a computer and are not in it.
 */
export type HistoryDocument = Pick<z.infer<typeof frame>, 'format' | 'version' | 'settings'> & Lists;

/** A document, or why it is refused. `reason` is one line for a person and names the place in the file. */
export type ParsedDocument =
  | { readonly ok: true; readonly document: HistoryDocument }
  | {
      readonly ok: false;
      readonly problem: 'not-json' | 'other-file' | 'newer' | 'damaged';
      readonly reason: string;
    };

const refused = (
  problem: 'not-json' | 'other-file' | 'newer' | 'damaged',
  reason: string,
): ParsedDocument => ({
  ok: false,
  problem,
  reason,
});

/** Reads the JSON of a history, with stops in between. Nothing of a file that is not sound in every row is taken. */
export function* parseSliced(text: string): Sliced<ParsedDocument> {
  let json: unknown;
  try {
    // A byte order mark comes with some editors.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('not-json', 'the file is not JSON, or is cut off');
  }
  const head = z.object({ format: z.literal(EXPORT_FORMAT), version: z.int().min(1) }).safeParse(json);
  if (!head.success) return refused('other-file', 'the file is not an export of Unhunch');
  if (head.data.version > EXPORT_VERSION) {
    const versions = `version ${head.data.version}, this program reads up to ${EXPORT_VERSION}`;
    return refused('newer', `the file was written by a newer program (${versions})`);
  }
  const framed = frame.safeParse(json);
  if (!framed.success) return refused('damaged', damageOf(framed.error, []));
  const { format, version, settings, ...lists } = framed.data;
  const rows: Record<string, unknown[]> = {};
  for (const list of listNames) {
    const schema: z.ZodType = rowSchemas[list];
    for (const [index, row] of lists[list].entries()) {
      const parsed = schema.safeParse(row);
      if (!parsed.success) return refused('damaged', damageOf(parsed.error, [list, index]));
      lists[list][index] = parsed.data;
      if (index % ROWS_IN_A_SLICE === 0) yield;
    }
    rows[list] = lists[list];
  }
  // Every list went through the schema of its name.
  const document = { format, version, ...(settings && { settings }), ...(rows as Lists) };
  const flaw = flawOf(document);
  return flaw === null ? { ok: true, document } : refused('damaged', `the file is damaged: ${flaw}`);
}

function damageOf({ issues: [issue] }: z.ZodError, place: readonly PropertyKey[]): string {
  return `the file is damaged: ${[...place, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`;
}

/** What a look at one row does not show: zones that do not exist, numbers given twice. */
function flawOf(document: HistoryDocument): string | null {
  for (const zone of zonesOf(document)) if (!isZone(zone)) return `there is no time zone "${zone}"`;
  for (const list of ['opportunities', 'routines'] as const) {
    const ids = document[list].map(({ id }) => id);
    if (new Set(ids).size < ids.length) return `${list}: two rows have the same id`;
  }
  for (const list of ['comfort', 'coverage'] as const) {
    const days = document[list].map((row) => row.day);
    if (new Set(days).size < days.length) return `${list}: two rows have the same day`;
  }
  return null;
}

function zonesOf({ bouts, opportunities, routines, selfChecks, hurts }: HistoryDocument): Set<string> {
  return new Set([
    ...bouts.flatMap(({ started, ended }) => [started.zone, ended.zone]),
    ...opportunities.flatMap(({ began, judged, shown }) => [
      began.zone,
      ...(judged ? [judged.closed.zone] : []),
      ...shown.map(({ zone }) => zone),
    ]),
    ...routines.flatMap(({ started, ended }) => [started.zone, ...(ended ? [ended.zone] : [])]),
    ...[...selfChecks, ...hurts].map(({ at }) => at.zone),
  ]);
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
