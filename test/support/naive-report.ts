import {
  dayStart,
  isVoluntaryBreak,
  later,
  type NaiveRows,
  number,
  onTheWall,
  type Row,
  text,
} from './naive-rows.ts';
import { naiveStrip } from './naive-strip.ts';

/**
 * Computes the weekly report a second time, as plainly as possible and without code of the program: each figure with a
 * loop over all raw rows of a history file, days as text, local times with `Intl`.
 */
export interface NaiveOptions {
  readonly weekOf: string;
  readonly zone: string;
  /** "HH:MM" */
  readonly dayStartsAt: string;
  /** Local ranges within one calendar day, by weekday from Monday; null: all hours. */
  readonly hours: readonly (readonly (readonly [string, string])[])[] | null;
  readonly planes: { readonly [exerciseId: string]: readonly string[] };
}

function naiveFigures(opportunities: readonly Row[], bouts: readonly Row[]) {
  let [c, p, n, s, k, x, e, credits] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const row of opportunities) {
    if (row.outcome === 'C') c += 1;
    if (row.outcome === 'P') {
      p += 1;
      credits += number(row, 'credit');
    }
    if (row.outcome === 'N') n += 1;
    if (row.outcome === 'S') s += 1;
    if (row.outcome === 'K') k += 1;
    if (row.outcome === 'X') x += 1;
    if (row.outcome === 'E') e += 1;
  }
  const o = c + p + n + s + k + x + e;
  let desk = 0;
  let short = 0;
  for (const row of bouts) {
    desk += number(row, 'desk_seconds');
    if (row.is_short === 1) short += number(row, 'desk_seconds');
  }
  return {
    opportunities: o,
    completed: c,
    partial: p,
    natural: n,
    selfReported: s,
    skipped: k,
    expired: x,
    excused: e,
    partialCredit: credits,
    rated: o - e,
    breakAdherence: o - e === 0 ? null : (c + credits + n + s) / (o - e),
    routineFollowThrough: o - e - n - s === 0 ? null : (c + credits) / (o - e - n - s),
    shortSittingShare: desk === 0 ? null : short / desk,
    deskSeconds: desk,
    shortDeskSeconds: short,
  };
}

const inDays = (rows: readonly Row[], from: string, days: number) =>
  rows.filter((row) => {
    for (let day = 0; day < days; day += 1) if (row.day === later(from, day)) return true;
    return false;
  });

function middle(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value): value is number => value !== null);
  if (numbers.length < 2) return null;
  while (numbers.length > 2) {
    numbers.splice(numbers.indexOf(Math.max(...numbers)), 1);
    numbers.splice(numbers.indexOf(Math.min(...numbers)), 1);
  }
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** All figures of the report of a week. */
export function naiveReport(rows: NaiveRows, options: NaiveOptions) {
  const { weekOf } = options;
  const opportunities = inDays(rows.opportunities, weekOf, 7).filter((row) => row.outcome !== null);
  const bouts = inDays(rows.bouts, weekOf, 7);
  const routines = inDays(rows.routines, weekOf, 7);
  return {
    figures: naiveFigures(opportunities, bouts),
    deskSeconds: bouts.reduce((sum, row) => sum + number(row, 'desk_seconds'), 0),
    voluntary: routines.filter(isVoluntaryBreak).length,
    usual: naiveUsual(rows, weekOf),
    days: [0, 1, 2, 3, 4, 5, 6].map((offset) => naiveDay(rows, later(weekOf, offset))),
    longestBoutSeconds: Math.max(0, ...bouts.map((row) => number(row, 'desk_seconds'))),
    hours: naiveHours(opportunities),
    movement: naiveMovement(rows, routines, options.planes),
    exercises: naiveExercises(rows, routines, inDays(rows.hurts, weekOf, 7)),
    excused: naiveExcused(opportunities),
    trackedSeconds: inDays(rows.coverage, weekOf, 7).reduce(
      (sum, row) => sum + number(row, 'tracked_seconds'),
      0,
    ),
    hoursSeconds: naiveHoursOfWeek(options),
    strip: [0, 1, 2, 3, 4, 5, 6].map((offset) =>
      naiveStrip(rows, later(weekOf, offset), options.dayStartsAt),
    ),
  };
}

/** The three figures and the counts of a week. */
export function naiveWeek(rows: NaiveRows, weekOf: string) {
  return naiveFigures(inDays(rows.opportunities, weekOf, 7), inDays(rows.bouts, weekOf, 7));
}

function naiveUsual(rows: NaiveRows, weekOf: string) {
  const weeks = [-28, -21, -14, -7]
    .map((days) => later(weekOf, days))
    .map((monday) => naiveWeek(rows, monday))
    .filter((week) => week.rated >= 5);
  return {
    breakAdherence: middle(weeks.map((week) => week.breakAdherence)),
    routineFollowThrough: middle(weeks.map((week) => week.routineFollowThrough)),
    shortSittingShare: middle(weeks.map((week) => week.shortSittingShare)),
    weeks: weeks.length,
  };
}

function naiveDay(rows: NaiveRows, day: string) {
  const bouts = inDays(rows.bouts, day, 1);
  const figures = naiveFigures(inDays(rows.opportunities, day, 1), bouts);
  const felt = rows.comfort.find((row) => row.day === day);
  return {
    day,
    isWorkday: figures.deskSeconds >= 3600,
    figures,
    deskSeconds: figures.deskSeconds,
    voluntary: inDays(rows.routines, day, 1).filter(isVoluntaryBreak).length,
    longestBoutSeconds: Math.max(0, ...bouts.map((row) => number(row, 'desk_seconds'))),
    routineSeconds: inDays(rows.routines, day, 1).reduce((sum, row) => sum + number(row, 'done_seconds'), 0),
    comfort: felt ? number(felt, 'value') : null,
  };
}

function naiveHours(opportunities: readonly Row[]) {
  const hours = [];
  for (let hour = 0; hour < 24; hour += 1) {
    let rated = 0;
    let credit = 0;
    let taken = 0;
    for (const row of opportunities) {
      const clock = onTheWall(number(row, 'began_ms'), text(row, 'began_zone')).slice(11, 13);
      if (row.outcome === 'E' || Number(clock) !== hour) continue;
      rated += 1;
      credit += number(row, 'credit');
      if (['C', 'N', 'S'].includes(text(row, 'outcome'))) taken += 1;
    }
    if (rated > 0) hours.push({ hour, rated, taken, credit, share: credit / rated });
  }
  return hours;
}

function naiveMovement(rows: NaiveRows, routines: readonly Row[], planes: NaiveOptions['planes']) {
  const byPlane: Record<string, number> = {};
  let [all, known, left, right] = [0, 0, 0, 0];
  for (const routine of routines) {
    all += number(routine, 'done_seconds');
    for (const step of rows.steps) {
      if (step.run_id !== routine.run_id) continue;
      const seconds = number(step, 'seconds');
      if (step.side === 'left') left += seconds;
      if (step.side === 'right') right += seconds;
      const own = planes[text(step, 'exercise_id')] ?? [];
      if (own.length > 0) known += seconds;
      for (const plane of own) byPlane[plane] = (byPlane[plane] ?? 0) + seconds / own.length;
    }
  }
  return { all, byPlane, other: all - known, left, right };
}

function naiveExercises(rows: NaiveRows, routines: readonly Row[], hurts: readonly Row[]) {
  const done: Record<string, number> = {};
  for (const routine of routines) {
    const ids: string[] = [];
    for (const step of rows.steps) {
      const id = text(step, 'exercise_id');
      if (step.run_id === routine.run_id && number(step, 'seconds') > 0 && !ids.includes(id)) ids.push(id);
    }
    for (const id of ids) done[id] = (done[id] ?? 0) + 1;
  }
  const hurt: Record<string, number> = {};
  for (const row of hurts) hurt[text(row, 'exercise_id')] = (hurt[text(row, 'exercise_id')] ?? 0) + 1;
  return { done, hurt };
}

function naiveExcused(opportunities: readonly Row[]) {
  const excused = opportunities.filter((row) => row.outcome === 'E');
  const reasons: Record<string, number> = {};
  for (const row of excused) {
    const reason = row.excuse === null ? 'unknown' : String(row.excuse);
    reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return { count: excused.length, reasons };
}

/** Goes through the week minute by minute, looking at the wall clock. */
function naiveHoursOfWeek({ weekOf, zone, dayStartsAt, hours }: NaiveOptions): number | null {
  if (hours === null) return null;
  let seconds = 0;
  const end = dayStart(later(weekOf, 7), dayStartsAt, zone);
  for (let ms = dayStart(weekOf, dayStartsAt, zone); ms < end; ms += 60_000) {
    const [date = '', clock = ''] = onTheWall(ms, zone).split(' ');
    const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
    const isIn = (hours[weekday] ?? []).some(([from, until]) => clock >= from && clock < until);
    if (isIn) seconds += 60;
  }
  return seconds;
}
