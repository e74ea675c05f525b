import type { Side } from '../../../shared/choice/exclusions.ts';
import type { SelfTest, SideMark, TestMark } from '../../../shared/programme/self-check.ts';
import { body } from '../../figure/body/measures.ts';
import type { Vec } from '../../figure/body/vector.ts';

/** The largest reach, in steps: five hours on the clock face, five hand-widths. */
export const MOST_REACH = 10;
/** The most checks that are marked on one figure: the first and the latest. */
const MOST_MARKED = 4;
/** Turn: a step is half an hour on the clock face. */
const STEP_DEGREES = 15;
/** Side bend: a step is half a hand-width, centimetres. */
const STEP_CM = 4.2;
/** The ring of the newest turn, and the distance between rings; centimetres. */
const ring = { newest: 62, apart: 8 } as const;
/** The column of the newest side bend beside the middle of the seat, and the distance between columns; centimetres. */
const column = { newest: 58, apart: 8 } as const;

/** One check as it is marked on the figure; points are centimetres in the space of the figure. */
export interface DrawnCheck {
  readonly key: string;
  readonly isNewest: boolean;
  /** One line over both sides (turn), or one for each side (side bend). */
  readonly lines: readonly (readonly Vec[])[];
  readonly ends: readonly { readonly side: Side; readonly at: Vec; readonly isPainful: boolean }[];
}

/** The checks that are marked on the figure: the first and the latest, the newest last and farthest out. */
export function drawnChecks(test: SelfTest, marks: readonly TestMark[]): readonly DrawnCheck[] {
  const measured = marks.filter(({ scale }) => scale === 'landmark');
  const [first, ...later] = measured;
  if (first === undefined) return [];
  const shown = [first, ...later.slice(-(MOST_MARKED - 1))];
  return shown.map((mark, index) => drawnCheck(test, mark, shown.length - 1 - index));
}

const sides: readonly Side[] = ['left', 'right'];

/** `age`: 0 for the newest check, 1 for the one before. */
function drawnCheck(test: SelfTest, mark: TestMark, age: number): DrawnCheck {
  const ends = sides.flatMap((side) => {
    const own = mark[side];
    if (own === null) return [];
    return [{ side, at: endOf(test, side, own, age), isPainful: own.feel === 'painful' }];
  });
  return { key: mark.day, isNewest: age === 0, lines: linesOf(test, mark, age), ends };
}

function endOf(test: SelfTest, side: Side, { reach }: SideMark, age: number): Vec {
  return test === 'turn' ? onRing(signed(side, reach) * STEP_DEGREES, age) : inColumn(side, reach, age);
}

function linesOf(test: SelfTest, mark: TestMark, age: number): readonly (readonly Vec[])[] {
  if (test === 'side-bend') {
    return sides.flatMap((side) => {
      const own = mark[side];
      return own === null ? [] : [[inColumn(side, 0, age), inColumn(side, own.reach, age)]];
    });
  }
  const from = signed('left', mark.left?.reach ?? 0);
  const until = signed('right', mark.right?.reach ?? 0);
  const steps = Array.from({ length: 3 * (until - from) + 1 }, (_, index) => from + index / 3);
  return [steps.map((step) => onRing(step * STEP_DEGREES, age))];
}

function signed(side: Side, reach: number): number {
  return side === 'left' ? -reach : reach;
}

/** A point of the ring on the floor around the seat; 0 degrees is straight ahead. */
export function onRing(degrees: number, age: number): Vec {
  const angle = (degrees * Math.PI) / 180;
  const radius = ring.newest - ring.apart * age;
  return [radius * Math.cos(angle), 0, radius * Math.sin(angle)];
}

/** A point beside the seat, `reach` steps below its edge. */
export function inColumn(side: Side, reach: number, age: number): Vec {
  return [0, body.seatHeight - reach * STEP_CM, signed(side, column.newest - column.apart * age)];
}
