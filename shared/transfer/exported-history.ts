import { z } from 'zod';
import { LONGEST_ROUTINE_ID } from '../content/routine-id.ts';
import { excusedReasons } from '../core/outcome.ts';
import { showReasons } from '../core/prompt.ts';
import type { EndedBout } from '../core/sitting-bout.ts';
import { allOutcomeLetters, outcomeLetters } from '../history/outcome-letters.ts';
import { type Coverage, checkScales, feels, type SelfCheck, selfTests } from '../history/records.ts';
import { ownSettingsSchema } from './personal-settings.ts';

/** The name of the format in the JSON of a history. */
export const EXPORT_FORMAT = 'unhunch-history';
/** Increases when a field changes its meaning, is added or is removed. */
export const EXPORT_VERSION = 5;
/**
 * Version 1 does not contain what a card offered, and versions 1 and 2 contain no settings. Version 4 added why a card
 * was shown, version 5 how the reach of a self-check was found.
 */
const readableVersions = [1, 2, 3, 4, EXPORT_VERSION] as const;

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
      excuse: z.enum(excusedReasons).nullable(),
    })
    .refine(({ outcome, credit }) => (outcome === outcomeLetters.excused) === (credit === null), {
      error: 'the credit does not fit the outcome',
      path: ['credit'],
    })
    .nullable(),
  /** The showings of its card: what it offered and why it was shown, null if not known. */
  shown: z.array(
    z.strictObject({
      ...wallTime.shape,
      routineId: z.string().min(1).max(LONGEST_ROUTINE_ID).nullable().default(null),
      reason: z.enum(showReasons).nullable().default(null),
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
  /** Null if the program stopped before it was recorded. */
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
  scale: z.enum(checkScales).default('estimate'),
  reach: z.int().min(0).max(10),
  feel: z.enum(feels),
}) satisfies z.ZodType<SelfCheck>;

/** The schema of a row of each list. */
export const rowSchemas = {
  bouts: bout,
  opportunities: opportunity,
  routines: routine,
  selfChecks: selfCheck,
  hurts: z.strictObject({ at: wallTime, day, exerciseId: name, routineRun: z.int().nullable() }),
  comfort: z.strictObject({ day, value: z.int().min(0).max(10) }),
  coverage: z.strictObject({ day, seconds, trackedSeconds: seconds }) satisfies z.ZodType<Coverage>,
} as const;
/** The lists of a document. */
export type ListName = keyof typeof rowSchemas;
/** The rows of a document. */
export type Lists = { [Name in ListName]: z.infer<(typeof rowSchemas)[Name]>[] };
export const listNames = Object.keys(rowSchemas) as readonly ListName[];

/** A document apart from its rows, which are checked one by one. */
export const documentFrame = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(readableVersions),
  settings: ownSettingsSchema.optional(),
  ...(Object.fromEntries(listNames.map((list) => [list, z.array(z.unknown())])) as {
    [Name in ListName]: z.ZodArray<z.ZodUnknown>;
  }),
});

/**
 * Everything that belongs to the user: the rows of a history and, in a file, the user's own settings. `id`,
 * `opportunityId` and `routineRun` connect rows of one document and mean nothing elsewhere. The state of the running
 * program and the calendar jobs that were done belong to a computer and are left out.
 */
export type HistoryDocument = Pick<z.infer<typeof documentFrame>, 'format' | 'version' | 'settings'> & Lists;
