import { addDays, type Day, daysBetween, mondayOf } from '../core/time.ts';

/**
 * The Monday of an ISO 8601 week, such as "2026-W47"; null for anything else, including a week 53 that the year does
 * not have.
 */
export function mondayOfIsoWeek(text: string): Day | null {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  if (year === undefined || week === undefined || year === '0000' || week === '00') return null;
  const monday = addDays(firstMonday(year), 7 * (Number(week) - 1));
  return isoWeekOf(monday) === text ? monday : null;
}

/** The ISO 8601 week of a day, such as "2026-W47": it belongs to the year of its Thursday. */
export function isoWeekOf(day: Day): string {
  const monday = mondayOf(day);
  const year = addDays(monday, 3).slice(0, 4);
  const week = daysBetween(firstMonday(year), monday) / 7 + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** 4 January is always in the first week of its year. */
function firstMonday(year: string): Day {
  return mondayOf(`${year}-01-04`);
}
