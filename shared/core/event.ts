import type { Sample } from './activity.ts';
import type { SnoozeMinutes } from './prompt.ts';
import type { Instant } from './time.ts';

/** An answer to a break other than Start; a number snoozes its card for that many minutes. */
export type PromptReply = 'skip' | 'already-moved' | SnoozeMinutes;
/** An answer to a card. Start becomes a `breakRequested` event, as from the tray and the window. */
export type PromptAnswer = 'start' | PromptReply;

/** The part of a break's plan that the engine needs. */
export interface RequestedPlan {
  readonly id: number;
  /** Length of its routine, against which the break is judged. */
  readonly seconds: number;
}

/**
 * How long a pause lasts: minutes; until the next day's start; until the user ends it; until the next call ends, an
 * hour at most; or until the next time that the clock shows a local time ("HH:MM").
 */
export type PauseLength =
  | number
  | 'tomorrow'
  | 'until-resumed'
  | 'next-call'
  | { readonly untilTime: string };

/** Something that happened, without its moment. */
export type EventInput =
  | { readonly type: 'sampled'; readonly sample: Sample }
  /** The app starts, or restarts with its saved state; the time between is a gap. */
  | { readonly type: 'started' }
  /** The app is about to stop, or the machine shuts down. */
  | { readonly type: 'stopped' }
  | { readonly type: 'suspended' }
  | { readonly type: 'resumed' }
  | { readonly type: 'locked' }
  | { readonly type: 'unlocked' }
  | { readonly type: 'promptAnswered'; readonly opportunityId: number; readonly answer: PromptReply }
  /** The desktop could not show the card. */
  | { readonly type: 'promptFailed'; readonly opportunityId: number }
  /**
   * The user starts a break: that of the open opportunity, otherwise a voluntary one. `opportunityId`: the card that
   * was answered, null from the tray or a window. `plan` is null for a break of the length in the rules.
   */
  | {
      readonly type: 'breakRequested';
      readonly opportunityId: number | null;
      readonly plan: RequestedPlan | null;
    }
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
  /** The baseline begins, possibly again, or ends before its days are over. */
  | { readonly type: 'baselineStarted' }
  | { readonly type: 'baselineEnded' }
  /** A recorded trace ends. */
  | { readonly type: 'traceEnded' };

/** The event of an answer to a card. `plan` is that of its break, if any. */
export function answerInput(
  opportunityId: number,
  answer: PromptAnswer,
  plan: RequestedPlan | null = null,
): EventInput {
  return answer === 'start'
    ? { type: 'breakRequested', opportunityId, plan }
    : { type: 'promptAnswered', opportunityId, answer };
}

/** Something that happened, with its moment. */
export type Event = EventInput & { readonly at: Instant };
