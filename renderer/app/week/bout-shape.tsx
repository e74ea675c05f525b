/** The slant lines of long sitting: how far they are apart, and how far they reach, in pixels. */
const SLANT = 5;
const REACH = 900;

/** Lines and no pattern: a pattern becomes a picture of the whole page in a PDF. */
const slants = (height: number) =>
  Array.from({ length: REACH / SLANT }, (_, index) => {
    const x = (index + 1) * SLANT;
    return `M${x - height} ${height}L${x} 0`;
  }).join('');

/** Props of a sitting; places and lengths are those of the drawing it is in. */
export interface BoutShapeProps {
  readonly x: string | number;
  readonly y: number;
  readonly width: string | number;
  readonly height: number;
  readonly isShort: boolean;
  readonly isLongest: boolean;
}

/** A sitting: pale, with slant lines when it is long, with a dark edge when it is the longest. */
export function BoutShape({ isShort, isLongest, ...place }: BoutShapeProps) {
  return (
    <g>
      <rect className="bout" {...place} rx="3" />
      {!isShort && (
        <svg {...place} aria-hidden="true">
          <path className="bout-slant" d={slants(place.height)} />
        </svg>
      )}
      {(isLongest || !isShort) && (
        <rect className={isLongest ? 'bout-longest' : 'bout-long'} {...place} rx="3" />
      )}
    </g>
  );
}
