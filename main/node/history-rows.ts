import { z } from 'zod';
import type { JudgedOpportunity } from '../../shared/core/outcome.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { WallTime } from '../../shared/core/time.ts';
import type { StoredRoutine } from '../ports.ts';

/** A moment as two columns: Unix milliseconds, whole, and the IANA zone that held then. */
export function momentColumns({ wallMs, zone }: WallTime): { ms: number; zone: string } {
  return { ms: Math.round(wallMs), zone };
}

const moment = (wallMs: number, zone: string): WallTime => ({ wallMs, zone });

const boutRow = z
  .object({
    day: z.string(),
    started_ms: z.int(),
    started_zone: z.string(),
    ended_ms: z.int(),
    ended_zone: z.string(),
    ended_by: z.enum(['natural', 'completed', 'self-reported', 'hours', 'end-of-trace']),
    desk_seconds: z.number().min(0),
    standing_seconds: z.number().min(0),
    is_short: z.literal([0, 1]),
  })
  .transform(
    (row): EndedBout => ({
      started: moment(row.started_ms, row.started_zone),
      ended: moment(row.ended_ms, row.ended_zone),
      day: row.day,
      endedBy: row.ended_by,
      deskSeconds: row.desk_seconds,
      standingSeconds: row.standing_seconds,
      isShort: row.is_short === 1,
    }),
  );

const opportunityRow = z
  .object({
    id: z.int(),
    kind: z.enum(['micro', 'long']),
    day: z.string(),
    began_ms: z.int(),
    began_zone: z.string(),
    closed_ms: z.int(),
    closed_zone: z.string(),
    outcome: z.enum(['C', 'P', 'N', 'S', 'K', 'X', 'E']),
    credit: z.number().min(0).max(1).nullable(),
  })
  .transform(
    (row): JudgedOpportunity => ({
      id: row.id,
      kind: row.kind,
      day: row.day,
      began: moment(row.began_ms, row.began_zone),
      closed: moment(row.closed_ms, row.closed_zone),
      outcome: row.outcome,
      credit: row.credit,
    }),
  );

const routineRow = z
  .object({
    run_id: z.int(),
    opportunity_id: z.int().nullable(),
    routine_id: z.string(),
    started_ms: z.int(),
    day: z.string(),
    done_seconds: z.number().min(0),
    planned_seconds: z.number().positive(),
    verdict: z.enum(['completed', 'partial', 'barely']),
  })
  .transform(
    (row): StoredRoutine => ({
      runId: row.run_id,
      opportunityId: row.opportunity_id,
      routineId: row.routine_id,
      startedMs: row.started_ms,
      day: row.day,
      doneSeconds: row.done_seconds,
      plannedSeconds: row.planned_seconds,
      verdict: row.verdict,
    }),
  );

/** Read rows of the tables back into the types that the rest of the program knows. They throw on anything else. */
export const toBout = (row: unknown): EndedBout => boutRow.parse(row);
export const toOpportunity = (row: unknown): JudgedOpportunity => opportunityRow.parse(row);
export const toRoutine = (row: unknown): StoredRoutine => routineRow.parse(row);
