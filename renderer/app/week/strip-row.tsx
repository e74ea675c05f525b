import type { StripDay } from '../../../shared/report/strip.ts';
import { useText } from '../../bridge/text.ts';
import { Mark } from '../../ui/strip.tsx';
import { outcomeShapes } from '../outcomes.ts';
import { BoutShape } from './bout-shape.tsx';
import type { StripScale } from './strip-scale.ts';

/** Vertical layout of a row, in pixels: marks above, sitting bouts in the middle, cards below. */
const ROW = { height: 42, mark: 9, bar: 19, barHeight: 14, prompt: 35, promptHeight: 5 } as const;

interface StripRowProps {
  readonly day: StripDay;
  readonly scale: StripScale;
  /** Desk time of the longest bout of the week; null if there is none. */
  readonly longestSeconds: number | null;
}

/** One day on the strip. */
export function StripRow({ day, scale, longestSeconds }: StripRowProps) {
  const { format } = useText();
  const { fromMinute, untilMinute } = scale;
  const percent = (minutes: number) => `${(minutes / (untilMinute - fromMinute)) * 100}%`;
  const x = (minute: number) => percent(minute - fromMinute);
  const hours = day.hours.filter(({ minute }) => minute >= fromMinute && minute <= untilMinute);
  return (
    <div className="strip-row">
      <span className="strip-day">{format.shortWeekday(day.day)}</span>
      <svg className="strip-drawing" width="100%" height={ROW.height} aria-hidden="true">
        <line className="strip-ground" x1="0" x2="100%" y1={ROW.bar + 7} y2={ROW.bar + 7} />
        {hours.map(({ minute }) => (
          <Tick key={minute} className="strip-tick" x={x(minute)} y={ROW.bar} height={ROW.barHeight} />
        ))}
        {day.bouts.map(({ fromMinute: from, untilMinute: until, isShort, deskSeconds }) => (
          <BoutShape
            key={from}
            x={x(from)}
            width={percent(until - from)}
            y={ROW.bar}
            height={ROW.barHeight}
            isShort={isShort}
            isLongest={deskSeconds === longestSeconds}
          />
        ))}
        {day.routines.map(({ minute, doneSeconds }) => (
          <RoutineShape key={minute} x={x(minute)} width={percent(doneSeconds / 60)} />
        ))}
        {day.prompts.map(({ minute, opportunityId }) => (
          <Tick
            key={`${opportunityId}-${minute}`}
            className="strip-prompt"
            x={x(minute)}
            y={ROW.prompt}
            height={ROW.promptHeight}
          />
        ))}
        {day.opportunities.map(({ id, minute, outcome }) => (
          <svg key={id} x={x(minute)} y={ROW.mark} overflow="visible" width="1" height="1" aria-hidden="true">
            <g className="strip-mark">
              <Mark shape={outcomeShapes[outcome]} />
            </g>
          </svg>
        ))}
      </svg>
    </div>
  );
}

interface TickProps {
  readonly className: string;
  readonly x: string;
  readonly y: number;
  readonly height: number;
}

/** A vertical line. */
function Tick({ className, x, y, height }: TickProps) {
  return <line className={className} x1={x} x2={x} y1={y} y2={y + height} />;
}

/** A routine, never narrower than 4 pixels. */
function RoutineShape({ x, width }: { readonly x: string; readonly width: string }) {
  return (
    <rect
      className="strip-routine"
      x={x}
      width={`max(4px, ${width})`}
      y={ROW.bar - 1}
      height={ROW.barHeight + 2}
      rx="1.5"
    />
  );
}
