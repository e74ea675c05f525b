import type { StripBout } from '../../../shared/report/strip.ts';

/** Half of the gap between two sittings, in pixels: a one-minute break is as visible as a break of an hour. */
const INSET = 2;

/** Props of a sitting; positions and lengths are in units of its drawing. */
export interface BoutShapeProps {
  readonly x: string | number;
  readonly y: number;
  readonly width: string | number;
  readonly height: number;
  readonly kind: BoutKind;
}

/** A sitting that ended, by its length, or the current one. */
export type BoutKind = 'short' | 'long' | 'now';

/** How a sitting is drawn. */
export function boutKind({ isShort, endedBy }: Pick<StripBout, 'isShort' | 'endedBy'>): BoutKind {
  if (endedBy === null) return 'now';
  return isShort ? 'short' : 'long';
}

/** A sitting: pale with an outline if it was short, solid if it was long, a dashed outline if it is the current one. */
export function BoutShape({ kind, x, width, ...place }: BoutShapeProps) {
  const length = (value: string | number) => (typeof value === 'number' ? `${value}px` : value);
  return (
    <rect
      className={`bout bout-${kind}`}
      {...place}
      style={{
        x: `calc(${length(x)} + ${INSET}px)`,
        width: `max(2px, calc(${length(width)} - ${2 * INSET}px))`,
      }}
      rx="4"
    />
  );
}
