import type { Day } from '../core/time.ts';
import { checkScales, type SelfCheck, selfTests } from '../history/records.ts';
import type { Programme } from './programme.ts';
import { weekPlanOf } from './weeks.ts';

/**
 * Sides count as different if their reach differs by this many steps (one hour on the clock face, one hand-width); a
 * smaller difference is within the accuracy of measuring.
 */
const REACH_DIFFERS = 2;

export type SelfTest = SelfCheck['test'];

/** The mark for one side. */
export interface SideMark {
  readonly reach: number;
  readonly feel: SelfCheck['feel'];
}

/** One test on one day, on one scale; null for a side that was left out. */
export interface TestMark {
  readonly day: Day;
  readonly scale: SelfCheck['scale'];
  readonly left: SideMark | null;
  readonly right: SideMark | null;
}

/** One test over time, oldest first. Only marks with a landmark are compared. */
export interface TestHistory {
  readonly test: SelfTest;
  readonly marks: readonly TestMark[];
  /** How the sides compare on the newest day with both. */
  readonly sides: 'alike' | 'left-further' | 'right-further' | 'unknown';
  /** Latest reach minus first reach, for each side with at least two days. */
  readonly change: { readonly left: number | null; readonly right: number | null };
}

/** Whether this week has a self-check that is not complete yet: both tests, both sides. */
export function isSelfCheckDue(programme: Programme, checks: readonly SelfCheck[]): boolean {
  const { status, week, startedDay } = programme;
  if (status.type !== 'running' || !weekPlanOf(week).hasSelfCheck) return false;
  const done = new Set(
    checks
      .filter(({ programmeWeek, day }) => programmeWeek === week && day >= startedDay)
      .map(({ test, side }) => `${test} ${side}`),
  );
  return done.size < 2 * selfTests.length;
}

/** Whether to suggest asking a doctor or physiotherapist: something was painful on the newest day with a check. */
export function hasPain(checks: readonly SelfCheck[]): boolean {
  const newest = checks
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return checks.some(({ day, feel }) => day === newest && feel === 'painful');
}

/** Both tests over time, side by side. Of two marks with the same day, test and side, the later one counts. */
export function compareChecks(checks: readonly SelfCheck[]): readonly TestHistory[] {
  return selfTests.map((test) => {
    const own = checks
      .filter((check) => check.test === test)
      .sort((one, other) => one.at.wallMs - other.at.wallMs);
    const marks = checkScales
      .flatMap((scale) => marksOn(scale, own))
      .sort((one, other) => (one.day < other.day ? -1 : 1));
    const measured = marks.filter(({ scale }) => scale === 'landmark');
    const both = measured.findLast(({ left, right }) => left !== null && right !== null);
    return {
      test,
      marks,
      sides: sidesOf(both),
      change: { left: changeOf(measured, 'left'), right: changeOf(measured, 'right') },
    };
  });
}

function marksOn(scale: SelfCheck['scale'], checks: readonly SelfCheck[]): readonly TestMark[] {
  const own = checks.filter((check) => check.scale === scale);
  return [...new Set(own.map(({ day }) => day))].map((day) => markOf(day, scale, own));
}

function markOf(day: Day, scale: SelfCheck['scale'], checks: readonly SelfCheck[]): TestMark {
  const ofDay = checks.filter((check) => check.day === day);
  const side = (name: 'left' | 'right'): SideMark | null => {
    const last = ofDay.findLast((check) => check.side === name);
    return last === undefined ? null : { reach: last.reach, feel: last.feel };
  };
  return { day, scale, left: side('left'), right: side('right') };
}

function sidesOf(mark: TestMark | undefined): TestHistory['sides'] {
  if (!mark?.left || !mark.right) return 'unknown';
  const difference = mark.left.reach - mark.right.reach;
  if (Math.abs(difference) < REACH_DIFFERS) return 'alike';
  return difference > 0 ? 'left-further' : 'right-further';
}

function changeOf(marks: readonly TestMark[], side: 'left' | 'right'): number | null {
  const reaches = marks.flatMap((mark) => mark[side]?.reach ?? []);
  const [first, last] = [reaches[0], reaches.at(-1)];
  return reaches.length < 2 || first === undefined || last === undefined ? null : last - first;
}
