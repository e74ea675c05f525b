import type { TestMark } from '../../../shared/programme/self-check.ts';
import { useText } from '../../bridge/text.ts';
import { CHART, type ChartPoint, chartPoints, heightOf } from './chart-points.ts';

/** Props of the drawing of one test over time. */
export interface CheckChartProps {
  readonly marks: readonly TestMark[];
  /** A description of the drawing, for screen readers. */
  readonly label: string;
}

const scale = [0, 5, 10] as const;

/** Reach to the left and to the right at each check: left as rings, right filled; painful ones are squares. */
export function CheckChart({ marks, label }: CheckChartProps) {
  const { format } = useText();
  return (
    <div className="check-chart">
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={label}>
        {scale.map((reach) => (
          <g key={reach}>
            <line
              className="check-line"
              x1={CHART.left}
              x2={CHART.width - CHART.right}
              y1={heightOf(reach)}
              y2={heightOf(reach)}
            />
            <text className="check-number" x={CHART.left - 8} y={heightOf(reach) + 4} textAnchor="end">
              {format.number(reach)}
            </text>
          </g>
        ))}
        <Series points={chartPoints(marks, 'right')} name="right" />
        <Series points={chartPoints(marks, 'left')} name="left" />
      </svg>
      <ol className="check-days small quiet" aria-hidden>
        {marks.map(({ day }) => (
          <li key={day}>{format.shortDay(day)}</li>
        ))}
      </ol>
    </div>
  );
}

interface SeriesProps {
  readonly points: readonly ChartPoint[];
  readonly name: 'left' | 'right';
}

function Series({ points, name }: SeriesProps) {
  return (
    <g className={`check-${name}`}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y, day, isPainful }) =>
        isPainful ? (
          <rect key={day} x={x - 4.5} y={y - 4.5} width={9} height={9} />
        ) : (
          <circle key={day} cx={x} cy={y} r={5} />
        ),
      )}
    </g>
  );
}
