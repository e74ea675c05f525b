import { presenceAt } from '../../shared/core/activity.ts';
import { currentDay } from '../../shared/core/not-due.ts';
import type { EngineSnapshot, State } from '../../shared/core/state.ts';
import { addDays, type Day, type Instant, MINUTE } from '../../shared/core/time.ts';
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
  /** Whether a message waits for the next sample that allows it. */
  hasWaiting(now: Instant): boolean;
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

/** A message that the desktop refused is shown again after this time, milliseconds. */
const RETRY_MS = 15 * MINUTE;

/** A message that waits for its moment. */
interface WaitingMessage {
  /** Calls `refused` if the desktop could not show it. */
  show(refused: () => void, state: State): void;
  /** Whether the user has to be at the desk and not in a break or a pause. */
  readonly isForFreeUser: boolean;
  /** Unix milliseconds. */
  readonly untilMs: number;
  /** When it may be tried again; milliseconds of the monotonic clock. */
  readonly fromMonoMs: number;
}

/** Each notification waits until a sample finds no quiet time, and is shown once. One that is refused waits again. */
export function createNotifications(context: NotificationContext): Notifications {
  let waiting: readonly WaitingMessage[] = [];
  const add = (show: WaitingMessage['show'], isForFreeUser = false, untilMs = Number.POSITIVE_INFINITY) => {
    waiting = [...waiting, { show, isForFreeUser, untilMs, fromMonoMs: Number.NEGATIVE_INFINITY }];
  };
  const isDue = ({ untilMs, fromMonoMs }: WaitingMessage, { wallMs, monoMs }: Instant) =>
    wallMs < untilMs && monoMs >= fromMonoMs;

  return {
    hasWaiting: (now) => waiting.some((message) => isDue(message, now)),
    deliver({ state, now }) {
      if (waiting.length === 0 || isQuiet(state)) return;
      const ready = waiting.filter(
        (message) => isDue(message, now) && (!message.isForFreeUser || isFree(state, now.monoMs)),
      );
      waiting = waiting.filter((message) => now.wallMs < message.untilMs && !ready.includes(message));
      for (const message of ready) {
        show(message, state, context.log, () => {
          waiting = [...waiting, { ...message, fromMonoMs: now.monoMs + RETRY_MS }];
        });
      }
    },
    weeklyReport: (weekOf, shown) =>
      add((refused, state) => showWeek(context, state, { weekOf, onShown: shown, onFailed: refused })),
    routineOfDay: (job, shown) =>
      add((refused) => offerRoutine(context, job.type, shown, refused), true, job.untilMs),
    lengthened() {
      context.notices.add({ type: 'lengthened' });
      add(() => showLengthened(context));
    },
  };
}

function show(message: WaitingMessage, state: State, log: Log, refused: () => void): void {
  try {
    message.show(refused, state);
  } catch (error) {
    log.error('a notification failed', error);
  }
}

interface WeekNotice {
  readonly weekOf: Day;
  readonly onShown: () => void;
  readonly onFailed: () => void;
}

/** A notice that comes after the end of its week speaks of last week. */
function showWeek(
  { history, notifier, text, openWeek }: NotificationContext,
  state: State,
  { weekOf, onShown, onFailed }: WeekNotice,
): void {
  const sunday = addDays(weekOf, 6);
  if (history.bouts(weekOf, sunday).length === 0) return;
  const key = (currentDay(state) ?? weekOf) > sunday ? 'lastWeek' : 'weekly';
  notifier.notify({
    title: text.t(`notification.${key}.title`),
    body: text.t(`notification.${key}.body`),
    onClick: () => openWeek(weekOf),
    onShown,
    onFailed,
  });
}

function offerRoutine(
  { notifier, text, startRoutineOfDay }: NotificationContext,
  type: RoutineJob['type'],
  onShown: () => void,
  onFailed: () => void,
): void {
  const key = type === 'morningRoutine' ? 'morning' : 'windDown';
  notifier.notify({
    title: text.t(`notification.${key}.title`),
    body: text.t(`notification.${key}.body`),
    onClick: () => startRoutineOfDay(type),
    onShown,
    onFailed,
  });
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
