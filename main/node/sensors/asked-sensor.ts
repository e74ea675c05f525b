import type { Reading } from '../../../shared/core/activity.ts';
import type { SensorAccount } from '../../../shared/sensors.ts';
import type { Sensor } from '../../ports.ts';

/** A program is asked at most this often, milliseconds. */
const ASK_INTERVAL_MS = 10_000;
/** An answer is good for this long, milliseconds: three that failed to come make the reading unknown. */
export const ANSWER_GOOD_MS = 3 * ASK_INTERVAL_MS + 2000;

/** A sensor that must be closed. */
export interface ClosableSensor<Value> extends Sensor<Value> {
  close(): void;
}

/** What an asked sensor needs. */
export interface AskedSensorOptions<Value> {
  /** Asks the system; never rejects. */
  readonly ask: () => Promise<Reading<Value>>;
  readonly methods: SensorAccount['methods'];
  readonly certainty: SensorAccount['certainty'];
  /** A clock that nobody sets, milliseconds. */
  readonly nowMs: () => number;
  readonly intervalMs?: number;
}

const notAsked = { known: false, reason: 'not asked while nothing depends on it' } as const;

/**
 * A sensor that asks a program every 10 s while a decision may hang on the answer, and rests otherwise. It starts at
 * rest. At rest nothing runs, and an answer that has grown old reads as unknown.
 */
export function createAskedSensor<Value>(options: AskedSensorOptions<Value>): ClosableSensor<Value> {
  const { ask, methods, certainty, nowMs, intervalMs = ASK_INTERVAL_MS } = options;
  let reading: Reading<Value> = notAsked;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let lastError: string | null = null;
  let isSharp = false;
  let timer: NodeJS.Timeout | undefined;

  async function askOnce(): Promise<void> {
    timer = undefined;
    askedAt = nowMs();
    const answer = await ask();
    if (!answer.known) lastError = answer.reason;
    reading = answer;
    answeredAt = nowMs();
    plan();
  }

  function plan(): void {
    if (!isSharp || timer !== undefined) return;
    timer = setTimeout(() => void askOnce(), Math.max(0, askedAt + intervalMs - nowMs()));
    timer.unref();
  }

  return {
    read: () => (nowMs() - answeredAt > ANSWER_GOOD_MS ? notAsked : reading),
    account: () => ({ methods, certainty, lastError }),
    attend(attention) {
      const wasSharp = isSharp;
      isSharp = attention === 'sharp';
      if (isSharp && !wasSharp) plan();
      if (!isSharp) {
        clearTimeout(timer);
        timer = undefined;
      }
    },
    close() {
      isSharp = false;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
