import { type Day, daysBetween } from '../../../shared/core/time.ts';
import type { HistoryReader } from '../../ports/history.ts';
import {
  storedDay,
  toBout,
  toComfort,
  toCoverage,
  toHurt,
  toOpportunity,
  toPrompt,
  toRoutine,
  toSelfCheck,
  toStep,
} from './rows.ts';
import { parseSession } from './saved-session.ts';
import { parseState } from './saved-state.ts';
import type { HistoryStatements } from './statements.ts';

/** Reads from an open file with its prepared statements. Throws on an invalid row. */
export function createReading(sql: HistoryStatements): HistoryReader {
  return {
    lastState() {
      const row = sql.readState.get();
      return row ? parseState(row.version, row.json) : null;
    },
    lastSession() {
      const row = sql.readKept.get();
      return row ? parseSession(row.version, row.json) : null;
    },
    bouts: (from, until) => sql.readBouts.all({ from, until }).map(toBout),
    opportunities: (from, until) => sql.readOpportunities.all({ from, until }).map(toOpportunity),
    routines: (from, until) => sql.readRoutines.all({ from, until }).map(toRoutine),
    recentRoutines: (count) => sql.readRecentRoutines.all({ count }).map(toRoutine),
    prompts: (from, until) => sql.readPrompts.all({ from, until }).map(toPrompt),
    recentPrompts: (count) => sql.readRecentPrompts.all({ count }).map(toPrompt),
    steps: (from, until) => sql.readSteps.all({ from, until }).map(toStep),
    hurts: (fromMs) => sql.readHurts.all({ fromMs }).map(toHurt),
    hurtsOn: (from, until) => sql.readHurtsOn.all({ from, until }).map(toHurt),
    selfChecks: () => sql.readSelfChecks.all().map(toSelfCheck),
    comfort: (from, until) => sql.readComfort.all({ from, until }).map(toComfort),
    coverage: (from, until) => sql.readCoverage.all({ from, until }).map(toCoverage),
    firstDay: () => firstDay(sql),
    lastDone(job) {
      const doneMs = sql.readJob.get({ name: job })?.done_ms;
      return typeof doneMs === 'number' ? doneMs : null;
    },
  };
}

/** A first day more than a year before the next one came from a wrong clock. */
function firstDay(sql: HistoryStatements): Day | null {
  const nextAfter = (after: string): Day | null => {
    const day = sql.readFirstDay.get({ after })?.day;
    return typeof day === 'string' ? storedDay.parse(day) : null;
  };
  let first = nextAfter('');
  for (let next = first && nextAfter(first); first && next; next = nextAfter(next)) {
    if (daysBetween(first, next) <= 366) return first;
    first = next;
  }
  return first;
}
