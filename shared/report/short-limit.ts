import type { StripDay } from './strip.ts';

/**
 * The longest short sitting of a week in seconds, if `limitSeconds` divides its ended sittings as they were recorded;
 * null: another limit applied to some of them, such as that of the first two weeks.
 */
export function shortLimitOf(strip: readonly StripDay[], limitSeconds: number): number | null {
  const ended = strip.flatMap(({ bouts }) => bouts).filter(({ endedBy }) => endedBy !== null);
  const fits = ended.every(({ deskSeconds, isShort }) => isShort === deskSeconds <= limitSeconds);
  return fits ? limitSeconds : null;
}
