import { AWAY_IDLE_MS, type Quiet, type Reading, type Sample } from '../../shared/core/activity.ts';
import { isQuietHour } from '../../shared/core/quiet-hours.ts';
import { SECOND } from '../../shared/core/time.ts';
import type { Attention, SensorView } from '../../shared/views/sensors.ts';
import type { Ports } from '../ports/ports.ts';
import { nextBreakOf } from '../views/next-break.ts';
import type { Scene } from '../views/scene.ts';
import { attentionOf } from './attention.ts';
import { sampleIntervalOf } from './sample-interval.ts';

/** The four sensors together. */
export interface Sensing {
  /** Takes a sample, and tells the sensors how sharply the next ones are needed. */
  sample(): Sample;
  /** How long after this moment the next sample is needed, in milliseconds. */
  intervalMs(): number;
  /** What each sensor reads now and how it fares, for a page that somebody looks at. */
  views(): readonly SensorView[];
}

interface SensingContext {
  scene(): Scene;
  /** Whether a message waits for the desktop to be no longer quiet. */
  hasWaiting(): boolean;
}

/** Somebody who looked at the readings is taken to look on for this long. */
const WATCHED_MS = 15 * SECOND;

/** Sensors that cost something measure only while a decision hangs on them or somebody looks. */
export function createSensing(
  { idle, lock, call, quiet, publisher }: Pick<Ports, 'idle' | 'lock' | 'call' | 'quiet' | 'publisher'>,
  { scene, hasWaiting }: SensingContext,
): Sensing {
  let attention: Attention = 'rest';
  let watchedUntil = Number.NEGATIVE_INFINITY;

  /** A message that waits is for somebody who is there. */
  function isWatchedAt(t: number): boolean {
    const { lockedAt, presentAt } = scene().state.activity;
    const isThere = lockedAt === null && presentAt !== null && t - presentAt < AWAY_IDLE_MS;
    return t < watchedUntil || (isThere && hasWaiting());
  }

  function attend(): void {
    const current = scene();
    const t = current.now.monoMs;
    const next = isWatchedAt(t) ? 'sharp' : attentionOf(current.state, nextBreakOf(current), t);
    if (next === attention) return;
    attention = next;
    for (const sensor of [idle, lock, call, quiet]) sensor.attend?.(next);
  }

  /** The person's own quiet hours hold whatever the desktop says, as they do for the card. */
  function quietNow(): Reading<Quiet> {
    const { now, rules } = scene();
    const isQuiet = isQuietHour(rules.quietHours, now.wallMs, now.zone);
    return isQuiet ? { known: true, value: 'quiet-hours' } : quiet.read();
  }

  return {
    sample() {
      attend();
      return {
        idleMs: idle.read(),
        isLocked: lock.read(),
        isInCall: call.read(),
        quiet: quiet.read(),
      };
    },
    intervalMs() {
      const current = scene();
      return sampleIntervalOf(current, isWatchedAt(current.now.monoMs) || publisher.hears('app'));
    },
    views() {
      watchedUntil = scene().now.monoMs + WATCHED_MS;
      attend();
      return [
        { name: 'idle', reading: idle.read(), account: idle.account() },
        { name: 'locked', reading: lock.read(), account: lock.account() },
        { name: 'call', reading: call.read(), account: call.account() },
        { name: 'quiet', reading: quietNow(), account: quiet.account() },
      ];
    },
  };
}
