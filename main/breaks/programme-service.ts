import type { RequestInput } from '../../shared/contract/contract.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { Day, Instant } from '../../shared/core/time.ts';
import { forgetSessions } from '../../shared/programme/forgetting.ts';
import { addSession, type Programme, rateNextDay, startProgramme } from '../../shared/programme/programme.ts';
import { modeOf } from '../../shared/programme/safety.ts';
import {
  chooseAfter,
  pauseProgramme,
  resumeProgramme,
  skipWeek,
  stepBack,
  turnWeek,
} from '../../shared/programme/turning.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { ProgrammeTurn } from '../../shared/views/programme-view.ts';
import type { UnratedSession } from '../ports/break-plan.ts';
import type { PainReader, SelfCheckLog } from '../ports/history.ts';

/** What the keeper goes by. */
export interface ProgrammeContext {
  readonly history: PainReader & SelfCheckLog;
  settings(): Pick<Settings, 'programme' | 'safety'>;
  now(): Instant;
  today(): Day;
  /** The routine of the programme's week that the present plan stands for; null: none. */
  session(): string | null;
  /** Writes the programme; undefined ends it. */
  write(programme: Programme | undefined): void;
  /** Something of the programme's page is another now, and no setting was written. */
  changed(): void;
}

/** Days, inclusive; null: all. */
export type DayRange = RequestInput<'history:count'>['range'];
type Rating = Omit<RequestInput<'session:rate'>, 'runId'>;
type Marks = RequestInput<'self-check:add'>['marks'];

/** Keeps the programme as a setting. What answers a request returns why it was refused, or null. */
export interface ProgrammeKeeper {
  /** After an event: remembers the session that has just been done, so that it can be rated. */
  keep(effects: readonly Effect[]): void;
  /** The session that was done last and is not rated yet. */
  unrated(): UnratedSession | null;
  /** Whether a run can still be rated. */
  isUnrated(runId: number): boolean;
  /** Lets go of what was said of sessions of these days, and of one that waits; null: of the programme. */
  forget(range: DayRange): void;
  /** Goes by the calendar; for the start and each new day. */
  newDay(): void;
  turn(to: ProgrammeTurn): string | null;
  /** What the person said of the session that was the run `runId`. */
  rate(runId: number, rating: Rating): string | null;
  /** How the day after the sessions of `day` felt. */
  rateNextDay(day: Day, isComfortable: boolean): string | null;
  addChecks(marks: Marks): void;
}

const NOT_FOLLOWED = 'no programme is followed';

/** A keeper with the session that was not rated yet when the program ended. */
export function createProgrammeKeeper(
  context: ProgrammeContext,
  kept: UnratedSession | null,
): ProgrammeKeeper {
  const { history, write } = context;
  let unrated = kept;

  function current(): Programme | null {
    return context.settings().programme;
  }

  return {
    keep(effects) {
      for (const effect of effects) {
        const routineId = context.session();
        if (effect.type !== 'recordRoutine' || effect.verdict === 'barely' || routineId === null) continue;
        const { id: runId } = effect.run;
        // Nobody is asked how comfortable it was when something hurt.
        if (history.hurts(0).some((hurt) => hurt.runId === runId)) continue;
        unrated = { runId, routineId, day: effect.day, week: current()?.week ?? 1 };
      }
    },
    unrated: () => unrated,
    isUnrated: (runId) => unrated?.runId === runId,
    forget(range) {
      // How far somebody is in the programme is kept as a setting, and is a record of the person all the same.
      const left = forgetSessions(current(), range);
      if (left !== current()) write(left ?? undefined);
      if (unrated === null) return;
      if (range === null || (unrated.day >= range.from && unrated.day <= range.until)) unrated = null;
    },
    newDay() {
      const programme = current();
      if (programme === null) return;
      const turned = turnWeek(programme, context.today(), history.hurts(0));
      if (turned.outcome !== 'none') write(turned.programme);
    },
    turn(to) {
      const programme = current();
      const today = context.today();
      if (programme === null) {
        if (to !== 'start') return NOT_FOLLOWED;
        if (modeOf(context.settings().safety) === 'limited') return 'only standing and walking comes now';
        write(startProgramme(today));
        return null;
      }
      const next = turned(programme, to, today);
      if (typeof next === 'string') return next;
      write(next ?? undefined);
      return null;
    },
    rate(runId, rating) {
      const programme = current();
      if (programme === null) return NOT_FOLLOWED;
      if (unrated?.runId !== runId) return 'there is no session to rate';
      const { routineId, day } = unrated;
      unrated = null;
      write(addSession(programme, { day, routineId, ...rating, isComfortableNextDay: null }));
      return null;
    },
    rateNextDay(day, isComfortable) {
      const programme = current();
      if (programme === null) return NOT_FOLLOWED;
      if (!programme.sessions.some((session) => session.day === day))
        return 'there was no session on that day';
      write(rateNextDay(programme, day, isComfortable));
      return null;
    },
    addChecks(marks) {
      const { wallMs, zone } = context.now();
      const day = context.today();
      const programmeWeek = current()?.week ?? 1;
      for (const mark of marks) history.addSelfCheck({ at: { wallMs, zone }, day, programmeWeek, ...mark });
      context.changed();
    },
  };
}

/** The programme after a turn; null: it is left; a text: why that cannot be done now. */
function turned(programme: Programme, to: ProgrammeTurn, today: Day): Programme | string | null {
  const { type } = programme.status;
  switch (to) {
    case 'start':
      return 'a programme is followed already';
    case 'pause':
      return pauseProgramme(programme, today);
    case 'resume':
      return resumeProgramme(programme, today);
    case 'skip-week':
      return type === 'running' ? skipWeek(programme, today) : 'no week is running';
    case 'step-back':
      return stepBack(programme, today);
    case 'keep':
      return type === 'finished' || type === 'kept'
        ? chooseAfter(programme, 'keep', today)
        : 'the eight weeks are not over';
    case 'repeat':
      return chooseAfter(programme, 'repeat', today);
    case 'leave':
      return null;
    default:
      return to satisfies never;
  }
}
