import { SAMPLE_INTERVAL_MS, type Sample } from '../shared/core/activity.ts';
import { type BreakKind, breakSeconds } from '../shared/core/break-scheduler.ts';
import type { Effect } from '../shared/core/effect.ts';
import { advance } from '../shared/core/engine.ts';
import type { Happening } from '../shared/core/event.ts';
import { initialState, type State } from '../shared/core/state.ts';
import { type Day, SECOND } from '../shared/core/time.ts';
import type { RoutineStep } from '../shared/routine.ts';
import type { AppPage } from '../shared/views.ts';
import { type BreakPlan, createBreakPlanner } from './break-plan.ts';
import { continueClock } from './continued-clock.ts';
import { createCoverageMeter } from './coverage.ts';
import { perform } from './effects.ts';
import { createExcuses } from './excuses.ts';
import { createNoticeBoard, tellFindings } from './notices.ts';
import type { Ports, RecordedEffect, Requester, SystemEvent } from './ports.ts';
import type { Scene } from './projections/scene.ts';
import { createPublishing } from './publishing.ts';
import { recordedOf } from './recorded.ts';
import { createRequester } from './requests.ts';
import { createSettingsResolver } from './resolved-settings.ts';
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

/** Without anything to record, the state is still written this often. */
const SAVE_EVERY_MS = 30 * SECOND;
/** How long the player's last page stays, in real milliseconds. */
const ROUTINE_END_SHOWN_MS = 5 * SECOND;

/** Builds the program from its ports: event -> advance -> commit -> effects -> publish. */
export function createRuntime(ports: Ports): Runtime {
  const { clock, history, log } = ports;
  const settings = createSettingsResolver(ports.settings, ports.policy, log);
  const stored = history.lastState();
  const now = continueClock(clock, stored);
  let state: State = stored ?? initialState({ firstDay: history.firstDay(), ...history.nextIds() });
  let plan: BreakPlan | null = null;
  const planner = createBreakPlanner(ports.content.library, history);
  /** What the player last told of a run's steps. */
  let told: { readonly runId: number; readonly steps: readonly RoutineStep[] } | null = null;
  const excuses = createExcuses();
  const coverage = createCoverageMeter(history);
  let page: AppPage = 'today';
  let unsaved: readonly RecordedEffect[] = [];
  let savedAt = Number.NEGATIVE_INFINITY;
  let stops: readonly (() => void)[] = [];

  const scene = (): Scene => ({
    now: now(),
    state,
    rules: settings.rules(),
    settings: settings.read(),
    history,
    library: ports.content.library,
    plan,
    speed: clock.speed,
  });
  const publishing = createPublishing(ports, scene);
  const notices = createNoticeBoard((list) => ports.publisher.push('notices:changed', list));
  const telling = createTelling(ports, {
    notices,
    openPage,
    isQuiet: () => state.activity.quiet !== 'none' || state.activity.isInCall,
  });
  const schedule = createSchedule({
    clock,
    history,
    settings: () => settings.read().values,
    log,
    run: {
      weeklyReport: (weekOf: Day) => telling.weeklyReport(weekOf),
      dayRollOver: () => publishing.historyChanged(),
      retention: () => publishing.historyChanged(),
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
        routineId: plan?.routine.id ?? null,
        stepsOf: (runId) => (told?.runId === runId ? told.steps : []),
        excuseOf: (id) => excuses.excuseOf(id, happening, before, next),
      });
      excuses.watch(state);
      choosePlan(effects);
      commit(records, isWorthSaving(happening));
      for (const effect of effects)
        perform(effect, ports, { closeRoutineSoon, tellLengthened: telling.lengthened });
      publishing.changed(effects);
    } catch (error) {
      log.error(`"${happening.type}" failed`, error);
    }
  }

  /** A break gets its routine when it falls due or is started; after a restart when its card comes back. */
  function choosePlan(effects: readonly Effect[]): void {
    const types = new Set(effects.map(({ type }) => type));
    const { opportunity, run } = state;
    const rules = settings.rules();
    if (types.has('recordOpportunity') || (types.has('openPrompt') && plan === null)) {
      if (opportunity !== null)
        choose(opportunity.kind, breakSeconds(rules, opportunity.kind), opportunity.id);
    } else if (types.has('openRoutine') && run !== null && (plan === null || run.opportunityId === null)) {
      choose(opportunity?.kind ?? 'micro', run.plannedSeconds, run.id);
    }
  }

  function choose(kind: BreakKind, seconds: number, seed: number): void {
    plan = planner.plan({ kind, seconds, seed, now: now(), state, rules: settings.rules() });
  }

  /** What could not be written is kept and tried again with the next commit: nothing that was done is lost. */
  function commit(newRecords: readonly RecordedEffect[], isUrgent: boolean): void {
    const records = [...unsaved, ...newRecords];
    const at = state.now ?? 0;
    if (records.length === 0 && !isUrgent && at - savedAt < SAVE_EVERY_MS) return;
    unsaved = canWrite(records) ? [] : records.filter((record) => !canWrite([record]));
    savedAt = at;
    saveCoverage();
  }

  function canWrite(records: readonly RecordedEffect[]): boolean {
    try {
      history.commit(records, state);
      return true;
    } catch (error) {
      log.error('the history could not be written', error);
      return false;
    }
  }

  function saveCoverage(): void {
    try {
      coverage.save();
    } catch (error) {
      log.error('the coverage could not be written', error);
    }
  }

  function closeRoutineSoon(): void {
    const runId = state.nextRunId;
    const stop = clock.every(ROUTINE_END_SHOWN_MS * clock.speed, () => {
      stop();
      if (state.nextRunId === runId && state.run === null) ports.routine.close();
    });
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

  function openPage(next: AppPage): void {
    page = settings.read().values.firstStartDone ? next : 'first-start';
    ports.app.open(page);
    ports.publisher.push('page:changed', page);
  }

  function settingsChanged(): void {
    const { startAtLogin } = settings.read().values;
    const reading = ports.loginItem.read();
    if (!reading.known || reading.value !== startAtLogin) ports.loginItem.write(startAtLogin);
    schedule.settingsChanged();
    publishing.settingsChanged();
  }

  const request = createRequester({
    ports,
    settings,
    notices,
    scene,
    dispatch,
    stepsTold(runId, steps) {
      if (steps.length > 0) told = { runId, steps };
    },
    settingsChanged,
    page: () => page,
    openPage,
  });

  return {
    request,
    openApp: openPage,
    start() {
      dispatch({ type: 'started' });
      tellFindings(notices, ports);
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

/** Events after which the program may not come back for long. */
function isWorthSaving({ type }: Happening): boolean {
  return type !== 'sampled' && type !== 'routineProgressed';
}
