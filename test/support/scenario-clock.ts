import { HOUR, MINUTE, SECOND } from '../../shared/core/time.ts';

/** A moment of a scenario: time since its start, as "m:ss" or "h:mm:ss". */
export type Clock = string;

/** An expected event: when it became certain, and what it is. */
export type Expected = readonly [at: Clock, event: string];

/** Milliseconds of "m:ss" or "h:mm:ss"; seconds may have decimals. */
export function msOf(clock: Clock): number {
  const parts = clock.split(':').map(Number);
  if (parts.length < 2 || parts.some(Number.isNaN)) throw new Error(`not a time: ${clock}`);
  return Math.round(parts.reduce((sum, part) => sum * 60 + part, 0) * SECOND);
}

/** The inverse of `msOf`. */
export function clockOf(ms: number): Clock {
  const sign = ms < 0 ? '-' : '';
  const all = Math.abs(ms);
  const hours = Math.floor(all / HOUR);
  const minutes = Math.floor((all % HOUR) / MINUTE);
  const seconds = String(Math.round(all % MINUTE) / SECOND);
  const padded = /^\d(\.|$)/.test(seconds) ? `0${seconds}` : seconds;
  return hours > 0
    ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${padded}`
    : `${sign}${minutes}:${padded}`;
}
