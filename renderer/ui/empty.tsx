import type { ReactNode } from 'react';
import { SpineLine } from './spine-line.tsx';

/** Shown when there is nothing to show yet. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return (
    <div className="empty">
      <SpineLine share={0} isHollow />
      {children}
    </div>
  );
}
