import type { RequestInput } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import { todaySpanOf } from '../../shared/core/clock-state.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { Day } from '../../shared/core/time.ts';
import { forgetSessions } from '../../shared/programme/forget-sessions.ts';
import { addSession, type Programme, rateNextDay, startProgramme } from '../../shared/programme/programme.ts';
import { modeOf } from '../../shared/programme/safety.ts';
import {
  advanceWeek,
  chooseAfter,
  pauseProgramme,
  resumeProgramme,
  skipWeek,
  stepBack,
} from '../../shared/programme/week-progression.ts';
import type { ProgrammeAction } from '../../shared/views/programme-view.ts';
import type { UnratedSession } from '../ports/break-plan.ts';
import type { SelfCheckLog } from '../ports/history.ts';
import type { Snapshot } from '../snapshot.ts';

/** Dependencies of changes to the programme. */
export interface ProgrammeContext {
  readonly history: SelfCheckLog;
  snapshot(): Snapshot;
  /** Writes the programme; undefined ends it. */
  writeProgramme(programme: Programme | undefined): void;
  setUnrated(session: UnratedSession | null): void;
  /** The programme's page has changed although no setting was written. */
  programmeChanged(): void;
}

/** Days, inclusive; null: all. */
export type DayRange = RequestInput<'history:count'>['range'];
type Rating = Omit<RequestInput<'session:rate'>, 'runId'>;
type Marks = RequestInput<'self-check:add'>['marks'];

/** The session of the programme that waits for its rating after these effects; `snapshot.plan` was theirs. */
export function unratedAfter(snapshot: Snapshot, effects: readonly Effect[]): UnratedSession | null {
  const routineId = snapshot.plan?.session ?? null;
  let { unrated } = snapshot;
  for (const effect of effects) {
    if (effect.type !== 'recordRoutine' || effect.verdict === 'barely' || routineId === null) continue;
    const { id: runId } = effect.run;
    // The question about comfort is not asked when something hurt.
    if (snapshot.history.hurts(0).some((hurt) => hurt.runId === runId)) continue;
    const week = snapshot.settings.values.programme?.week ?? 1;
    unrated = { runId, routineId, day: effect.day, week };
  }
  return unrated;
}

/** Removes the ratings of sessions on these days, and an unrated session; null: leaves the programme. */
export function forgetProgrammeDays(context: ProgrammeContext, range: DayRange): void {
  const { settings, unrated } = context.snapshot();
  const { programme } = settings.values;
  // The progress is stored as a setting, but it is a record of the user too.
  const left = forgetSessions(programme, range);
  if (left !== programme) context.writeProgramme(left ?? undefined);
  if (unrated === null) return;
  if (range === null || (unrated.day >= range.from && unrated.day <= range.until)) context.setUnrated(null);
}

/** Advances the programme by the calendar; call it at the start and on each new day. */
export function startProgrammeDay(context: ProgrammeContext): void {
  const snapshot = context.snapshot();
  const { programme } = snapshot.settings.values;
  if (programme === null) return;
  const turned = advanceWeek(programme, todaySpanOf(snapshot).day, snapshot.history.hurts(0));
  if (turned.outcome !== 'none') context.writeProgramme(turned.programme);
}

/** Starts, pauses, resumes, leaves the programme or moves its week; returns why that is not possible, or null. */
export function changeProgramme(context: ProgrammeContext, to: ProgrammeAction): Problem | null {
  const snapshot = context.snapshot();
  const { programme, safety } = snapshot.settings.values;
  const today = todaySpanOf(snapshot).day;
  if (programme === null) {
    if (to !== 'start') return 'programme-changed';
    if (modeOf(safety) === 'limited') return 'limited';
    context.writeProgramme(startProgramme(today));
    return null;
  }
  const next = changedProgramme(programme, to, today);
  if (typeof next === 'string') return next;
  context.writeProgramme(next ?? undefined);
  return null;
}

/** Stores the rating of the session with the run `runId`; returns why that is not possible, or null. */
export function rateSession(context: ProgrammeContext, runId: number, rating: Rating): Problem | null {
  const { settings, unrated } = context.snapshot();
  const { programme } = settings.values;
  if (programme === null || unrated?.runId !== runId) return 'programme-changed';
  const { routineId, day } = unrated;
  context.setUnrated(null);
  context.writeProgramme(addSession(programme, { day, routineId, ...rating, isComfortableNextDay: null }));
  return null;
}

/** Stores how the day after the sessions of `day` felt; returns why that is not possible, or null. */
export function rateDayAfter(context: ProgrammeContext, day: Day, isComfortable: boolean): Problem | null {
  const { programme } = context.snapshot().settings.values;
  const hasSession = programme?.sessions.some((session) => session.day === day) === true;
  if (programme === null || !hasSession) return 'programme-changed';
  context.writeProgramme(rateNextDay(programme, day, isComfortable));
  return null;
}

/** Stores a self-check. */
export function addChecks(context: ProgrammeContext, marks: Marks): void {
  const snapshot = context.snapshot();
  const { wallMs, zone } = snapshot.now;
  const { day } = todaySpanOf(snapshot);
  const programmeWeek = snapshot.settings.values.programme?.week ?? 1;
  for (const mark of marks)
    context.history.addSelfCheck({ at: { wallMs, zone }, day, programmeWeek, scale: 'landmark', ...mark });
  context.programmeChanged();
}

/** The programme after a change; null: the user left it; a problem: why the change is not possible. */
function changedProgramme(programme: Programme, to: ProgrammeAction, today: Day): Programme | Problem | null {
  const { type } = programme.status;
  switch (to) {
    case 'start':
      return 'programme-changed';
    case 'pause':
      return pauseProgramme(programme, today);
    case 'resume':
      return resumeProgramme(programme, today);
    case 'skip-week':
      return type === 'running' ? skipWeek(programme, today) : 'programme-changed';
    case 'step-back':
      return stepBack(programme, today);
    case 'keep':
      return type === 'finished' || type === 'kept'
        ? chooseAfter(programme, 'keep', today)
        : 'programme-changed';
    case 'repeat':
      return chooseAfter(programme, 'repeat', today);
    case 'leave':
      return null;
    default:
      return to satisfies never;
  }
}
