import { number, onTheWall, type Row, text } from './naive-rows.ts';

/**
 * Counts the breaks that a threshold would have made due in a recorded bout a second time, without code of the program:
 * from one full minute to the next, with the clock back at zero outside the hours.
 */
export function naiveDue(
  bout: Row,
  thresholdMinutes: number,
  hours: readonly (readonly (readonly [string, string])[])[] | null,
): number {
  const zone = text(bout, 'started_zone');
  const from = number(bout, 'started_ms');
  const until = Math.max(from, number(bout, 'ended_ms'));
  const desk = number(bout, 'desk_seconds');
  let due = 0;
  let clock = 0;
  const count = (seconds: number) => {
    clock += seconds;
    while (clock > thresholdMinutes * 60 - 1e-4) {
      due += 1;
      clock -= thresholdMinutes * 60;
    }
  };
  if (until === from) {
    if (isIn(from, zone, hours)) count(desk);
    return due;
  }
  for (let at = from; at < until; ) {
    const next = Math.min(until, Math.floor(at / 60_000 + 1) * 60_000);
    if (isIn(at, zone, hours)) count((desk * (next - at)) / (until - from));
    else clock = 0;
    at = next;
  }
  return due;
}

function isIn(
  ms: number,
  zone: string,
  hours: readonly (readonly (readonly [string, string])[])[] | null,
): boolean {
  if (hours === null) return true;
  const [date = '', clock = ''] = onTheWall(ms, zone).split(' ');
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return (hours[weekday] ?? []).some(([from, until]) => clock >= from && clock < until);
}
