import { presenceAt } from '../../shared/core/activity.ts';
import type { EngineSnapshot, State } from '../../shared/core/state.ts';
import { addDays, type Day } from '../../shared/core/time.ts';
import type { RoutineJob } from '../../shared/schedule/calendar-jobs.ts';
import type { ReportReader } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Text } from '../ports/text.ts';
import type { NoticeBoard } from './notice-board.ts';

/** Desktop notifications: few, and none in quiet time. `shown` is called once one has been shown. */
export interface Notifications {
  /** Announces a week, unless its days have been deleted by then. */
  weeklyReport(weekOf: Day, shown: () => void): void;
  /** Says that breaks come later for the rest of the day. */
  lengthened(): void;
  /** Offers the time-of-day routine if the user becomes available before the offer expires. */
  routineOfDay(job: RoutineJob, shown: () => void): void;
  /** Shows waiting messages, unless it is quiet; call it after a sample. */
  deliver(snapshot: EngineSnapshot): void;
  /** Whether a message waits that has not expired at `nowMs`, Unix milliseconds. */
  hasWaiting(nowMs: number): boolean;
}

/** The ports and the callbacks of notifications. */
export interface NotificationContext {
  readonly history: Pick<ReportReader, 'bouts'>;
  readonly log: Log;
  readonly notices: NoticeBoard;
  readonly notifier: Notifier;
  readonly text: Text;
  openWeek(weekOf: Day): void;
  startRoutineOfDay(type: RoutineJob['type']): void;
}

/** A message that waits for its moment. */
interface WaitingMessage {
  show(): void;
  /** Whether the user has to be at the desk and not in a break or a pause. */
  readonly isForFreeUser: boolean;
  /** Unix milliseconds. */
  readonly untilMs: number;
}

/** Each notification waits until a sample finds no quiet time, and is shown once. */
export function createNotifications(context: NotificationContext): Notifications {
  let waiting: readonly WaitingMessage[] = [];
  const add = (show: () => void, isForFreeUser = false, untilMs = Number.POSITIVE_INFINITY) => {
    waiting = [...waiting, { show, isForFreeUser, untilMs }];
  };

  return {
    hasWaiting: (nowMs) => waiting.some(({ untilMs }) => nowMs < untilMs),
    deliver({ state, now }) {
      if (waiting.length === 0 || isQuiet(state)) return;
      const isReady = ({ isForFreeUser, untilMs }: WaitingMessage) =>
        now.wallMs < untilMs && (!isForFreeUser || isFree(state, now.monoMs));
      const ready = waiting.filter(isReady);
      waiting = waiting.filter((message) => now.wallMs < message.untilMs && !ready.includes(message));
      for (const message of ready) show(message, context.log);
    },
    weeklyReport: (weekOf, shown) => add(() => showWeek(context, weekOf, shown)),
    routineOfDay: (job, shown) => add(() => offerRoutine(context, job.type, shown), true, job.untilMs),
    lengthened() {
      context.notices.add({ type: 'lengthened' });
      add(() => showLengthened(context));
    },
  };
}

function show(message: WaitingMessage, log: Log): void {
  try {
    message.show();
  } catch (error) {
    log.error('a notification failed', error);
  }
}

function showWeek(
  { history, notifier, text, openWeek }: NotificationContext,
  weekOf: Day,
  shown: () => void,
) {
  if (history.bouts(weekOf, addDays(weekOf, 6)).length === 0) return;
  notifier.notify({
    title: text.t('notification.weekly.title'),
    body: text.t('notification.weekly.body'),
    onClick: () => openWeek(weekOf),
  });
  shown();
}

function offerRoutine(context: NotificationContext, type: RoutineJob['type'], shown: () => void): void {
  const { notifier, text, startRoutineOfDay } = context;
  const key = type === 'morningRoutine' ? 'morning' : 'windDown';
  notifier.notify({
    title: text.t(`notification.${key}.title`),
    body: text.t(`notification.${key}.body`),
    onClick: () => startRoutineOfDay(type),
  });
  shown();
}

function showLengthened({ notifier, text }: NotificationContext): void {
  notifier.notify({
    title: text.t('notification.lengthened.title'),
    body: text.t('notification.lengthened.body'),
  });
}

function isQuiet({ activity }: State): boolean {
  return activity.quiet !== 'none' || activity.isInCall;
}

/** At the desk, and neither in a routine nor in a pause; `t` is on the monotonic clock. */
function isFree({ activity, run, pause }: State, t: number): boolean {
  const isHere = activity.lockedAt === null && presenceAt(activity, t) === 'at-desk';
  return isHere && run === null && pause === null;
}
