/** Half of the gap between two sittings, in pixels: a one-minute break is as visible as a break of an hour. */
const INSET = 2;

/** Props of a sitting; positions and lengths are in units of its drawing. */
export interface BoutShapeProps {
  readonly x: string | number;
  readonly y: number;
  readonly width: string | number;
  readonly height: number;
  readonly isShort: boolean;
}

/** A sitting: pale with an outline if it is short, solid if it is long. */
export function BoutShape({ isShort, x, width, ...place }: BoutShapeProps) {
  const length = (value: string | number) => (typeof value === 'number' ? `${value}px` : value);
  return (
    <rect
      className={isShort ? 'bout bout-short' : 'bout'}
      {...place}
      style={{
        x: `calc(${length(x)} + ${INSET}px)`,
        width: `max(2px, calc(${length(width)} - ${2 * INSET}px))`,
      }}
      rx="4"
    />
  );
}
