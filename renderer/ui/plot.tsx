import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';

/** Props of a drawing with a labelled axis of values. */
export interface PlotProps {
  /** A description of the drawing, for screen readers. */
  readonly label: string;
  /** The values at the bottom and at the top. */
  readonly domain: readonly [number, number];
  /** Values with a line and a label. */
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
  /** Draws into the plot: `y` turns a value into a CSS length from its top. */
  readonly children: (y: (value: number) => string) => ReactNode;
}

/** A drawing 96 pixels high; points at either end are fully visible. */
export function Plot({ label, domain, ticks, tickText, children }: PlotProps) {
  const scale: ScaleLinear<number, number> = scaleLinear().domain(domain).range([90, 10]);
  const y = (value: number) => `${scale(value)}%`;
  return (
    <div className="plot">
      <div className="plot-axis quiet small" aria-hidden>
        {ticks.map((value) => (
          <span key={value} style={{ insetBlockStart: y(value) }}>
            {tickText(value)}
          </span>
        ))}
      </div>
      <svg role="img" aria-label={label} width="100%" height="96">
        {ticks.map((value) => (
          <line key={value} className="grid-line" x1="0" x2="100%" y1={y(value)} y2={y(value)} />
        ))}
        {children(y)}
      </svg>
    </div>
  );
}
