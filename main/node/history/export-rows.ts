import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { excusedReasons } from '../../../shared/core/outcome.ts';
import { showReasons } from '../../../shared/core/prompt.ts';
import { allOutcomeLetters } from '../../../shared/history/outcome-letters.ts';
import { mapped, type Sliced } from '../../../shared/history/slices.ts';
import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type HistoryDocument,
} from '../../../shared/transfer/exported-history.ts';
import { inSlices } from '../../run-in-slices.ts';
import { storedDay, toBout, toComfort, toCoverage, toHurt, toSelfCheck } from './rows.ts';

/** Schemas of the rows as SQLite returns them; they throw on an invalid value. */
const opportunityRow = z.object({
  id: z.int(),
  day: storedDay,
  kind: z.enum(['micro', 'long']),
  began_ms: z.int(),
  began_zone: z.string(),
  closed_ms: z.int().nullable(),
  closed_zone: z.string().nullable(),
  outcome: z.enum(allOutcomeLetters).nullable(),
  credit: z.number().nullable(),
  excuse: z.enum(excusedReasons).nullable(),
});
const showingRow = z.object({
  opportunity_id: z.int(),
  shown_ms: z.int(),
  shown_zone: z.string(),
  routine_id: z.string().nullable(),
  reason: z.enum(showReasons).nullable(),
});
const routineRow = z.object({
  run_id: z.int(),
  opportunity_id: z.int().nullable(),
  routine_id: z.string(),
  day: storedDay,
  started_ms: z.int(),
  started_zone: z.string(),
  ended_ms: z.int().nullable(),
  ended_zone: z.string().nullable(),
  ended_by: z.enum(['player', 'absence', 'edge']).nullable(),
  done_seconds: z.number(),
  planned_seconds: z.number(),
  verdict: z.enum(['completed', 'partial', 'barely']),
});
const stepRow = z.object({
  run_id: z.int(),
  exercise_id: z.string(),
  side: z.enum(['left', 'right', 'none']),
  seconds: z.number().min(0),
});

/** Checks a raw row of a table like an export. @throws Error on an invalid value */
export const exportedRows = {
  opportunities: (row: unknown): unknown => opportunityRow.parse(row),
  routines: (row: unknown): unknown => routineRow.parse(row),
  steps: (row: unknown): unknown => stepRow.parse(row),
} as const;

type Opportunity = HistoryDocument['opportunities'][number];
type Routine = HistoryDocument['routines'][number];

/** Reads all of the user's data. Throws SQLite's errors. */
export function* readDocument(db: DatabaseSync): Sliced<HistoryDocument> {
  const rows = <Row>(sql: string, parse: (row: unknown) => Row) => mapped(db.prepare(sql).iterate(), parse);
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    bouts: yield* rows('SELECT * FROM bouts ORDER BY id', toBout),
    opportunities: yield* opportunitiesOf(rows),
    routines: yield* routinesOf(rows),
    selfChecks: yield* rows('SELECT * FROM self_checks ORDER BY id', toSelfCheck),
    hurts: yield* rows('SELECT * FROM hurts ORDER BY id', (row) => {
      const { runId, ...hurt } = toHurt(row);
      return { ...hurt, routineRun: runId };
    }),
    comfort: yield* rows('SELECT * FROM comfort ORDER BY day', toComfort),
    coverage: yield* rows('SELECT * FROM coverage ORDER BY day', toCoverage),
  };
}

/** The same in slices, through a separate connection that sees the data as they were at the start. */
export async function readSnapshot(file: string): Promise<HistoryDocument> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    db.exec('PRAGMA busy_timeout = 2000; BEGIN');
    return await inSlices(readDocument(db));
  } finally {
    db.close();
  }
}

type Rows = <Row>(sql: string, parse: (row: unknown) => Row) => Sliced<Row[]>;

function* opportunitiesOf(rows: Rows): Sliced<Opportunity[]> {
  const shown = new Map<number, Opportunity['shown']>();
  yield* rows('SELECT * FROM prompts ORDER BY id', (row) => {
    const { opportunity_id, shown_ms, shown_zone, routine_id, reason } = showingRow.parse(row);
    const own = shown.get(opportunity_id) ?? [];
    shown.set(opportunity_id, own);
    own.push({ wallMs: shown_ms, zone: shown_zone, routineId: routine_id, reason });
  });
  return yield* rows('SELECT * FROM opportunities ORDER BY id', (each): Opportunity => {
    const row = opportunityRow.parse(each);
    const { id, day, kind, outcome, credit, excuse, closed_ms, closed_zone } = row;
    const isJudged = outcome !== null && closed_ms !== null && closed_zone !== null;
    return {
      id,
      day,
      kind,
      began: { wallMs: row.began_ms, zone: row.began_zone },
      judged: isJudged ? { closed: { wallMs: closed_ms, zone: closed_zone }, outcome, credit, excuse } : null,
      shown: shown.get(id) ?? [],
    };
  });
}

function* routinesOf(rows: Rows): Sliced<Routine[]> {
  const steps = new Map<number, Routine['steps']>();
  yield* rows('SELECT * FROM steps ORDER BY run_id, position', (row) => {
    const { run_id, exercise_id, side, seconds } = stepRow.parse(row);
    const own = steps.get(run_id) ?? [];
    steps.set(run_id, own);
    own.push({ exerciseId: exercise_id, side: side === 'none' ? null : side, seconds });
  });
  return yield* rows('SELECT * FROM routines ORDER BY run_id', (each): Routine => {
    const row = routineRow.parse(each);
    const { ended_ms, ended_zone, ended_by } = row;
    const hasEnd = ended_ms !== null && ended_zone !== null && ended_by !== null;
    return {
      id: row.run_id,
      opportunityId: row.opportunity_id,
      routineId: row.routine_id,
      day: row.day,
      started: { wallMs: row.started_ms, zone: row.started_zone },
      ended: hasEnd ? { wallMs: ended_ms, zone: ended_zone, by: ended_by } : null,
      doneSeconds: row.done_seconds,
      plannedSeconds: row.planned_seconds,
      verdict: row.verdict,
      steps: steps.get(row.run_id) ?? [],
    };
  });
}
