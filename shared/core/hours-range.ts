import { type HoursRange, type WeekHours, weekdays } from './rules.ts';
import { addDays, type Day, daysBetween, instantOf, lastInstantOf, mondayOf, type Span } from './time.ts';

/** The ranges that begin on a day. */
export function rangesOn(hours: WeekHours, day: Day): readonly HoursRange[] {
  const name = weekdays[daysBetween(mondayOf(day), day)];
  return (name && hours[name]) ?? [];
}

/**
 * The stretch of a range on a day; a range that ends before it starts extends past midnight. If a local time occurs
 * twice, from the first start to the last end.
 */
export function spanOf([from, until]: HoursRange, day: Day, zone: string): Span {
  const lastDay = until <= from ? addDays(day, 1) : day;
  return { fromMs: instantOf(day, from, zone), untilMs: lastInstantOf(lastDay, until, zone) };
}
