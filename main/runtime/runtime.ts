import type { Happening } from '../../shared/core/event.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import { addDays, type Day } from '../../shared/core/time.ts';
import type { AppPage } from '../../shared/views/views.ts';
import { createMovement, type Movement } from '../breaks/break-starter.ts';
import { createRoutineClosing } from '../breaks/player-closing.ts';
import { createNoticeBoard, tellFindings } from '../notifications/notice-board.ts';
import { createTelling, isFree } from '../notifications/notifications.ts';
import type { RecordedEffect } from '../ports/history.ts';
import type { Ports } from '../ports/ports.ts';
import type { Requester } from '../ports/windows.ts';
import type { DayRangeOrAll } from '../requests/context.ts';
import { createRequester } from '../requests/router.ts';
import { createSettingsInUse } from '../settings/apply-settings.ts';
import { createSettingsResolver } from '../settings/settings-resolver.ts';
import type { Scene } from '../views/scene.ts';
import { createPublishing } from '../views/view-publisher.ts';
import { weekView } from '../views/week.ts';
import { createSchedule } from './calendar-scheduler.ts';
import { advanceCaughtUp } from './catch-up.ts';
import { createCoverageMeter } from './coverage-meter.ts';
import { type EffectContext, perform } from './effects.ts';
import { createExcuses } from './excuses.ts';
import { createKeeping, forgotten, withFirstDay } from './keeping.ts';
import { continueClock } from './monotonic-clock.ts';
import { recordedOf } from './recorded.ts';
import { createCommitting, isWorthSaving } from './recorder.ts';
import { createSampling } from './sampler.ts';
import { createSensing } from './sensing.ts';
import { warmUp } from './warm-up.ts';

/** A running program without its surroundings: the only holder of state. */
export interface Runtime {
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
  const settings = createSettingsResolver(ports.settings, ports.policy);
  const stored = history.lastState();
  const now = continueClock(clock, stored);
  let state: State = stored ?? initialState({ firstDay: history.firstDay(), ...history.nextIds() });
  const keeping = createKeeping(history);
  const excuses = createExcuses();
  const coverage = createCoverageMeter(history);
  const committing = createCommitting(history, coverage, log);
  let page: AppPage = 'today';
  let openedWeek: Day | null = null;
  const stops: (() => void)[] = [];

  const scene = (): Scene => ({
    now: now(),
    state,
    rules: settings.rules(),
    settings: settings.read(),
    history,
    content: movement.content.current(),
    library: movement.content.current().library,
    plan: movement.plans.current(),
    unrated: movement.programme.unrated(),
    speed: clock.speed,
    language: ports.text.language,
  });
  const publishing = createPublishing(ports, scene);
  const notices = createNoticeBoard((list) => ports.publisher.push('notices:changed', list));
  const telling = createTelling(ports, {
    notices,
    openPage,
    isQuiet: () => state.activity.quiet !== 'none' || state.activity.isInCall,
    isFree: () => isFree(state, now().monoMs),
    nowMs: () => now().wallMs,
    startRoutineOfDay: (type) => movement.startRoutineOfDay(type),
  });
  const sensing = createSensing(ports, { scene, hasWaiting: telling.hasWaiting });
  const inUse = createSettingsInUse(ports, settings, {
    languageChanged: publishing.languageChanged,
    changed() {
      movement.settingsChanged();
      schedule.settingsChanged();
      publishing.settingsChanged();
      sampling.plan();
    },
  });
  const movement: Movement = createMovement({
    ports,
    settings,
    notices,
    publishing,
    kept: keeping.before,
    now,
    state: () => state,
    dispatch,
    write: inUse.write,
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
      weeklyReport: telling.weeklyReport,
      dayRollOver() {
        movement.newDay();
        publishing.historyChanged();
      },
      retention: (before) => historyDeleted({ from: '0001-01-01', until: addDays(before, -1) }),
      routineOfDay: telling.routineOfDay,
    },
  });

  function dispatch(happening: Happening): void {
    try {
      const before = state;
      const event = { ...happening, at: now() };
      if (happening.type === 'sampled') coverage.sampled(event.at, settings.rules());
      const { state: next, effects } = advanceCaughtUp(state, event, settings.rules(), ports.idle.read);
      state = next;
      const routineId = movement.plans.current()?.routine.id ?? null;
      movement.keep(happening, effects);
      const records = recordedOf(effects, {
        routineId,
        offeredId: movement.plans.current()?.routine.id ?? null,
        stepsOf: keeping.stepsOf,
        excuseOf: (id) => excuses.excuseOf(id, happening, before, next),
      });
      excuses.watch(state);
      commit(records, isWorthSaving(happening));
      for (const effect of effects) perform(effect, ports, effectContext);
      publishing.changed(effects);
    } catch (error) {
      log.error(`"${happening.type}" failed`, error);
    }
    if (happening.type !== 'sampled') sampling.plan();
  }

  function commit(records: readonly RecordedEffect[], isUrgent: boolean): void {
    const kept = keeping.now(state, movement.plans.current(), movement.programme.unrated());
    committing.commit(records, state, kept, isUrgent);
  }

  const effectContext: EffectContext = {
    closeRoutineSoon: (runId) => closing.ended(movement.endPageOf(runId)),
    tellLengthened: () => telling.lengthened(),
  };

  const sampling = createSampling(clock, sensing.intervalMs, () => {
    dispatch({ type: 'sampled', sample: sensing.sample() });
    telling.deliver();
  });

  function openPage(next: AppPage, weekOf: Day | null = null): void {
    openedWeek = weekOf;
    page = settings.read().values.firstStartDone ? next : 'first-start';
    ports.app.open(page);
    ports.publisher.push('page:changed', page);
    sampling.plan();
  }

  /** What was deleted must not come back from what is still under way: that ends here, unrecorded. */
  function historyDeleted(range: DayRangeOrAll): void {
    const day = state.calendar?.day.day;
    movement.forget(range);
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

  function historyImported(): void {
    state = withFirstDay(state, history.firstDay());
    commit([], true);
    publishing.historyChanged();
  }

  const request = createRequester({
    ports,
    settings,
    notices,
    sensing,
    plans: movement.plans,
    programme: movement.programme,
    scene,
    dispatch,
    hurt: movement.hurt,
    startBreak: movement.startBreak,
    startRoutine: movement.startRoutine,
    routineChanged() {
      commit([], true);
      publishing.routineChanged();
    },
    sessionRated() {
      commit([], true);
      closing.answered();
    },
    closeRoutine: closing.isClosedNow,
    write: inUse.write,
    stepsTold: keeping.tell,
    page: () => page,
    openedWeek: () => openedWeek,
    historyChanged: publishing.historyChanged,
    historyImported,
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
      const stopHearing = ports.system.subscribe((event) => {
        dispatch({ type: event });
        if (event === 'resumed') schedule.catchUp();
      });
      stops.push(stopHearing, inUse.start(), sampling.start());
      stops.push(warmUp(clock, log, () => void weekView(scene(), null)));
      schedule.start();
      if (!settings.read().values.firstStartDone) openPage('first-start');
    },
    stop() {
      for (const stop of stops.splice(0)) stop();
      schedule.stop();
      dispatch({ type: 'stopped' });
    },
    routineWindowClosed() {
      if (state.run === null) return;
      const { id: runId, doneSeconds, hasBothSides } = state.run;
      dispatch({ type: 'routineEnded', runId, doneSeconds, hasBothSides });
    },
  };
}
