import type { RecordedEffect } from '../../main/ports/history.ts';
import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { BreakKind } from '../../shared/core/break-scheduler.ts';
import { creditOf, type JudgedOpportunity, type Outcome } from '../../shared/core/outcome.ts';
import type { ShowReason } from '../../shared/core/prompt.ts';
import type { RoutineRun, RunVerdict } from '../../shared/core/routine-run.ts';
import type { EndedBout } from '../../shared/core/sitting-bout.ts';
import type { Day, WallTime } from '../../shared/core/time.ts';
import { instantOf, MINUTE } from '../../shared/core/time.ts';

export const ZONE = 'Europe/Berlin';

/** A local time of a day in the zone of the tests. */
export function at(day: Day, time: string): WallTime {
  return { wallMs: instantOf(day, time, ZONE), zone: ZONE };
}

/** A bout of 40 min from 09:00. */
export function aBout(day: Day, changes: Partial<EndedBout> = {}): EndedBout {
  const started = changes.started ?? at(day, '09:00');
  return {
    started,
    ended: { ...started, wallMs: started.wallMs + 45 * MINUTE },
    day,
    endedBy: 'natural',
    deskSeconds: 2400,
    standingSeconds: 0,
    isShort: true,
    ...changes,
  };
}

export function boutRecorded(bout: EndedBout): RecordedEffect {
  return { type: 'recordBout', at: bout.ended, bout };
}

export function opportunityBegan(id: number, day: Day, kind: BreakKind = 'micro'): RecordedEffect {
  return { type: 'recordOpportunity', at: at(day, '09:30'), id, kind, day };
}

export function cardShown(id: number, day: Day, time = '09:31', reason: ShowReason = 'lull'): RecordedEffect {
  return { type: 'openPrompt', at: at(day, time), id, kind: 'micro', reason };
}

/** An opportunity of 09:30 that got its outcome at 09:40; a partial one has half the credit. */
export function anOpportunity(id: number, day: Day, outcome: Outcome): JudgedOpportunity {
  return {
    id,
    kind: 'micro',
    day,
    began: at(day, '09:30'),
    closed: at(day, '09:40'),
    outcome,
    credit: creditOf(outcome, 0.5),
  };
}

export function outcomeRecorded(opportunity: JudgedOpportunity): RecordedEffect {
  return { type: 'recordOutcome', at: opportunity.closed, opportunity, excusedReason: null };
}

/** A routine of 52.5 of 60 s that ended at 09:40, unless `run` and `ended` say otherwise. */
export function routineRecorded(
  runId: number,
  day: Day,
  {
    opportunityId = null,
    verdict = 'completed',
    routineId = null,
    steps = [],
    ended = at(day, '09:40'),
    run = {},
  }: {
    opportunityId?: number | null;
    verdict?: RunVerdict;
    routineId?: string | null;
    steps?: readonly RoutineStep[];
    ended?: WallTime;
    run?: Partial<RoutineRun>;
  } = {},
): RecordedEffect {
  return {
    type: 'recordRoutine',
    at: ended,
    run: {
      id: runId,
      opportunityId,
      startedAt: 1000,
      started: at(day, '09:39'),
      day,
      plannedSeconds: 60,
      doneSeconds: 52.5,
      hasBothSides: true,
      movedAt: 2000,
      standstillMs: 0,
      stoppedSince: null,
      ...run,
    },
    day,
    verdict,
    endedBy: 'player',
    routineId,
    steps,
  };
}
