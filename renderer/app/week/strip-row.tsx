import type { Outcome } from '../../../shared/core/outcome.ts';
import { type StripDay, shownRoutines } from '../../../shared/report/strip.ts';
import { useText } from '../../bridge/text.ts';
import { marksApart } from '../../ui/marks-apart.ts';
import { Mark } from '../../ui/strip.tsx';
import { stripShapes } from '../outcomes.ts';
import { BoutShape, boutKind } from './bout-shape.tsx';
import type { StripScale } from './strip-scale.ts';

/** Vertical layout of a row, in pixels: marks on the bars of the sitting bouts. */
const ROW = { height: 30, mark: 15, bar: 6, barHeight: 18 } as const;
/** Least distance between the middles of two marks, in pixels. */
const APART = 14;

interface StripRowProps {
  readonly day: StripDay;
  readonly scale: StripScale;
}

/** One day on the strip. */
export function StripRow({ day, scale }: StripRowProps) {
  const { format } = useText();
  const { fromMinute, untilMinute } = scale;
  const percent = (minutes: number) => `${(minutes / (untilMinute - fromMinute)) * 100}%`;
  const x = (minute: number) => percent(minute - fromMinute);
  const hours = day.hours.filter(({ minute }) => minute >= fromMinute && minute <= untilMinute);
  const marks = marksOf(day);
  const places = marksApart(
    marks.map(({ minute }) => (minute - fromMinute) / (untilMinute - fromMinute)),
    APART,
  );
  return (
    <div className="strip-row">
      <span className="strip-day">{format.shortWeekday(day.day)}</span>
      <svg className="strip-drawing" width="100%" height={ROW.height} aria-hidden="true">
        <line className="strip-ground" x1="0" x2="100%" y1={ROW.height - 1} y2={ROW.height - 1} />
        {hours.map(({ minute }) => (
          <Tick key={minute} className="strip-tick" x={x(minute)} y={ROW.bar} height={ROW.barHeight} />
        ))}
        {day.bouts.map((bout) => (
          <BoutShape
            key={bout.fromMinute}
            x={x(bout.fromMinute)}
            width={percent(bout.untilMinute - bout.fromMinute)}
            y={ROW.bar}
            height={ROW.barHeight}
            kind={boutKind(bout)}
          />
        ))}
        {marks.map(({ id, shape }, index) => (
          <g key={id} className="strip-place" style={{ transform: `translateX(${places[index]})` }}>
            <g transform={`translate(0 ${ROW.mark})`}>
              <g className="strip-mark">
                <Mark shape={shape} />
              </g>
            </g>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The breaks of a day in the order of their places; those that could not be shown have none. */
function marksOf(day: StripDay) {
  return [
    ...day.opportunities
      .filter(({ outcome }) => outcome !== 'excused')
      .map(({ id, minute, closedMinute, outcome }) => ({
        id: String(id),
        minute: isTaken(outcome) ? closedMinute : minute,
        shape: stripShapes[outcome],
      })),
    ...shownRoutines(day)
      .filter(({ isVoluntary }) => isVoluntary)
      .map(({ minute }) => ({ id: `own-${minute}`, minute, shape: stripShapes.completed })),
  ].sort((a, b) => a.minute - b.minute);
}

interface TickProps {
  readonly className: string;
  readonly x: string;
  readonly y: number;
  readonly height: number;
}

/** A break that was taken is drawn where it was taken, any other one where it fell due. */
function isTaken(outcome: Outcome): boolean {
  return stripShapes[outcome] !== 'dash';
}

/** A vertical line. */
function Tick({ className, x, y, height }: TickProps) {
  return <line className={className} x1={x} x2={x} y1={y} y2={y + height} />;
}
