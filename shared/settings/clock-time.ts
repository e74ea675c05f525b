import { z } from 'zod';

const ANY_TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';

/** Patterns of local times "HH:MM" from "00:00" on, by the latest time that each allows. */
const patterns = {
  '06:00': '0[0-5]:[0-5]\\d|06:00',
  '23:59': ANY_TIME,
  '24:00': `${ANY_TIME}|24:00`,
} as const;

/** The latest time of day that a setting allows. */
export type LatestTime = keyof typeof patterns;

/** A local time "HH:MM" from "00:00" to `latest`, both included. */
export function clockTime(latest: LatestTime = '23:59'): z.ZodString {
  return z.string().regex(new RegExp(`^(?:${patterns[latest]})$`), {
    error: `must be a time from "00:00" to "${latest}", as "09:30"`,
  });
}
