import { presenceAt } from '../../shared/core/activity.ts';
import type { State } from '../../shared/core/state.ts';
import { addDays, type Day } from '../../shared/core/time.ts';
import type { RoutineJob } from '../../shared/schedule/calendar-jobs.ts';
import type { AppPage } from '../../shared/views/views.ts';
import type { Ports } from '../ports/ports.ts';
import type { NoticeBoard } from './notice-board.ts';

/** Desktop notifications: few, and silent in quiet time. `shown` is called when one has been shown. */
export interface Telling {
  /** Announces a week, unless nothing is left of it by then. */
  weeklyReport(weekOf: Day, shown: () => void): void;
  lengthened(): void;
  /** Offers a routine of the day, when the person is there and free before it is too late. */
  routineOfDay(job: RoutineJob, shown: () => void): void;
  /** Shows what is held back, unless it is quiet; for after a sample, when that is known anew. */
  deliver(): void;
  /** Whether something is held back. */
  hasWaiting(): boolean;
}

interface TellingContext {
  readonly notices: NoticeBoard;
  openPage(page: AppPage, weekOf: Day): void;
  /** In a call, or the desktop is quiet. */
  isQuiet(): boolean;
  /** At the desk, and neither in a routine nor in a pause. */
  isFree(): boolean;
  nowMs(): number;
  startRoutineOfDay(type: RoutineJob['type']): void;
}

/** A message that waits for its moment. */
interface Held {
  show(): void;
  /** Needs the person to be there and free. */
  readonly forFree: boolean;
  readonly untilMs: number;
}

/** Holds each notification back until a sample finds that it is not quiet; each is shown once. */
export function createTelling(ports: Ports, context: TellingContext): Telling {
  const { notices, openPage, isQuiet, isFree, nowMs } = context;
  const { history, log, notifier, text } = ports;
  let waiting: readonly Held[] = [];

  function hold(show: () => void, forFree = false, untilMs = Number.POSITIVE_INFINITY): void {
    waiting = [...waiting, { show, forFree, untilMs }];
  }

  function deliver(): void {
    if (waiting.length === 0 || isQuiet()) return;
    const now = nowMs();
    const free = isFree();
    const ready = waiting.filter(({ forFree, untilMs }) => now < untilMs && (free || !forFree));
    waiting = waiting.filter((held) => now < held.untilMs && !ready.includes(held));
    for (const { show } of ready) attempt(show);
  }

  function attempt(show: () => void): void {
    try {
      show();
    } catch (error) {
      log.error('a notification failed', error);
    }
  }

  return {
    deliver,
    hasWaiting: () => waiting.some(({ untilMs }) => nowMs() < untilMs),
    weeklyReport(weekOf, shown) {
      hold(() => {
        if (history.bouts(weekOf, addDays(weekOf, 6)).length === 0) return;
        notifier.notify({
          title: text.t('notification.weekly.title'),
          body: text.t('notification.weekly.body'),
          onClick: () => openPage('week', weekOf),
        });
        shown();
      });
    },
    routineOfDay({ type, untilMs }, shown) {
      const key = type === 'morningRoutine' ? 'morning' : 'windDown';
      const show = () => {
        notifier.notify({
          title: text.t(`notification.${key}.title`),
          body: text.t(`notification.${key}.body`),
          onClick: () => context.startRoutineOfDay(type),
        });
        shown();
      };
      hold(show, true, untilMs);
    },
    lengthened() {
      notices.add({ type: 'lengthened' });
      hold(() =>
        notifier.notify({
          title: text.t('notification.lengthened.title'),
          body: text.t('notification.lengthened.body'),
        }),
      );
    },
  };
}

/** At the desk, and neither in a routine nor in a pause; `t` is on the monotonic clock. */
export function isFree({ activity, run, pause }: State, t: number): boolean {
  const isHere = activity.lockedAt === null && presenceAt(activity, t) === 'at-desk';
  return isHere && run === null && pause === null;
}
