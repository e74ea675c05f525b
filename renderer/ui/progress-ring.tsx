import type { ReactNode } from 'react';

/** Props of a ring that fills clockwise from the top. */
export interface ProgressRingProps {
  /** 0 to 1. */
  readonly share: number;
  readonly isResting?: boolean;
  /** Stands inside the ring. */
  readonly children: ReactNode;
}

const RADIUS = 97;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring of progress around its content, hidden from screen readers because the text beside it says the same. */
export function ProgressRing({ share, isResting = false, children }: ProgressRingProps) {
  const shown = Math.min(1, Math.max(0, share));
  return (
    <div className={isResting ? 'ring ring-resting' : 'ring'}>
      <svg className="ring-line" viewBox="0 0 200 200" aria-hidden="true">
        <circle className="ring-track" cx="100" cy="100" r={RADIUS} />
        <circle
          className="ring-done"
          cx="100"
          cy="100"
          r={RADIUS}
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - shown)}
          transform="rotate(-90 100 100)"
        />
      </svg>
      <div className="ring-inside">{children}</div>
    </div>
  );
}
