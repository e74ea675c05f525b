import { initialState, type State } from '../../shared/core/state.ts';
import { addDays, type Day, daySpanAt } from '../../shared/core/time.ts';
import { type DayRange, forgetProgrammeDays, type ProgrammeContext } from '../breaks/programme-service.ts';
import { dispatch } from './dispatch.ts';
import { type Program, snapshotOf } from './program.ts';

/**
 * Call it after days were deleted; null: everything. A break in progress on these days ends without a record, which
 * would bring deleted data back.
 */
export function historyDeleted(program: Program, context: ProgrammeContext, range: DayRange): void {
  const { ports, state, recorder, publisher } = program;
  const day = state.engine.calendar?.day.day;
  forgetProgrammeDays(context, range);
  forgetGentleDay(program, (gentle) => range === null || (gentle >= range.from && gentle <= range.until));
  if (range === null || (day !== undefined && day >= range.from && day <= range.until)) {
    state.engine = restarted(state.engine, ports.history.firstDay());
    state.plan = null;
    recorder.forget();
    ports.card.close();
    ports.routine.close();
    dispatch(program, { type: 'started' });
  }
  publisher.historyChanged();
}

/** Call it after retention has deleted all days before `before`. */
export function oldDaysDeleted(program: Program, context: ProgrammeContext, before: Day): void {
  historyDeleted(program, context, { from: '0001-01-01', until: addDays(before, -1) });
}

/** Call it after days of another computer were added, where the first two weeks may have been. */
export function historyImported({ ports, state, recorder, publisher }: Program): void {
  const firstDay = ports.history.firstDay();
  const { engine } = state;
  if (firstDay !== null && (engine.firstDay === null || firstDay < engine.firstDay)) {
    state.engine = { ...engine, firstDay };
  }
  recorder.commit([], state, true);
  publisher.historyChanged();
}

/** The state of a program that has just started, except for what the user has switched on. */
function restarted(state: State, firstDay: Day | null): State {
  const { pause, isStanding, baseline, nextOpportunityId, nextRunId } = state;
  return { ...initialState({ firstDay, nextOpportunityId, nextRunId }), pause, isStanding, baseline };
}

/** Removes a gentle day that is over. */
export function endGentleDay(program: Program): void {
  const { now, rules } = snapshotOf(program);
  const today = daySpanAt(now.wallMs, now.zone, rules.dayStartsAt).day;
  forgetGentleDay(program, (gentle) => gentle !== today);
}

/** Removes the gentle day if it is one of these. */
function forgetGentleDay(
  { settings, settingsInUse }: Pick<Program, 'settings' | 'settingsInUse'>,
  isForgotten: (day: Day) => boolean,
): void {
  const { gentleDay } = settings.read().values;
  if (gentleDay !== null && isForgotten(gentleDay)) settingsInUse.write('gentleDay', undefined);
}
