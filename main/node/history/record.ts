import { assertNever } from '../../../shared/core/assert-never.ts';
import { outcomeLetters } from '../../../shared/history/outcome-letters.ts';
import type { RecordedEffect, RecordedRoutine } from '../../ports/history.ts';
import { momentColumns } from './rows.ts';
import type { HistoryStatements } from './statements.ts';

/** The routine of a run without one (a replayed trace has none). */
export const UNKNOWN_ROUTINE = 'unknown';

/** Writes one effect into its table; inside a transaction. */
export function recordEffect(sql: HistoryStatements, effect: RecordedEffect): void {
  switch (effect.type) {
    case 'recordBout':
      return recordBout(sql, effect);
    case 'recordOpportunity': {
      const { id, day, kind } = effect;
      const { ms, zone } = momentColumns(effect.at);
      sql.beginOpportunity.run({ id, day, kind, beganMs: ms, beganZone: zone });
      return;
    }
    case 'recordOutcome':
      return recordOutcome(sql, effect);
    case 'openPrompt': {
      const { ms, zone } = momentColumns(effect.at);
      const { id: opportunityId, routineId = null, reason } = effect;
      sql.addPrompt.run({ opportunityId, shownMs: ms, shownZone: zone, routineId, reason });
      return;
    }
    case 'retractPrompt':
      sql.removePrompt.run({ opportunityId: effect.id, shownMs: momentColumns(effect.shown).ms });
      return;
    case 'recordRoutine':
      return recordRoutine(sql, effect);
    default:
      assertNever(effect);
  }
}

function recordBout(sql: HistoryStatements, { bout }: Extract<RecordedEffect, { type: 'recordBout' }>): void {
  const started = momentColumns(bout.started);
  const ended = momentColumns(bout.ended);
  sql.addBout.run({
    day: bout.day,
    startedMs: started.ms,
    startedZone: started.zone,
    endedMs: ended.ms,
    endedZone: ended.zone,
    endedBy: bout.endedBy,
    deskSeconds: bout.deskSeconds,
    standingSeconds: bout.standingSeconds,
    isShort: bout.isShort ? 1 : 0,
  });
}

function recordOutcome(
  sql: HistoryStatements,
  { opportunity, excusedReason }: Extract<RecordedEffect, { type: 'recordOutcome' }>,
): void {
  const { id, day, kind, outcome, credit } = opportunity;
  const began = momentColumns(opportunity.began);
  const closed = momentColumns(opportunity.closed);
  sql.judgeOpportunity.run({
    id,
    day,
    kind,
    beganMs: began.ms,
    beganZone: began.zone,
    closedMs: closed.ms,
    closedZone: closed.zone,
    outcome: outcomeLetters[outcome],
    credit,
    excuse: excusedReason,
  });
}

function recordRoutine(sql: HistoryStatements, effect: RecordedRoutine): void {
  const { run, day, verdict, endedBy, routineId, steps } = effect;
  const started = momentColumns(run.started);
  const ended = momentColumns(effect.at);
  sql.addRoutine.run({
    runId: run.id,
    opportunityId: run.opportunityId,
    routineId: routineId ?? UNKNOWN_ROUTINE,
    day,
    startedMs: started.ms,
    startedZone: started.zone,
    endedMs: ended.ms,
    endedZone: ended.zone,
    endedBy,
    doneSeconds: run.doneSeconds,
    plannedSeconds: run.plannedSeconds,
    verdict,
  });
  for (const [position, { exerciseId, side, seconds }] of steps.entries()) {
    sql.addStep.run({ runId: run.id, position, exerciseId, side: side ?? 'none', seconds });
  }
}
