import { addDays, type Day, HOUR, instantOf, type Span, type WallTime } from '../core/time.ts';
import type { ImpossibleBecause, LeftOutRows } from '../history/records.ts';
import type { ListName, Lists } from './exported-history.ts';

/** Checks rows one after another, and records the impossible ones. */
export interface RowChecks {
  /** Whether a row of a list can be true, both alone and after the rows before it. */
  isPossible<List extends ListName>(list: List, row: Lists[List][number]): boolean;
  /** The impossible rows, by list and reason. */
  leftOut(): readonly LeftOutRows[];
}

/** How far the clock may be set during a bout; desk time is measured by a monotonic clock. */
const CLOCK_CHANGE_MS = 2 * HOUR;
/** Desktops without idle time count until the screen is locked, even overnight. */
const LONGEST_BOUT_MS = 31 * 24 * HOUR;
const LONGEST_OTHER_MS = 26 * HOUR;
/** The histories of several computers used at the same time can have been merged. */
const MOST_AT_ONCE = 4;
/**
 * The most rows of one day: a bout lasts at least a minute and a break falls due after 20 minutes, on each computer.
 */
const MOST_A_DAY = { bouts: 1000, opportunities: 300, routines: 300, selfChecks: 100, hurts: 300 } as const;
/** A card is shown twice, and after each of two snoozes. */
const MOST_SHOWINGS = 8;
const MOST_STEPS = 200;
const LATEST_DAY_START = '06:00';
/** The longest day: coverage cannot exceed it. */
const LONGEST_DAY_SECONDS = 25 * 3600;
/** Days named with each reason; the rest are only counted. */
const MOST_DAYS_NAMED = 3;

type DatedList = keyof typeof MOST_A_DAY;

/** Begins to check the rows of a file. `nowMs`: the current time, Unix milliseconds; later rows are impossible. */
export function createRowChecks(nowMs: number): RowChecks {
  const latestMs = nowMs + 24 * HOUR;
  const found = new Map<
    string,
    { list: ListName; because: ImpossibleBecause; count: number; days: Set<Day> }
  >();
  const isFree = createRoom();
  const fitsDay = createDayFit();

  function isPast({ wallMs }: WallTime): boolean {
    return wallMs >= 24 * HOUR && wallMs <= latestMs;
  }

  function whyNot<List extends ListName>(list: List, row: Lists[List][number]): ImpossibleBecause | null {
    const extent = extentOf(list, row);
    if (extent === null) return whyNotDay(row, latestMs);
    const { began, ended, longestMs, others } = extent;
    if (![began, ended, ...others].every(isPast)) return 'time';
    if (ended.wallMs < began.wallMs) return 'order';
    const lengthMs = ended.wallMs - began.wallMs;
    if (lengthMs > longestMs || lengthMs + CLOCK_CHANGE_MS < extent.leastMs) return 'length';
    const isNear = ({ wallMs }: WallTime) => Math.abs(wallMs - began.wallMs) <= longestMs;
    if (!others.every(isNear)) return 'length';
    if (!fitsDay(row.day, began)) return 'day';
    return isFree(extent.list, row.day, { fromMs: began.wallMs, untilMs: ended.wallMs }) ? null : 'overlap';
  }

  return {
    isPossible(list, row) {
      const because = whyNot(list, row);
      if (because === null) return true;
      const key = `${list} ${because}`;
      const group = found.get(key) ?? { list, because, count: 0, days: new Set() };
      found.set(key, group);
      group.count += 1;
      if (group.days.size < MOST_DAYS_NAMED) group.days.add(row.day);
      return false;
    },
    leftOut: () => [...found.values()].map(({ days, ...group }) => ({ ...group, days: [...days] })),
  };
}

/** When a row began and ended, and how long it may be. */
interface Extent {
  readonly list: DatedList;
  readonly began: WallTime;
  readonly ended: WallTime;
  /** Moments near its beginning. */
  readonly others: readonly WallTime[];
  readonly longestMs: number;
  /** The time counted in it. */
  readonly leastMs: number;
}

/** Null for a row with a day but no moment. */
function extentOf<List extends ListName>(list: List, row: Lists[List][number]): Extent | null {
  if ('deskSeconds' in row) {
    const countedMs = (row.deskSeconds + row.standingSeconds) * 1000;
    // The clock stops in pauses under 5 minutes, which are shorter than the time counted before each.
    const longestMs = Math.min(LONGEST_BOUT_MS, 2 * countedMs + LONGEST_OTHER_MS);
    return { list: 'bouts', began: row.started, ended: row.ended, others: [], longestMs, leastMs: countedMs };
  }
  if ('shown' in row) {
    const isTooMany = row.shown.length > MOST_SHOWINGS;
    return {
      list: 'opportunities',
      began: row.began,
      ended: row.judged?.closed ?? row.began,
      others: row.shown,
      longestMs: isTooMany ? -1 : LONGEST_OTHER_MS,
      leastMs: 0,
    };
  }
  if ('steps' in row) {
    const isTooMany = row.steps.length > MOST_STEPS;
    return {
      list: 'routines',
      began: row.started,
      ended: row.ended ?? row.started,
      others: [],
      longestMs: isTooMany ? -1 : LONGEST_OTHER_MS,
      leastMs: row.ended === null ? 0 : row.doneSeconds * 1000,
    };
  }
  if ('at' in row) {
    const own = list === 'selfChecks' ? 'selfChecks' : 'hurts';
    return { list: own, began: row.at, ended: row.at, others: [], longestMs: 0, leastMs: 0 };
  }
  return null;
}

/** Checks a row with a day but no moment. */
function whyNotDay(
  row: Lists['comfort' | 'coverage'][number] | { readonly day: Day },
  latestMs: number,
): ImpossibleBecause | null {
  const dayMs = instantOf(row.day, '00:00', 'UTC');
  if (dayMs < 0 || dayMs > latestMs) return 'time';
  const seconds = 'seconds' in row ? Math.max(row.seconds, row.trackedSeconds) : 0;
  return seconds > LONGEST_DAY_SECONDS ? 'length' : null;
}

/** A day starts between midnight and six, so an earlier moment can belong to the day before. Examines each day once. */
function createDayFit(): (day: Day, moment: WallTime) => boolean {
  const widest = new Map<string, Span>();
  return (day, { wallMs, zone }) => {
    const key = `${day} ${zone}`;
    const span = widest.get(key) ?? {
      fromMs: instantOf(day, '00:00', zone),
      untilMs: instantOf(addDays(day, 1), LATEST_DAY_START, zone),
    };
    widest.set(key, span);
    return wallMs >= span.fromMs && wallMs < span.untilMs;
  };
}

/** Checks that a day does not have too many rows, and that not too many overlap. */
function createRoom(): (list: DatedList, day: Day, span: Span) => boolean {
  const taken = new Map<string, Span[]>();
  return (list, day, span) => {
    const key = `${list} ${day}`;
    const others = taken.get(key) ?? [];
    taken.set(key, others);
    if (others.length >= MOST_A_DAY[list]) return false;
    let atOnce = 0;
    for (const other of others) if (other.fromMs < span.untilMs && span.fromMs < other.untilMs) atOnce += 1;
    if (atOnce >= MOST_AT_ONCE) return false;
    others.push(span);
    return true;
  };
}
