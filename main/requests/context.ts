import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { Reply, RequestInput, RequestName, RequestOutput } from '../../shared/contract/contract.ts';
import type { Happening } from '../../shared/core/event.ts';
import type { Day } from '../../shared/core/time.ts';
import type { SettingKey } from '../../shared/settings/settings.ts';
import type { AppPage } from '../../shared/views/views.ts';
import type { ProgrammeKeeper } from '../breaks/programme-service.ts';
import type { PlanKeeper } from '../breaks/routine-planner.ts';
import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { Ports } from '../ports/ports.ts';
import type { Sensing } from '../runtime/sensing.ts';
import type { SettingsResolver } from '../settings/settings-resolver.ts';
import type { Scene } from '../views/scene.ts';
import type { ImportJob } from './import-json.ts';

/** Days, inclusive; null: everything. */
export type DayRangeOrAll = RequestInput<'history:count'>['range'];

/** What the handlers may use. */
export interface RequestContext {
  readonly ports: Ports;
  readonly settings: SettingsResolver;
  readonly notices: NoticeBoard;
  readonly sensing: Sensing;
  readonly plans: PlanKeeper;
  readonly programme: ProgrammeKeeper;
  readonly imports: ImportJob;
  scene(): Scene;
  dispatch(happening: Happening): void;
  /** What the player has done so far, step by step; nothing told leaves what was told before. */
  stepsTold(runId: number, steps: readonly RoutineStep[]): void;
  /** "This hurts": keeps it, and what follows from it. Call it before the engine is told. */
  hurt(exerciseId: string): void;
  /** The last page of a routine has been read: its window goes. False while a routine runs. */
  closeRoutine(): boolean;
  /** Starts the break that is due, else a short one, unless a routine runs. */
  startBreak(): void;
  /** Starts a routine by its id; false when it may not come, or one runs already. */
  startRoutine(routineId: string): boolean;
  /** Sends the player what has changed of its routine. */
  routineChanged(): void;
  /** The question at the end of a session was answered: its window may go. */
  sessionRated(): void;
  /** Writes a checked value, or takes it back (undefined), and tells everybody. */
  write(key: SettingKey, value: unknown): void;
  page(): AppPage;
  /** The week that a notice opened the page for; null: none. */
  openedWeek(): Day | null;
  /** Called after a row was added to the history. */
  historyChanged(): void;
  /** Called after rows of another computer were added: they may be of earlier days. */
  historyImported(): void;
  /** Called after rows were deleted from it. */
  historyDeleted(range: DayRangeOrAll): void;
  openPage(page: AppPage): void;
}

/** A handler for each request, by its name. */
export type Handlers = {
  readonly [Name in RequestName]: (
    input: RequestInput<Name>,
    context: RequestContext,
  ) => RequestOutput<Name> | Promise<RequestOutput<Name>>;
};

/** The answer when a change was made. */
export const done: Reply = { ok: true };

/** The answer when nothing was changed, with the reason in words. */
export function refused(reason: string): Reply {
  return { ok: false, reason };
}

/** A handler that only tells the engine what happened. */
export function tell<Input>(happening: (input: Input) => Happening) {
  return (input: Input, { dispatch }: RequestContext): Reply => {
    dispatch(happening(input));
    return done;
  };
}
