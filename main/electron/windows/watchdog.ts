import { AWAY_IDLE_MS } from '../../../shared/core/activity.ts';
import { OPPORTUNITY_MS, WITHDRAW_MS } from '../../../shared/core/prompt.ts';
import { SECOND } from '../../../shared/core/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { IdleSource } from '../../ports/sensors.ts';

/** How often a window is looked at while it is open, milliseconds. */
const LOOK_MS = 5 * SECOND;
/** A page that has not answered for this long is hung; a card that outlives its end by as much is closed. */
const GRACE_MS = 30 * SECOND;
/** Idle counters in whole seconds make an old input look this much younger, milliseconds. */
const JITTER_MS = 2 * SECOND;

/** A page as its watch sees it. */
export interface WatchedPage {
  readonly name: string;
  /** Settles when the page's script runs; a page that hangs lets it wait. */
  answers(): Promise<unknown>;
  /** Destroys the window without asking its page. */
  free(): void;
}

/** Begins to watch a page; returns what ends it. */
export type PageWatch = (page: WatchedPage) => () => void;

/** Frees the window of a page that does not answer for 30 s. `clock` is the machine's, also beside a recorded trace. */
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
      // Nothing answers in sleep: the wait begins anew after it.
      if (now - lookedAt > 2 * LOOK_MS) answeredAt = now;
      lookedAt = now;
      if (now - answeredAt >= GRACE_MS) {
        end();
        log.error(`the ${page.name} window's page has not answered for 30 s`);
        page.free();
      } else if (!isAsked) {
        isAsked = true;
        // A refusal is an answer too: the page is there, or its window is gone, which others see.
        page.answers().then(answered, answered);
      }
    });
    return end;
  };
}

/** Begins to watch a card that has just been shown; returns what ends it. */
export type CardWatch = (free: () => void) => () => void;

/**
 * Frees a card 30 s after the moment by which it must be gone, whatever became of the runtime that showed it. It has
 * its own timer, and finds that moment by itself from `idle`.
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
 * By when a card must be gone: 60 s after the first input that follows its showing; without one when the person
 * counts as away; where inputs are not told, with its opportunity.
 */
function latestEnd(shownAt: number, inputAt: number | null, isIdleKnown: boolean): number {
  if (inputAt !== null) return inputAt + WITHDRAW_MS;
  return shownAt + (isIdleKnown ? AWAY_IDLE_MS : OPPORTUNITY_MS);
}
