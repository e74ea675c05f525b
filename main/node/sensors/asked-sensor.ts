import type { Reading } from '../../../shared/core/activity.ts';
import type { SensorAccount } from '../../../shared/views/sensors.ts';
import type { Sensor } from '../../ports/sensors.ts';

/** Time between two queries, milliseconds. */
const ASK_INTERVAL_MS = 10_000;
/** How long an answer stays valid, milliseconds: it survives two failed queries, but not three. */
const goodForMs = (intervalMs: number) => 3 * intervalMs + 2000;
export const ANSWER_GOOD_MS = goodForMs(ASK_INTERVAL_MS);

/** A sensor that has to be closed. */
export interface ClosableSensor<Value> extends Sensor<Value> {
  close(): void;
}

/** The options of a polling sensor. */
export interface PollingSensorOptions<Value> {
  /** Queries the system; never rejects. */
  readonly ask: () => Promise<Reading<Value>>;
  readonly methods: SensorAccount['methods'];
  readonly certainty: SensorAccount['certainty'];
  /** A monotonic clock, milliseconds. */
  readonly nowMs: () => number;
  readonly intervalMs?: number;
}

interface Answer<Value> {
  readonly reading: Reading<Value>;
  /** When the answer arrived, by the sensor's clock. */
  readonly at: number;
}

const notAsked = { known: false, reason: 'not asked while nothing depends on it', cause: 'not-yet' } as const;

/**
 * A sensor that queries the system every 10 s while a decision may depend on the answer, and is idle otherwise. It
 * starts idle. While it is idle nothing runs, and an expired answer reads as unknown. A failed query does not discard
 * the last answer, which is used until it expires; only then does the reading give the reason of the failure.
 */
export function createPollingSensor<Value>(options: PollingSensorOptions<Value>): ClosableSensor<Value> {
  const { ask, methods, certainty, nowMs, intervalMs = ASK_INTERVAL_MS } = options;
  const goodMs = goodForMs(intervalMs);
  let latest: Answer<Value> = { reading: notAsked, at: Number.NEGATIVE_INFINITY };
  let failed: Answer<Value> = latest;
  let askedAt = Number.NEGATIVE_INFINITY;
  let lastError: string | null = null;
  let isNeeded = false;
  let timer: NodeJS.Timeout | undefined;

  async function askOnce(): Promise<void> {
    timer = undefined;
    askedAt = nowMs();
    const reading = await ask();
    if (reading.known) latest = { reading, at: nowMs() };
    else {
      failed = { reading, at: nowMs() };
      lastError = reading.reason;
    }
    plan();
  }

  function plan(): void {
    if (!isNeeded || timer !== undefined) return;
    timer = setTimeout(() => void askOnce(), Math.max(0, askedAt + intervalMs - nowMs()));
    timer.unref();
  }

  return {
    read: () => [latest, failed].find(({ at }) => nowMs() - at <= goodMs)?.reading ?? notAsked,
    account: () => ({ methods, certainty, lastError }),
    attend(attention) {
      const wasNeeded = isNeeded;
      isNeeded = attention === 'needed';
      if (isNeeded && !wasNeeded) plan();
      if (!isNeeded) {
        clearTimeout(timer);
        timer = undefined;
      }
    },
    close() {
      isNeeded = false;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
