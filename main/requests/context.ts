import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import type {
  Rejected,
  Reply,
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import type { EventInput } from '../../shared/core/event.ts';
import type { Day } from '../../shared/core/time.ts';
import type { SettingKey } from '../../shared/settings/settings.ts';
import type { SensorReport } from '../../shared/views/sensors.ts';
import type { AppPage } from '../../shared/views/views.ts';
import type { StartContext } from '../breaks/break-starter.ts';
import type { PainContext } from '../breaks/pain-reports.ts';
import type { PlayerClosing } from '../breaks/player-closing.ts';
import type { DayRange, ProgrammeContext } from '../breaks/programme-service.ts';
import type { BreakPlan } from '../ports/break-plan.ts';
import type { History } from '../ports/history.ts';
import type { Ports } from '../ports/ports.ts';
import type { SettingsResolver } from '../settings/settings-resolver.ts';
import type { ImportJob } from './import-json.ts';

/** The services that request handlers may use. */
export interface RequestContext extends StartContext, ProgrammeContext, PainContext {
  readonly ports: Ports;
  readonly history: History;
  readonly settings: SettingsResolver;
  readonly player: PlayerClosing;
  readonly imports: ImportJob;
  sensorReports(): readonly SensorReport[];
  /** Replaces the plan of the routine in progress, saves it and shows it in the player. */
  replacePlan(plan: BreakPlan): void;
  /** Stores the steps that the player reports; an empty report changes nothing. */
  reportSteps(runId: number, steps: readonly RoutineStep[]): void;
  /** Saves the state without an event. */
  save(): void;
  /** Saves the state and shows the player what has changed in its routine. */
  routineChanged(): void;
  /** Writes a checked value, or removes it (undefined), and applies it in every part. */
  write(key: SettingKey, value: unknown): void;
  page(): AppPage;
  /** The week for which a notification opened the page; null: none. */
  openedWeek(): Day | null;
  /** Call it after a row was added to the history. */
  historyChanged(): void;
  /** Call it after rows of another computer were added, which may be from earlier days. */
  historyImported(): void;
  /** Call it after rows were deleted from the history. */
  historyDeleted(range: DayRange): void;
  openPage(page: AppPage): void;
}

/** The part of it that the program provides. */
export type ProgramContext = Omit<RequestContext, 'imports'>;

/** A handler for each request, by its name. */
export type Handlers = {
  readonly [Name in RequestName]: (
    input: RequestInput<Name>,
    context: RequestContext,
  ) => RequestOutput<Name> | Promise<RequestOutput<Name>>;
};

/** The reply to a request that was carried out. */
export const done: Reply = { ok: true };

/** The reply to a request that was carried out only in part: an effect failed, and the log has the error. */
export const failed: Reply = { ok: false, problem: 'partly' };

/** The reply to a request that was rejected. */
export function rejected(problem: Problem): Rejected {
  return { ok: false, problem };
}

/** A handler that only reports an event to the engine. */
export function eventHandler<Input>(eventOf: (input: Input) => EventInput) {
  return (input: Input, { dispatch }: RequestContext): Reply => (dispatch(eventOf(input)) ? done : failed);
}
