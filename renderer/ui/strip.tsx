import { marksApart } from './marks-apart.ts';

/** The shapes of a mark; none relies on colour alone. */
export type MarkShape = 'full' | 'half' | 'ring' | 'ring-dot' | 'dash' | 'cross' | 'gap';

/** A stretch on the strip; positions are 0 to 1 from its beginning. */
export interface StripSpan {
  readonly id: string;
  readonly from: number;
  readonly until: number;
}

/** A mark on the strip. */
export interface StripMark {
  readonly id: string;
  readonly at: number;
  readonly shape: MarkShape;
  readonly title: string;
}

/** A line with a label under the strip. */
export interface StripTick {
  readonly id: string;
  readonly at: number;
  readonly label: string;
}

/** Props of a strip of time. */
export interface StripProps {
  /** A description of the strip, for screen readers. */
  readonly label: string;
  readonly spans: readonly StripSpan[];
  /** In the order of their places. */
  readonly marks: readonly StripMark[];
  readonly ticks: readonly StripTick[];
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 100}%`;

/** Height of the row of marks above the stretches, and least distance between their middles, in pixels. */
const MARKS = 26;
const APART = 16;

/** Stretches and marks on one time line. */
export function Strip({ label, spans, marks, ticks }: StripProps) {
  const top = marks.length > 0 ? MARKS : 0;
  const places = marksApart(
    marks.map(({ at }) => at),
    APART,
  );
  return (
    <div className="strip">
      <svg className="strip-drawing" role="img" aria-label={label} width="100%" height={top + 38}>
        <line className="strip-ground" x1="0" x2="100%" y1={top + 20} y2={top + 20} />
        {ticks.map(({ id, at }) => (
          <line
            key={id}
            className="strip-tick"
            x1={percent(at)}
            x2={percent(at)}
            y1={top + 4}
            y2={top + 38}
          />
        ))}
        {spans.map(({ id, from, until }) => (
          <rect
            key={id}
            className="strip-span"
            x={percent(from)}
            width={percent(until - from)}
            y={top + 8}
            height="24"
            rx="4"
          />
        ))}
        {marks.map(({ id, shape, title }, index) => (
          <g key={id} className="strip-place" style={{ transform: `translateX(${places[index]})` }}>
            <title>{title}</title>
            <g transform="translate(0 15)">
              <Mark shape={shape} />
            </g>
          </g>
        ))}
      </svg>
      <div className="strip-labels" aria-hidden>
        {ticks.map(({ id, at, label: text }) => (
          <span key={id} className={labelClass(at)} style={{ insetInlineStart: insideAt(at) }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A label at an end of the strip begins or ends there, at its line. */
function labelClass(at: number): string | undefined {
  if (at === 0) return 'strip-label-first';
  return at === 1 ? 'strip-label-last' : undefined;
}

/** The middle of a label, as close to its time as it fits: few labels are wider than 4.4 em. */
function insideAt(at: number): string {
  return at === 0 || at === 1 ? percent(at) : `clamp(2.2em, ${percent(at)}, 100% - 2.2em)`;
}

/** A mark around the point 0, 0, about 14 units wide. */
export function Mark({ shape }: { readonly shape: MarkShape }) {
  switch (shape) {
    case 'full':
      return <circle className="mark-fill" r="6" />;
    case 'half':
      return (
        <>
          <circle className="mark-line" r="5" />
          <path className="mark-fill" d="M -6 0 A 6 6 0 0 0 6 0 Z" />
        </>
      );
    case 'ring':
      return <circle className="mark-line" r="5" />;
    case 'ring-dot':
      return (
        <>
          <circle className="mark-line" r="5" />
          <circle className="mark-fill" r="2" />
        </>
      );
    case 'dash':
      return <path className="mark-quiet" d="M -5 0 H 5" />;
    case 'cross':
      return <path className="mark-quiet" d="M -4 -4 L 4 4 M -4 4 L 4 -4" />;
    case 'gap':
      return <circle className="mark-quiet mark-dotted" r="5" />;
  }
}

/** A mark in running text. */
export function MarkIcon({ shape }: { readonly shape: MarkShape }) {
  return (
    <svg className="mark-icon" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <Mark shape={shape} />
    </svg>
  );
}

/** A stretch in running text. */
export function SpanIcon() {
  return (
    <svg className="mark-icon" width="26" height="14" aria-hidden="true">
      <rect className="strip-span" x="1" y="1" width="24" height="12" rx="4" />
    </svg>
  );
}
