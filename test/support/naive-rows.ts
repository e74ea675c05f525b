import { DatabaseSync } from 'node:sqlite';

/** A raw row of the file. */
export type Row = Record<string, unknown>;
export const text = (row: Row, column: string) => String(row[column]);
export const number = (row: Row, column: string) => Number(row[column]);

/** All rows of a file, by table. */
export interface NaiveRows {
  readonly bouts: Row[];
  readonly opportunities: Row[];
  readonly prompts: Row[];
  readonly routines: Row[];
  readonly steps: Row[];
  readonly hurts: Row[];
  readonly comfort: Row[];
  readonly coverage: Row[];
}

/** A break that the user started without one being due, and of which a fifth or more was done. */
export function isVoluntaryBreak(routine: Row): boolean {
  return (
    routine.opportunity_id === null &&
    number(routine, 'done_seconds') >= number(routine, 'planned_seconds') / 5
  );
}

/** Reads all rows of a file. */
export function rawRows(file: string): NaiveRows {
  const db = new DatabaseSync(file, { readOnly: true });
  const all = (table: string, order: string) => db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all();
  const rows = {
    bouts: all('bouts', 'id'),
    opportunities: all('opportunities', 'id'),
    prompts: all('prompts', 'id'),
    routines: all('routines', 'run_id'),
    steps: all('steps', 'run_id, position'),
    hurts: all('hurts', 'id'),
    comfort: all('comfort', 'day'),
    coverage: all('coverage', 'day'),
  };
  db.close();
  return rows;
}

/** The day `count` days later. UTC has no clock changes. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local time of a zone as "YYYY-MM-DD HH:MM". */
export function onTheWall(ms: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      hourCycle: 'h23',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    formats.set(zone, format);
  }
  return format.format(ms);
}

const starts = new Map<string, number>();

/** When a day starts: the first quarter of an hour at which the wall clock has reached it. */
export function dayStart(day: string, startsAt: string, zone: string): number {
  const key = `${day} ${startsAt} ${zone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  let ms = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
  while (onTheWall(ms, zone) < `${day} ${startsAt}`) ms += 900_000;
  starts.set(key, ms);
  return ms;
}
