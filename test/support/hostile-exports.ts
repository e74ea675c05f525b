import { addDays, type Day, HOUR, instantOf, MINUTE } from '../../shared/core/time.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../../shared/transfer/exported-history.ts';

const ZONE = 'Europe/Berlin';

/** An export with these lists; those that are not named are empty. */
export function exportOf(lists: Readonly<Record<string, readonly unknown[]>>): string {
  const none = {
    bouts: [],
    opportunities: [],
    routines: [],
    selfChecks: [],
    hurts: [],
    comfort: [],
    coverage: [],
  };
  return JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, ...none, ...lists });
}

const bout = (day: Day, fromMs: number, untilMs: number, zone = ZONE) => ({
  day,
  started: { wallMs: fromMs, zone },
  ended: { wallMs: untilMs, zone },
  endedBy: 'natural',
  deskSeconds: Math.min(3000, Math.max(0, (untilMs - fromMs) / 1000)),
  standingSeconds: 0,
  isShort: false,
});

/** One sitting from 1970 to the year 9999. */
export function boutOfCenturies(day: Day): string {
  return exportOf({ bouts: [{ ...bout(day, 0, 253_402_300_799_999, 'UTC'), deskSeconds: 3000 }] });
}

/** Sittings of an hour, one on each day; the start of the second has lost a digit and lies in 1975. */
export function missingDigit(lastDay: Day, days = 30): string {
  const bouts = Array.from({ length: days }, (_, index) => {
    const day = addDays(lastDay, index - days + 1);
    const startMs = instantOf(day, '09:00', ZONE);
    const row = bout(day, startMs, startMs + HOUR);
    return index === 1 ? { ...row, started: { wallMs: Math.floor(startMs / 10), zone: ZONE } } : row;
  });
  return exportOf({ bouts });
}

/** Breaks of one day, 10 seconds apart. */
export function breaksOfOneDay(day: Day, count: number): string {
  const startMs = instantOf(day, '00:30', ZONE);
  const opportunities = Array.from({ length: count }, (_, index) => {
    const began = { wallMs: startMs + index * 10_000, zone: ZONE };
    const closed = { ...began, wallMs: began.wallMs + 60_000 };
    return {
      id: index + 1,
      day: addDays(day, 0),
      kind: 'micro',
      began,
      judged: { closed, outcome: 'C', credit: 1, excuse: null },
      shown: [],
    };
  });
  return exportOf({ opportunities });
}

/** Sittings of one day, a millisecond apart. */
export function boutsOfOneDay(day: Day, count: number): string {
  const startMs = instantOf(day, '09:00', ZONE);
  return exportOf({
    bouts: Array.from({ length: count }, (_, index) =>
      bout(day, startMs + index, startMs + index + 20 * MINUTE),
    ),
  });
}

/** Days of 40 sittings and as many rows of breaks, until there are at least `rows`. */
export function fullYears(lastDay: Day, rows: number): string {
  const bouts: unknown[] = [];
  const opportunities: unknown[] = [];
  for (let day = lastDay; bouts.length + opportunities.length < rows; day = addDays(day, -1)) {
    const startMs = instantOf(day, '07:00', ZONE);
    for (let index = 0; index < 40; index += 1) {
      const fromMs = startMs + index * 20 * MINUTE;
      bouts.push(bout(day, fromMs, fromMs + 15 * MINUTE));
      if (index % 4 > 0) continue;
      const began = { wallMs: fromMs, zone: ZONE };
      const judged = { closed: { ...began, wallMs: fromMs + 60_000 }, outcome: 'C', credit: 1, excuse: null };
      const shown = [{ ...began, routineId: null }];
      opportunities.push({ id: opportunities.length + 1, day, kind: 'micro', began, judged, shown });
    }
  }
  return exportOf({ bouts, opportunities });
}
