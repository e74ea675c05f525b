import { z } from 'zod';
import { type HoursRange, type Weekday, type WeekHours, weekdays } from '../core/rules.ts';
import { clockTime } from './clock-time.ts';

const hoursRange = z.tuple([clockTime(), clockTime('24:00')]);

/** Hours by day of the week; a day that is missing has none. */
export const weekHoursSchema: z.ZodType<WeekHours> = z.strictObject(
  Object.fromEntries(weekdays.map((day) => [day, z.array(hoursRange).optional()])) as {
    [day in Weekday]: z.ZodOptional<z.ZodArray<typeof hoursRange>>;
  },
);

/** The days on which the examples and the editor assume that people work. */
export const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const satisfies readonly Weekday[];

/** The same hours on every workday. */
export function onWorkdays(...ranges: readonly HoursRange[]): WeekHours {
  return Object.fromEntries(workdays.map((day) => [day, ranges]));
}
