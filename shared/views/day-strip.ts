import type { BreakKind } from '../core/break-scheduler.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Span } from '../core/time.ts';

/** A mark on the strip of a day. */
export interface DayMark {
  readonly atMs: number;
  readonly outcome: Outcome;
  readonly kind: BreakKind;
}

/** A break that the user started without one being due. */
export interface VoluntaryBreak {
  /** Unix milliseconds. */
  readonly startedMs: number;
  readonly doneSeconds: number;
  /** Whether it was done, or only in part. */
  readonly isCompleted: boolean;
}

/** A day from its first to its last use; moments are Unix milliseconds. */
export interface DayStrip {
  readonly fromMs: number;
  readonly untilMs: number;
  /** The last one may be open. */
  readonly bouts: readonly (Span & { readonly deskSeconds: number; readonly isOpen: boolean })[];
  readonly marks: readonly DayMark[];
}
