import { SAMPLE_INTERVAL_MS, type Sample } from '../shared/core/activity.ts';
import { type BreakKind, breakSeconds } from '../shared/core/break-scheduler.ts';
import type { Effect } from '../shared/core/effect.ts';
import { advance } from '../shared/core/engine.ts';
import type { Happening } from '../shared/core/event.ts';
import { initialState, type State } from '../shared/core/state.ts';
import { type Day, SECOND } from '../shared/core/time.ts';
import type { AppPage } from '../shared/views.ts';
import { type BreakPlan, planBreak } from './break-plan.ts';
import { continueClock } from './continued-clock.ts';
import { isRecorded, perform } from './effects.ts';
import { createNoticeBoard, tellFindings } from './notices.ts';
import type { Ports, RecordedEffect, Requester, SystemEvent } from './ports.ts';
import type { Scene } from './projections/scene.ts';
import { createPublishing } from './publishing.ts';
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
      const { state: next, effects } = advance(state, { ...happening, at: now() }, settings.rules());
      state = next;
      choosePlan(effects);
      commit(effects, isWorthSaving(happening));
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
    plan = planBreak(ports.content.library, history, { kind, seconds, seed });
  }

  /** What could not be written is kept and tried again with the next commit: nothing that was done is lost. */
  function commit(effects: readonly Effect[], isUrgent: boolean): void {
    const records = [...unsaved, ...effects.filter(isRecorded)];
    const at = state.now ?? 0;
    if (records.length === 0 && !isUrgent && at - savedAt < SAVE_EVERY_MS) return;
    unsaved = canWrite(records) ? [] : records.filter((record) => !canWrite([record]));
    savedAt = at;
  }

  function canWrite(records: readonly RecordedEffect[]): boolean {
    try {
      history.commit(records, state, { routineId: plan?.routine.id ?? null });
      return true;
    } catch (error) {
      log.error('the history could not be written', error);
      return false;
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
