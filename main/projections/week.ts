import { adherenceOf, WORKDAY_DESK_SECONDS } from '../../shared/core/adherence.ts';
import { addDays, type Day, mondayOf } from '../../shared/core/time.ts';
import type { WeekDayView, WeekView } from '../../shared/views.ts';
import { isEstimated } from './clock.ts';
import { dayOfScene, type Scene } from './scene.ts';

/** The week that holds the day `weekOf`; null: this week. */
export function weekView(scene: Scene, weekOf: Day | null): WeekView {
  const today = dayOfScene(scene) ?? '1970-01-01';
  const monday = mondayOf(weekOf ?? today);
  const sunday = addDays(monday, 6);
  const bouts = scene.history.bouts(monday, sunday);
  const opportunities = scene.history.opportunities(monday, sunday);
  const routines = scene.history.routines(monday, sunday);
  const firstDay = scene.history.firstDay();
  const dayView = (day: Day): WeekDayView => {
    const own = bouts.filter((bout) => bout.day === day);
    const deskSeconds = own.reduce((sum, bout) => sum + bout.deskSeconds, 0);
    return {
      day,
      isWorkday: deskSeconds >= WORKDAY_DESK_SECONDS,
      deskSeconds,
      longestBoutSeconds: Math.max(0, ...own.map((bout) => bout.deskSeconds)),
      counts: adherenceOf(
        opportunities.filter((each) => each.day === day),
        own,
      ),
    };
  };
  return {
    weekOf: monday,
    isThisWeek: monday === mondayOf(today),
    isEstimated: isEstimated(scene),
    figures: adherenceOf(opportunities, bouts),
    routineSeconds: routines.reduce((sum, routine) => sum + routine.doneSeconds, 0),
    days: [0, 1, 2, 3, 4, 5, 6].map((offset) => dayView(addDays(monday, offset))),
    hasEarlier: firstDay !== null && firstDay < monday,
  };
}
