import { type Day, daysBetween } from '../core/time.ts';
import type { Hurt } from '../history/records.ts';
import type { Programme, Session } from './programme.ts';
import { type Gate, weekPlanOf } from './weeks.ts';

/** Progress towards a week's gate. */
export interface GateProgress {
  readonly gate: Gate;
  readonly isMet: boolean;
  /** Sessions or days so far, and how many are needed; 0 of 0 if only time counts. */
  readonly reached: number;
  readonly needed: number;
}

/**
 * Progress towards the gate of the current week. Every gate except time requires at least one session since the week
 * began, because nobody should advance to harder exercises by being away.
 */
export function gateOf(programme: Programme, today: Day, hurts: readonly Hurt[]): GateProgress {
  const { gate } = weekPlanOf(programme.week);
  const sessions = programme.sessions.filter(
    ({ day, week }) => week === programme.week && day >= programme.weekStartedDay,
  );
  const progress = (reached: number, needed: number): GateProgress => ({
    gate,
    isMet: reached >= needed && (needed === 0 || sessions.length > 0),
    reached: Math.min(reached, needed),
    needed,
  });
  switch (gate.type) {
    case 'comfortable-sessions':
      return progress(sessions.filter(({ isComfortable }) => isComfortable).length, gate.sessions);
    case 'no-hurt':
      return progress(daysWithoutHurt(programme, today, hurts), gate.days);
    case 'control-easy':
      return progress(
        runLength(sessions, ({ isControlEasy }) => isControlEasy === true),
        gate.sessions,
      );
    case 'effort':
      return progress(
        runLength(sessions, (session) => isLight(session, gate.most)),
        gate.sessions,
      );
    case 'time':
      return progress(0, 0);
    default:
      return gate satisfies never;
  }
}

function isLight({ effort, isComfortable, isComfortableNextDay }: Session, most: number): boolean {
  return effort !== null && effort <= most && isComfortable && isComfortableNextDay !== false;
}

/** How many of the newest sessions pass in a row. */
function runLength(sessions: readonly Session[], test: (session: Session) => boolean): number {
  const failed = sessions.findLastIndex((session) => !test(session));
  return sessions.length - 1 - failed;
}

/** Days since the last "This hurts", or since the week began. */
function daysWithoutHurt({ weekStartedDay }: Programme, today: Day, hurts: readonly Hurt[]): number {
  const since = [weekStartedDay, ...hurts.map(({ day }) => day)].sort().at(-1) ?? weekStartedDay;
  return Math.max(0, daysBetween(since, today));
}
