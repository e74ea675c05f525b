import type { Sample } from './activity.ts';
import type { SnoozeMinutes } from './prompt.ts';
import type { Instant } from './time.ts';

/** How a card is answered; a number snoozes it for so many minutes. */
export type PromptAnswer = 'start' | 'skip' | 'already-moved' | SnoozeMinutes;

/**
 * How long a pause lasts: minutes; until the day's start; until it is ended; until the end of the next call, an hour at
 * most; or until a clock shows a local time ("HH:MM") for the next time.
 */
export type PauseLength =
  | number
  | 'tomorrow'
  | 'until-resumed'
  | 'next-call'
  | { readonly untilTime: string };

/** Something that happened. */
export type Happening =
  | { readonly type: 'sampled'; readonly sample: Sample }
  /** The app starts, or starts again with the state it had; the time between is a gap. */
  | { readonly type: 'started' }
  /** The app is about to stop, or the machine shuts down. */
  | { readonly type: 'stopped' }
  | { readonly type: 'suspended' }
  | { readonly type: 'resumed' }
  | { readonly type: 'locked' }
  | { readonly type: 'unlocked' }
  | { readonly type: 'promptAnswered'; readonly opportunityId: number; readonly answer: PromptAnswer }
  /** The desktop could not show the card. */
  | { readonly type: 'promptFailed'; readonly opportunityId: number }
  /** A break is started from the tray or a window: the open opportunity's, else a voluntary one; `seconds`: of a routine that was chosen. */
  | { readonly type: 'breakRequested'; readonly seconds: number | null }
  | {
      readonly type: 'routineProgressed';
      readonly runId: number;
      readonly doneSeconds: number;
      readonly hasBothSides: boolean;
    }
  | {
      readonly type: 'routineEnded';
      readonly runId: number;
      readonly doneSeconds: number;
      readonly hasBothSides: boolean;
    }
  /** "This hurts": the open opportunity is excused; the routine may go on. */
  | { readonly type: 'hurtReported'; readonly runId: number }
  | { readonly type: 'paused'; readonly length: PauseLength }
  | { readonly type: 'pauseEnded' }
  /** "I was away" since some minutes ago (0: from now). */
  | { readonly type: 'awayReported'; readonly minutesAgo: number }
  | { readonly type: 'standingSet'; readonly isStanding: boolean }
  /** A recorded trace ends. */
  | { readonly type: 'traceEnded' };

/** Something that happened, with its moment. */
export type Event = Happening & { readonly at: Instant };
