import type { Effect } from '../../shared/core/effect.ts';
import type { Happening } from '../../shared/core/event.ts';
import type { State } from '../../shared/core/state.ts';
import { daySpanAt, type Instant, MINUTE, SECOND } from '../../shared/core/time.ts';
import type { RoutineJob } from '../../shared/schedule/calendar-jobs.ts';
import type { SettingKey } from '../../shared/settings/settings.ts';
import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { Kept, KeptPlan } from '../ports/break-plan.ts';
import type { Ports } from '../ports/ports.ts';
import { createCallMemory } from '../runtime/call-memory.ts';
import type { SettingsResolver } from '../settings/settings-resolver.ts';
import type { Publishing } from '../views/view-publisher.ts';
import { type ContentKeeper, createContentKeeper } from './content-library.ts';
import { takeHurt } from './pain-reports.ts';
import type { EndPage } from './player-closing.ts';
import { createProgrammeKeeper, type DayRange, type ProgrammeKeeper } from './programme-service.ts';
import { routineOfDay } from './routine-of-day.ts';
import { createPlanKeeper, type PlanKeeper } from './routine-planner.ts';

/** What the person moves: the content, the plan of the present break, the programme, and what hurts. */
export interface Movement {
  readonly content: ContentKeeper;
  readonly plans: PlanKeeper;
  readonly programme: ProgrammeKeeper;
  /** After an event. */
  keep(happening: Happening, effects: readonly Effect[]): void;
  /** A new day has begun, or the program has started. */
  newDay(): void;
  /** After a setting was written. */
  settingsChanged(): void;
  /** "This hurts" in the routine that runs. */
  hurt(exerciseId: string): void;
  /** Starts the break that is due, else a short one, unless a routine runs. */
  startBreak(): void;
  /** Starts a routine by its id; false when it may not come, or one runs already. */
  startRoutine(routineId: string): boolean;
  /** Starts the routine of a time of day, unless one runs. */
  startRoutineOfDay(type: RoutineJob['type']): void;
  /** What the last page of a run has to say: it stays accordingly. */
  endPageOf(runId: number): EndPage;
  /** Lets go of what was said of sessions of these days; null: of the programme. */
  forget(range: DayRange): void;
}

/** What it needs of the runtime. */
export interface MovementContext {
  readonly ports: Ports;
  readonly settings: SettingsResolver;
  readonly notices: NoticeBoard;
  readonly publishing: Publishing;
  /** What came back from before the program's end. */
  readonly kept: Kept;
  now(): Instant;
  state(): State;
  dispatch(happening: Happening): void;
  write(key: SettingKey, value: unknown): void;
}

/** The length of a routine of the day that no routine of the content fits. */
const ROUTINE_OF_DAY_SECONDS = (5 * MINUTE) / SECOND;

/** Joins the keepers. */
export function createMovement(context: MovementContext): Movement {
  const { ports, settings, notices, publishing, now, state, write } = context;
  const { history } = ports;
  const values = () => settings.read().values;
  const today = () => {
    const { wallMs, zone } = now();
    return state().calendar?.day.day ?? daySpanAt(wallMs, zone, settings.rules().dayStartsAt).day;
  };

  const content = createContentKeeper(ports.content, notices, values().contentFolder);
  const calls = createCallMemory();
  const plans: PlanKeeper = createPlanKeeper(
    {
      history,
      log: ports.log,
      now,
      state,
      rules: settings.rules,
      settings: values,
      library: () => content.current().library,
      unrated: () => programme.unrated(),
      isAfterCall: () => calls.isAfterCall(now().monoMs),
    },
    context.kept.plan,
  );
  const programme = createProgrammeKeeper(
    {
      history,
      settings: values,
      now,
      today,
      session: () => plans.current()?.session ?? null,
      write: (next) => write('programme', next),
      changed: publishing.libraryChanged,
    },
    context.kept.unrated,
  );

  /** A routine that runs keeps the exercises it began with. */
  function refreshContent(): void {
    if (state().run !== null || !content.folderChanged(values().contentFolder)) return;
    publishing.libraryChanged();
  }

  function start(plan: KeptPlan): boolean {
    if (state().run !== null) return false;
    plans.prepare(plan);
    context.dispatch({ type: 'breakRequested', seconds: plan.seconds });
    plans.prepare(null);
    return state().run !== null;
  }

  return {
    content,
    plans,
    programme,
    keep(happening, effects) {
      if (happening.type === 'sampled') calls.sampled(happening.sample.isInCall, now().monoMs);
      // The plan that the programme looks at is that of the routine that has ended.
      programme.keep(effects);
      plans.keep(effects);
      if (effects.some(({ type }) => type === 'closeRoutine')) refreshContent();
    },
    newDay() {
      programme.newDay();
      // A plan that came back after a restart may have an exercise that may not come any more.
      if (plans.recheck()) publishing.cardChanged();
    },
    settingsChanged() {
      refreshContent();
      if (plans.recheck()) publishing.cardChanged();
      if (state().run !== null) publishing.routineChanged();
    },
    hurt(exerciseId) {
      const { run } = state();
      if (run === null) return;
      const { wallMs, zone } = now();
      takeHurt(
        { exerciseId, runId: run.id, at: { wallMs, zone }, day: today() },
        {
          history,
          notices,
          safety: () => values().safety,
          writeSafety: (safety) => write('safety', safety),
          showHint: plans.showHint,
        },
      );
      publishing.libraryChanged();
    },
    startBreak: () => void start(plans.nextPlan()),
    startRoutine(routineId) {
      const plan = plans.planOf(routineId);
      return plan !== null && start(plan);
    },
    startRoutineOfDay(type) {
      const routines = routineOfDay(type, content.current().library, history);
      const plan = routines.map((id) => plans.planOf(id)).find((each) => each !== null);
      start(plan ?? plans.longPlan(ROUTINE_OF_DAY_SECONDS));
    },
    endPageOf(runId) {
      if (history.hurts(0).some((hurt) => hurt.runId === runId)) return 'hurt';
      return programme.isUnrated(runId) ? 'question' : 'plain';
    },
    forget: programme.forget,
  };
}
