import { AWAY_IDLE_MS } from '../../../shared/core/activity.ts';
import { OPPORTUNITY_MS, WITHDRAW_MS } from '../../../shared/core/prompt.ts';
import { SECOND } from '../../../shared/core/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { IdleSource } from '../../ports/sensors.ts';

/** How often an open window is checked, milliseconds. */
const LOOK_MS = 5 * SECOND;
/** A page that has not answered for this long is hung; a card that stays this long past its end is closed. */
const GRACE_MS = 30 * SECOND;
/** Idle counters in whole seconds can make an old input look this much more recent, milliseconds. */
const JITTER_MS = 2 * SECOND;

/** The watched page of a window. */
export interface WatchedPage {
  readonly name: string;
  /** Settles when the page's script runs; stays pending while the page hangs. */
  answers(): Promise<unknown>;
  /** Destroys the window without asking its page. */
  free(): void;
}

/** Begins to watch a page; returns a function that stops it. */
export type PageWatch = (page: WatchedPage) => () => void;

/**
 * Frees the window of a page that does not answer for 30 s. `clock` is the machine's, even if a recorded trace is
 * played.
 */
export function createPageWatch(clock: Clock, log: Log): PageWatch {
  return (page) => {
    let answeredAt = clock.now().monoMs;
    let lookedAt = answeredAt;
    let isAsked = false;
    const answered = () => {
      isAsked = false;
      answeredAt = clock.now().monoMs;
    };
    const end = clock.every(LOOK_MS, () => {
      const now = clock.now().monoMs;
      // Pages do not answer during sleep, so the wait restarts after it.
      if (now - lookedAt > 2 * LOOK_MS) answeredAt = now;
      lookedAt = now;
      if (now - answeredAt >= GRACE_MS) {
        end();
        log.error(`the ${page.name} window's page has not answered for 30 s`);
        page.free();
      } else if (!isAsked) {
        isAsked = true;
        // A rejection is an answer too: the page is there, or its window is gone, which is handled elsewhere.
        page.answers().then(answered, answered);
      }
    });
    return end;
  };
}

/** Begins to watch a card that has just been shown; returns a function that stops it. */
export type CardWatch = (free: () => void) => () => void;

/**
 * Closes a card 30 s after its latest possible end, even if the runtime that showed it has failed. It has its own
 * timer and computes that end itself from `idle`.
 */
export function createCardWatch(clock: Clock, idle: IdleSource, log: Log): CardWatch {
  return (free) => {
    const shownAt = clock.now().monoMs;
    let inputAt: number | null = null;
    const end = clock.every(LOOK_MS, () => {
      const now = clock.now().monoMs;
      const reading = idle.read();
      const lastInputAt = reading.known ? now - reading.value : null;
      if (lastInputAt !== null && lastInputAt > shownAt + JITTER_MS) inputAt ??= lastInputAt;
      if (now < latestEnd(shownAt, inputAt, reading.known) + GRACE_MS) return;
      end();
      log.error('the card has outlived its end by 30 s');
      free();
    });
    return end;
  };
}

/**
 * The latest end of a card: 60 s after the first input that follows its showing; without input, when the user counts
 * as away; if input is not reported, the end of its opportunity.
 */
function latestEnd(shownAt: number, inputAt: number | null, isIdleKnown: boolean): number {
  if (inputAt !== null) return inputAt + WITHDRAW_MS;
  return shownAt + (isIdleKnown ? AWAY_IDLE_MS : OPPORTUNITY_MS);
}
