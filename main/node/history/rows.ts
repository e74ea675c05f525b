import { z } from 'zod';
import { excusedReasons } from '../../../shared/core/outcome.ts';
import { showReasons } from '../../../shared/core/prompt.ts';
import type { EndedBout } from '../../../shared/core/sitting-bout.ts';
import type { WallTime } from '../../../shared/core/time.ts';
import { allOutcomeLetters, outcomeOf } from '../../../shared/history/outcome-letters.ts';
import {
  type Comfort,
  type Coverage,
  checkScales,
  feels,
  type Hurt,
  type SelfCheck,
  type StoredOpportunity,
  type StoredPrompt,
  type StoredRoutine,
  type StoredStep,
  selfTests,
} from '../../../shared/history/records.ts';

/** A calendar day, "2026-11-16". Anything else is a damaged row. */
export const storedDay = z.iso.date();

/** A moment as two columns: whole Unix milliseconds, and the IANA time zone in effect then. */
export function momentColumns({ wallMs, zone }: WallTime): { ms: number; zone: string } {
  return { ms: Math.round(wallMs), zone };
}

const moment = (wallMs: number, zone: string): WallTime => ({ wallMs, zone });

const boutRow = z
  .object({
    day: storedDay,
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
    day: storedDay,
    began_ms: z.int(),
    began_zone: z.string(),
    closed_ms: z.int(),
    closed_zone: z.string(),
    outcome: z.enum(allOutcomeLetters),
    credit: z.number().min(0).max(1).nullable(),
    excuse: z.enum(excusedReasons).nullable(),
  })
  .transform(
    (row): StoredOpportunity => ({
      id: row.id,
      kind: row.kind,
      day: row.day,
      began: moment(row.began_ms, row.began_zone),
      closed: moment(row.closed_ms, row.closed_zone),
      outcome: outcomeOf(row.outcome),
      credit: row.credit,
      ...(row.excuse === null ? null : { excuse: row.excuse }),
    }),
  );

const routineRow = z
  .object({
    run_id: z.int(),
    opportunity_id: z.int().nullable(),
    routine_id: z.string(),
    started_ms: z.int(),
    started_zone: z.string(),
    day: storedDay,
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
      startedZone: row.started_zone,
      day: row.day,
      doneSeconds: row.done_seconds,
      plannedSeconds: row.planned_seconds,
      verdict: row.verdict,
    }),
  );

const promptRow = z
  .object({
    opportunity_id: z.int(),
    shown_ms: z.int(),
    shown_zone: z.string(),
    routine_id: z.string().nullable(),
    reason: z.enum(showReasons).nullable(),
  })
  .transform(
    (row): StoredPrompt => ({
      opportunityId: row.opportunity_id,
      shown: moment(row.shown_ms, row.shown_zone),
      ...(row.routine_id === null ? null : { routineId: row.routine_id }),
      ...(row.reason === null ? null : { reason: row.reason }),
    }),
  );

const stepRow = z
  .object({
    run_id: z.int(),
    day: storedDay,
    exercise_id: z.string(),
    side: z.enum(['left', 'right', 'none']),
    seconds: z.number().min(0),
  })
  .transform(
    (row): StoredStep => ({
      runId: row.run_id,
      day: row.day,
      exerciseId: row.exercise_id,
      side: row.side === 'none' ? null : row.side,
      seconds: row.seconds,
    }),
  );

const recordedAt = { day: storedDay, at_ms: z.int(), at_zone: z.string() };

const hurtRow = z.object({ ...recordedAt, exercise_id: z.string(), run_id: z.int().nullable() }).transform(
  (row): Hurt => ({
    at: moment(row.at_ms, row.at_zone),
    day: row.day,
    exerciseId: row.exercise_id,
    runId: row.run_id,
  }),
);

const selfCheckRow = z
  .object({
    ...recordedAt,
    programme_week: z.int(),
    test: z.enum(selfTests),
    side: z.enum(['left', 'right']),
    scale: z.enum(checkScales),
    reach: z.int(),
    feel: z.enum(feels),
  })
  .transform(
    (row): SelfCheck => ({
      at: moment(row.at_ms, row.at_zone),
      day: row.day,
      programmeWeek: row.programme_week,
      test: row.test,
      side: row.side,
      scale: row.scale,
      reach: row.reach,
      feel: row.feel,
    }),
  );

const comfortRow = z.object({ day: storedDay, value: z.int() });

const coverageRow = z
  .object({ day: storedDay, seconds: z.number(), tracked_seconds: z.number() })
  .transform(
    (row): Coverage => ({ day: row.day, seconds: row.seconds, trackedSeconds: row.tracked_seconds }),
  );

/** Convert rows of the tables to the types of the rest of the program. They throw on invalid rows. */
export const toBout = (row: unknown): EndedBout => boutRow.parse(row);
export const toOpportunity = (row: unknown): StoredOpportunity => opportunityRow.parse(row);
export const toRoutine = (row: unknown): StoredRoutine => routineRow.parse(row);
export const toPrompt = (row: unknown): StoredPrompt => promptRow.parse(row);
export const toStep = (row: unknown): StoredStep => stepRow.parse(row);
export const toHurt = (row: unknown): Hurt => hurtRow.parse(row);
export const toSelfCheck = (row: unknown): SelfCheck => selfCheckRow.parse(row);
export const toComfort = (row: unknown): Comfort => comfortRow.parse(row);
export const toCoverage = (row: unknown): Coverage => coverageRow.parse(row);
