import { presenceAt, SAMPLE_INTERVAL_MS, type Sample } from '../shared/core/activity.ts';
import { advance } from '../shared/core/engine.ts';
import type { Happening } from '../shared/core/event.ts';
import { initialState, type State } from '../shared/core/state.ts';
import type { Day } from '../shared/core/time.ts';
import type { RoutineStep } from '../shared/routine.ts';
import type { SettingKey } from '../shared/settings.ts';
import type { AppPage } from '../shared/views.ts';
import { createCommitting } from './committing.ts';
import { continueClock } from './continued-clock.ts';
import { createCoverageMeter } from './coverage.ts';
import { type EffectContext, perform } from './effects.ts';
import { createExcuses } from './excuses.ts';
import { createMovement, type Movement } from './movement.ts';
import { createNoticeBoard, tellFindings } from './notices.ts';
import type { Ports, Requester, SystemEvent } from './ports.ts';
import type { Scene } from './projections/scene.ts';
import { createPublishing } from './publishing.ts';
import { recordedOf } from './recorded.ts';
import type { DayRangeOrAll } from './requests/context.ts';
import { createRequester } from './requests.ts';
import { createSettingsResolver } from './resolved-settings.ts';
import { createRoutineClosing } from './routine-closing.ts';
import { createSchedule } from './schedule.ts';
import { createTelling } from './telling.ts';

/** A running program without its surroundings: the only holder of state. */
export interface Runtime {
  /** Begins to sample, to publish and to do calendar jobs. */
  start(): void;
  /** Writes everything down and lets go of timers; the history stays open. */
  stop(): void;
  readonly request: Requester;
  openApp(page: AppPage): void;
  /** The person closed the player's window, or it crashed: the routine ends with what was done. */
  routineWindowClosed(): void;
}

/** Builds the program from its ports: event -> advance -> commit -> effects -> publish. */
export function createRuntime(ports: Ports): Runtime {
  const { clock, history, log } = ports;
  const settings = createSettingsResolver(ports.settings, ports.policy, log);
  const stored = history.lastState();
  const now = continueClock(clock, stored);
  let state: State = stored ?? initialState({ firstDay: history.firstDay(), ...history.nextIds() });
  /** What the player last told of a run's steps. */
  let told: { readonly runId: number; readonly steps: readonly RoutineStep[] } | null = null;
  const excuses = createExcuses();
  const coverage = createCoverageMeter(history);
  const committing = createCommitting(history, coverage, log);
  let page: AppPage = 'today';
  let openedWeek: Day | null = null;
  let stops: readonly (() => void)[] = [];

  const scene = (): Scene => ({
    now: now(),
    state,
    rules: settings.rules(),
    settings: settings.read(),
    history,
    content: movement.content.current(),
    library: movement.content.current().library,
    plan: movement.plans.current(),
    speed: clock.speed,
  });
  const publishing = createPublishing(ports, scene);
  const notices = createNoticeBoard((list) => ports.publisher.push('notices:changed', list));
  const telling = createTelling(ports, {
    notices,
    openPage,
    isQuiet: () => state.activity.quiet !== 'none' || state.activity.isInCall,
    isFree,
    nowMs: () => now().wallMs,
    startRoutineOfDay: (type) => movement.startRoutineOfDay(type),
  });
  const movement: Movement = createMovement({
    ports,
    settings,
    notices,
    publishing,
    now,
    state: () => state,
    dispatch,
    write,
  });
  const closing = createRoutineClosing(clock, {
    close: () => ports.routine.close(),
    isTaken: () => state.run !== null,
  });
  const schedule = createSchedule({
    clock,
    history,
    settings: () => settings.read().values,
    log,
    run: {
      weeklyReport: (weekOf: Day) => telling.weeklyReport(weekOf),
      dayRollOver() {
        movement.newDay();
        publishing.historyChanged();
      },
      retention: () => publishing.historyChanged(),
      routineOfDay: (job) => telling.routineOfDay(job),
    },
  });

  function dispatch(happening: Happening): void {
    try {
      const before = state;
      const at = now();
      if (happening.type === 'sampled') coverage.sampled(at, settings.rules());
      const { state: next, effects } = advance(state, { ...happening, at }, settings.rules());
      state = next;
      const records = recordedOf(effects, {
        routineId: movement.plans.current()?.routine.id ?? null,
        stepsOf: (runId) => (told?.runId === runId ? told.steps : []),
        excuseOf: (id) => excuses.excuseOf(id, happening, before, next),
      });
      excuses.watch(state);
      movement.keep(effects);
      committing.commit(records, state, isWorthSaving(happening));
      for (const effect of effects) perform(effect, ports, effectContext);
      publishing.changed(effects);
    } catch (error) {
      log.error(`"${happening.type}" failed`, error);
    }
  }

  const effectContext: EffectContext = {
    closeRoutineSoon: (runId) => closing.ended(movement.programme.isUnrated(runId)),
    tellLengthened: () => telling.lengthened(),
  };

  /** At the desk, and neither in a routine nor in a pause. */
  function isFree(): boolean {
    const { activity, run, pause } = state;
    const isHere = activity.lockedAt === null && presenceAt(activity, now().monoMs) === 'at-desk';
    return isHere && run === null && pause === null;
  }

  function sample(): void {
    const taken: Sample = {
      idleMs: ports.idle.read(),
      isLocked: ports.lock.read(),
      isInCall: ports.call.read(),
      quiet: ports.quiet.read(),
    };
    dispatch({ type: 'sampled', sample: taken });
    telling.deliver();
  }

  function onSystemEvent(event: SystemEvent): void {
    dispatch({ type: event });
    if (event === 'resumed') schedule.catchUp();
  }

  function openPage(next: AppPage, weekOf: Day | null = null): void {
    openedWeek = weekOf;
    page = settings.read().values.firstStartDone ? next : 'first-start';
    ports.app.open(page);
    ports.publisher.push('page:changed', page);
  }

  /** What was deleted must not come back from what is still under way: that ends here, unrecorded. */
  function historyDeleted(range: DayRangeOrAll): void {
    const day = state.calendar?.day.day;
    if (range === null || (day !== undefined && day >= range.from && day <= range.until)) {
      state = forgotten(state, history.firstDay());
      movement.plans.forget();
      committing.forget();
      ports.card.close();
      ports.routine.close();
      dispatch({ type: 'started' });
    }
    publishing.historyChanged();
  }

  function write(key: SettingKey, value: unknown): void {
    settings.write(key, value);
    const { startAtLogin } = settings.read().values;
    const reading = ports.loginItem.read();
    if (!reading.known || reading.value !== startAtLogin) ports.loginItem.write(startAtLogin);
    movement.settingsChanged();
    schedule.settingsChanged();
    publishing.settingsChanged();
  }

  const request = createRequester({
    ports,
    settings,
    notices,
    plans: movement.plans,
    programme: movement.programme,
    scene,
    dispatch,
    hurt: movement.hurt,
    startRoutine: movement.startRoutine,
    routineChanged: publishing.routineChanged,
    sessionRated: closing.answered,
    write,
    stepsTold(runId, steps) {
      if (steps.length > 0) told = { runId, steps };
    },
    page: () => page,
    openedWeek: () => openedWeek,
    historyChanged: publishing.historyChanged,
    historyDeleted,
    openPage,
  });

  return {
    request,
    openApp: openPage,
    start() {
      dispatch({ type: 'started' });
      tellFindings(notices, ports);
      movement.content.tellRefused();
      movement.newDay();
      stops = [clock.every(SAMPLE_INTERVAL_MS, sample), ports.system.subscribe(onSystemEvent)];
      sample();
      schedule.start();
      if (!settings.read().values.firstStartDone) openPage('first-start');
    },
    stop() {
      for (const stop of stops) stop();
      stops = [];
      schedule.stop();
      dispatch({ type: 'stopped' });
    },
    routineWindowClosed() {
      const { run } = state;
      if (run !== null)
        dispatch({
          type: 'routineEnded',
          runId: run.id,
          doneSeconds: run.doneSeconds,
          hasBothSides: run.hasBothSides,
        });
    },
  };
}

/** The state of a program that has just been started, but for what the person has switched on. */
function forgotten({ pause, isStanding, nextOpportunityId, nextRunId }: State, firstDay: Day | null): State {
  return { ...initialState({ firstDay, nextOpportunityId, nextRunId }), pause, isStanding };
}

/** Events after which the program may not come back for long. */
function isWorthSaving({ type }: Happening): boolean {
  return type !== 'sampled' && type !== 'routineProgressed';
}
