import type { State } from '../../shared/core/state.ts';
import type { Instant } from '../../shared/core/time.ts';
import { loadContent, reportRejected } from '../breaks/content-library.ts';
import type { PlayerClosing } from '../breaks/player-closing.ts';
import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { Notifications } from '../notifications/notifications.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ports } from '../ports/ports.ts';
import type { SettingsInUse } from '../settings/apply-settings.ts';
import type { SettingsResolver } from '../settings/settings-resolver.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ViewPublisher } from '../views/view-publisher.ts';
import type { CalendarScheduler } from './calendar-scheduler.ts';
import type { Recorder } from './recorder.ts';
import type { RuntimeState } from './runtime-state.ts';
import type { Sampler } from './sampler.ts';

/** The parts of a running program. */
export interface Program {
  readonly ports: Ports;
  readonly state: RuntimeState;
  readonly settings: SettingsResolver;
  readonly settingsInUse: SettingsInUse;
  readonly notices: NoticeBoard;
  readonly notifications: Notifications;
  readonly player: PlayerClosing;
  readonly publisher: ViewPublisher;
  readonly recorder: Recorder;
  readonly sampler: Sampler;
  readonly scheduler: CalendarScheduler;
  now(): Instant;
}

/**
 * A clock whose monotonic time continues that of a saved state, also after the machine restarted and its time since
 * boot began again. The time in between is the longer of the two clocks' answers: only wall time reveals a restart of
 * the machine, only the time since boot reveals a wall clock that was set back.
 */
export function continuedClock(clock: Clock, saved: State): () => Instant {
  if (saved.now === null) return () => clock.now();
  const now = clock.now();
  const passedByBoot = now.monoMs - saved.now;
  const passedByWall = now.wallMs - (saved.nowWallMs ?? now.wallMs);
  const offset = saved.now + Math.max(0, passedByBoot, passedByWall) - now.monoMs;
  return () => {
    const instant = clock.now();
    return { ...instant, monoMs: instant.monoMs + offset };
  };
}

/** The program as it is now. */
export function snapshotOf({ ports, state, settings, now }: Program): Snapshot {
  const { content } = state.content;
  return {
    now: now(),
    state: state.engine,
    rules: settings.rules(),
    settings: settings.read(),
    history: ports.history,
    content,
    library: content.library,
    plan: state.plan,
    unrated: state.unrated,
    speed: ports.clock.speed,
    language: ports.text.language,
    contentTexts: ports.text.content,
    hasScreenReader: ports.screenReader.isRunning(),
  };
}

/** Loads the content again if the organisation's folder has changed. A routine in progress keeps its exercises. */
export function followContentFolder({ ports, state, settings, notices, publisher }: Program): void {
  const { contentFolder } = settings.read().values;
  if (state.engine.run !== null || contentFolder === state.content.folder) return;
  reloadContent({ ports, state, settings, notices, publisher });
}

/** Loads the content again after the organisation's folder was read in the background. */
export function reloadContent({
  ports,
  state,
  settings,
  notices,
  publisher,
}: Pick<Program, 'ports' | 'state' | 'settings' | 'notices' | 'publisher'>): void {
  const { contentFolder } = settings.read().values;
  state.content = loadContent(ports.content, contentFolder);
  reportRejected(state.content, notices, ports.log);
  publisher.libraryChanged();
}
