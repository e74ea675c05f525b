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

/** A line of the strip's table, with local times "HH:MM" in the row's own zone. */
export interface NaiveStripLine {
  readonly what: 'bout' | 'prompt' | 'routine' | 'opportunity';
  readonly row: Row;
  readonly atMs: number;
  readonly from: string;
  /** Empty for an event without a length. */
  readonly until: string;
}

/** Everything on a day in order of time; at the same moment bouts, cards, routines, then opportunities. */
export function naiveStripLines(rows: NaiveRows, day: string, dayStartsAt: string): NaiveStripLine[] {
  const lines: NaiveStripLine[] = [];
  const add = (
    what: NaiveStripLine['what'],
    row: Row,
    zone: string,
    startMs: number,
    endMs: number | null,
  ) => {
    const from = dayStart(day, dayStartsAt, zone);
    const until = dayStart(later(day, 1), dayStartsAt, zone);
    const isBout = what === 'bout';
    // A bout is on each day that it touches, everything else on the day on which it began.
    const isHere = isBout ? startMs < until && (endMs ?? 0) > from : startMs >= from && startMs < until;
    if (!isHere) return;
    const atMs = isBout ? Math.max(startMs, from) : startMs;
    const cutMs = isBout && endMs !== null ? Math.min(endMs, until) : endMs;
    const clock = (ms: number) => onTheWall(ms, zone).slice(11);
    lines.push({ what, row, atMs, from: clock(atMs), until: cutMs === null ? '' : clock(cutMs) });
  };
  for (const row of rows.bouts)
    add('bout', row, text(row, 'started_zone'), number(row, 'started_ms'), number(row, 'ended_ms'));
  for (const row of rows.prompts) add('prompt', row, text(row, 'shown_zone'), number(row, 'shown_ms'), null);
  for (const row of rows.routines) {
    if (row.opportunity_id === null && !isVoluntaryBreak(row)) continue;
    const startMs = number(row, 'started_ms');
    add('routine', row, text(row, 'started_zone'), startMs, startMs + number(row, 'done_seconds') * 1000);
  }
  for (const row of rows.opportunities) {
    if (row.outcome === null) continue;
    add('opportunity', row, text(row, 'began_zone'), number(row, 'began_ms'), number(row, 'closed_ms'));
  }
  return lines.sort((one, other) => one.atMs - other.atMs);
}

/** Everything on one day, each row in its own zone, in minutes since the day began there. */
export function naiveStrip(rows: NaiveRows, day: string, dayStartsAt: string) {
  const minute = (ms: number, zone: string): number | null => {
    const from = dayStart(day, dayStartsAt, zone);
    return ms >= from && ms < dayStart(later(day, 1), dayStartsAt, zone) ? (ms - from) / 60_000 : null;
  };
  const marks = (list: readonly Row[], moment: string) =>
    list.flatMap((row) => minute(number(row, `${moment}_ms`), text(row, `${moment}_zone`)) ?? []);
  const bouts = rows.bouts.flatMap((row) => {
    const zone = text(row, 'started_zone');
    const from = dayStart(day, dayStartsAt, zone);
    const until = dayStart(later(day, 1), dayStartsAt, zone);
    const cutFrom = Math.max(from, number(row, 'started_ms'));
    const cutUntil = Math.min(until, number(row, 'ended_ms'));
    return cutUntil > cutFrom ? [[(cutFrom - from) / 60_000, (cutUntil - from) / 60_000]] : [];
  });
  return {
    day,
    bouts,
    opportunities: marks(
      rows.opportunities.filter((row) => row.outcome !== null),
      'began',
    ),
    prompts: marks(rows.prompts, 'shown'),
    routines: marks(rows.routines, 'started'),
    lengthIn: (zone: string) =>
      (dayStart(later(day, 1), dayStartsAt, zone) - dayStart(day, dayStartsAt, zone)) / 60_000,
  };
}
