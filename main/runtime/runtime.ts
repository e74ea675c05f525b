import { type Day, SECOND } from '../../shared/core/time.ts';
import type { AppPage } from '../../shared/views/views.ts';
import { startRoutineOfDay } from '../breaks/break-starter.ts';
import { reportRejected } from '../breaks/content-library.ts';
import { createPlayerClosing } from '../breaks/player-closing.ts';
import { startProgrammeDay } from '../breaks/programme-service.ts';
import { replacedPlan } from '../breaks/routine-planner.ts';
import { addStartupNotices, createNoticeBoard } from '../notifications/notice-board.ts';
import { createNotifications } from '../notifications/notifications.ts';
import type { Ports } from '../ports/ports.ts';
import type { SystemEvent } from '../ports/sensors.ts';
import type { Requester } from '../ports/windows.ts';
import type { ProgramContext } from '../requests/context.ts';
import { createRequester } from '../requests/router.ts';
import { inSlices } from '../run-in-slices.ts';
import { createSettingsInUse } from '../settings/apply-settings.ts';
import { createSettingsResolver } from '../settings/settings-resolver.ts';
import { createViewPublisher } from '../views/view-publisher.ts';
import { weekView } from '../views/week.ts';
import { createCalendarScheduler } from './calendar-scheduler.ts';
import { dispatch } from './dispatch.ts';
import { endGentleDay, historyDeleted, historyImported, oldDaysDeleted } from './history-changes.ts';
import { startHistoryChecks } from './history-checks.ts';
import { continuedClock, followContentFolder, type Program, reloadContent, snapshotOf } from './program.ts';
import { createRecorder } from './recorder.ts';
import { restoredState } from './runtime-state.ts';
import { createSampler } from './sampler.ts';

/** A running program, independent of Electron. */
export interface Runtime {
  /** Begins to sample, to publish and to do calendar jobs. */
  start(): void;
  /** Writes everything and stops all timers; the history stays open. */
  stop(): void;
  readonly request: Requester;
  openApp(page: AppPage): void;
  /** The user closed the player's window, or it crashed: the routine ends with what was done. */
  routineWindowClosed(): void;
}

/** The report is prepared this long after the start: after the start's own work, and before the user opens it. */
const WARM_UP_MS = 3 * SECOND;

/** Builds the program from its ports. Every event goes through `dispatch`. */
export function createRuntime(ports: Ports): Runtime {
  const program = createProgram(ports);
  const context = contextOf(program);
  const stops: (() => void)[] = [];
  return {
    request: createRequester(context),
    openApp: (page) => openPage(program, page),
    start: () => void stops.push(...startProgram(program, context)),
    stop() {
      for (const stop of stops.splice(0)) stop();
      dispatch(program, { type: 'stopped' });
    },
    routineWindowClosed() {
      const { run } = program.state.engine;
      if (run === null) return;
      const { id: runId, doneSeconds, hasBothSides } = run;
      dispatch(program, { type: 'routineEnded', runId, doneSeconds, hasBothSides });
    },
  };
}

/** The parts call each other through `program`, which is complete before any of them is used. */
function createProgram(ports: Ports): Program {
  const { clock, history, log } = ports;
  const settings = createSettingsResolver(ports.settings, ports.policy);
  const state = restoredState(ports, settings.read().values.contentFolder);
  const notices = createNoticeBoard((list) => ports.publisher.push('notices:changed', list));
  const notifications = createNotifications({
    ...ports,
    notices,
    openWeek: (weekOf) => openPage(program, 'week', weekOf),
    startRoutineOfDay: (type) => startRoutineOfDay(contextOf(program), type),
  });
  const program: Program = {
    ports,
    state,
    settings,
    notices,
    now: continuedClock(clock, state.engine),
    recorder: createRecorder(history, log),
    publisher: createViewPublisher({ ...ports, snapshot: () => snapshotOf(program) }),
    player: createPlayerClosing(clock, {
      close: () => ports.routine.close(),
      isInUse: () => state.engine.run !== null,
    }),
    notifications,
    sampler: createSampler({
      ...ports,
      take: (sample) => void dispatch(program, { type: 'sampled', sample }),
      hasWaiting: notifications.hasWaiting,
    }),
    settingsInUse: createSettingsInUse(ports, settings, {
      languageChanged: () => program.publisher.languageChanged(),
      changed: () => settingsChanged(program),
    }),
    scheduler: createCalendarScheduler({
      clock,
      history,
      log,
      settings: () => settings.read().values,
      run: {
        weeklyReport: notifications.weeklyReport,
        routineOfDay: notifications.routineOfDay,
        dayRollOver() {
          startDay(program, contextOf(program));
          program.publisher.historyChanged();
        },
        retention: (before) => oldDaysDeleted(program, contextOf(program), before),
      },
    }),
  };
  return program;
}

/** The services for requests and calendar jobs. */
function contextOf(program: Program): ProgramContext {
  const { ports, state, settings, settingsInUse, notices, player, publisher, recorder, sampler } = program;
  const save = () => recorder.commit([], state, true);
  const routineChanged = () => {
    save();
    publisher.routineChanged();
  };
  const context: ProgramContext = {
    ports,
    log: ports.log,
    history: ports.history,
    settings,
    notices,
    player,
    snapshot: () => snapshotOf(program),
    dispatch: (input, plan) => dispatch(program, input, plan),
    sensorReports: () => sampler.reports(snapshotOf(program)),
    write: settingsInUse.write,
    writeProgramme: (programme) => settingsInUse.write('programme', programme),
    writeSafety: (safety) => settingsInUse.write('safety', safety),
    setUnrated(session) {
      state.unrated = session;
    },
    save,
    showHint() {
      if (state.plan !== null) state.plan = { ...state.plan, hasHint: true };
    },
    replacePlan(plan) {
      state.plan = plan;
      routineChanged();
    },
    reportSteps(runId, steps) {
      if (steps.length > 0) state.reported = { runId, steps };
    },
    routineChanged,
    programmeChanged: publisher.libraryChanged,
    historyChanged: publisher.historyChanged,
    historyImported: () => historyImported(program),
    historyDeleted: (range) => historyDeleted(program, context, range),
    page: () => state.page,
    openedWeek: () => state.openedWeek,
    openPage: (page) => openPage(program, page),
  };
  return context;
}

/** Returns the functions that stop it. */
function startProgram(program: Program, context: ProgramContext): readonly (() => void)[] {
  const { ports, state, notices, sampler, scheduler, settings, settingsInUse } = program;
  dispatch(program, { type: 'started' });
  addStartupNotices(notices, ports);
  reportRejected(state.content, notices, ports.log);
  startDay(program, context);
  const stops = [
    ports.system.subscribe((event) => systemEvent(program, event)),
    settingsInUse.start(),
    startHistoryChecks({ ...ports, notices }),
    ports.content.subscribe(() => contentRead(program)),
    sampler.start(),
    warmUp(program),
    scheduler.stop,
  ];
  scheduler.start();
  if (!settings.read().values.firstStartDone) openPage(program, 'first-start');
  return stops;
}

function systemEvent(program: Program, event: SystemEvent): void {
  dispatch(program, { type: event });
  if (event === 'resumed') program.scheduler.catchUp();
}

/** Also called at the start, because a plan from before a restart may contain an exercise that is no longer allowed. */
function startDay(program: Program, context: ProgramContext): void {
  startProgrammeDay(context);
  endGentleDay(program);
  checkPlan(program);
}

/**
 * A routine in progress keeps its exercises; the content is then loaded after it, or with the next change of
 * settings.
 */
function contentRead(program: Program): void {
  const { state } = program;
  if (state.engine.run !== null) state.content = { ...state.content, folder: null };
  else reloadContent(program);
  checkPlan(program);
}

function settingsChanged(program: Program): void {
  const { publisher, scheduler, sampler, state } = program;
  followContentFolder(program);
  checkPlan(program);
  if (state.engine.run !== null) publisher.routineChanged();
  scheduler.settingsChanged();
  publisher.settingsChanged();
  sampler.plan(snapshotOf(program));
}

/** Replaces the plan of the break that is due if its routine is no longer allowed. */
function checkPlan(program: Program): void {
  const plan = replacedPlan(snapshotOf(program), program.ports.log);
  if (plan === null) return;
  program.state.plan = plan;
  program.publisher.cardChanged();
}

function openPage(program: Program, page: AppPage, weekOf: Day | null = null): void {
  const { ports, settings, state, sampler } = program;
  state.openedWeek = weekOf;
  state.page = settings.read().values.firstStartDone ? page : 'first-start';
  ports.app.open(state.page);
  ports.publisher.push('page:changed', state.page);
  sampler.plan(snapshotOf(program));
}

/**
 * Builds a report once, so that later ones are several times faster: code is compiled and pages of the file are
 * cached.
 */
function warmUp(program: Program): () => void {
  const { clock, log } = program.ports;
  const stop = clock.every(WARM_UP_MS, () => {
    stop();
    inSlices(weekView(snapshotOf(program), null)).catch((error) =>
      log.error('the report could not be prepared', error),
    );
  });
  return stop;
}
