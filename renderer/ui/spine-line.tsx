import { useId } from 'react';

/** Props of the seven dots. */
export interface SpineLineProps {
  /** How much is filled from the bottom, 0 to 1. */
  readonly share: number;
  /** Filled, with a ring: something is due. */
  readonly isDue?: boolean;
  /** Drawn as outlines: no clock is running. */
  readonly isHollow?: boolean;
}

/** Centre and radius of the seven dots from the bottom: the line of the icon, with gaps between the dots. */
const dots = [
  [21.6, 29, 2.3],
  [18.21, 25.16, 2.2],
  [14.28, 21.91, 2.1],
  [12.12, 17.49, 2],
  [14.02, 12.81, 1.95],
  [15.68, 8.07, 1.9],
  [15.2, 3, 1.85],
] as const;

/** The spine line: seven dots that fill from the bottom, hidden from screen readers because the text says the same. */
export function SpineLine({ share, isDue = false, isHollow = false }: SpineLineProps) {
  const id = useId();
  const filled = isDue ? dots.length : Math.min(1, Math.max(0, share)) * dots.length;
  return (
    <svg className={isHollow ? 'spine spine-hollow' : 'spine'} viewBox="9 0.5 16 31.5" aria-hidden="true">
      {dots.map(([x, y, radius], index) => {
        const part = Math.min(1, Math.max(0, filled - index));
        const height = part * radius * 2;
        const clip = `${id}-${index}`;
        return (
          <g key={y}>
            <clipPath id={clip}>
              <rect x={0} y={y + radius - height} width={32} height={height} />
            </clipPath>
            <circle className="spine-dot" cx={x} cy={y} r={radius} />
            {part > 0 && !isHollow && (
              <circle className="spine-filled" cx={x} cy={y} r={radius} clipPath={`url(#${clip})`} />
            )}
          </g>
        );
      })}
      {isDue && <circle className="spine-badge" cx={21.6} cy={6.5} r={2.6} />}
    </svg>
  );
}
