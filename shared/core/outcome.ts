import { assertNever } from './assert-never.ts';
import type { BreakKind } from './break-scheduler.ts';
import type { Day, WallTime } from './time.ts';

/** How an opportunity can end, in the order in which reports list it. */
export const outcomes = [
  'completed',
  'partial',
  'natural',
  'self-reported',
  'skipped',
  'expired',
  'excused',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why an opportunity is not counted, if known. */
export const excusedReasons = ['call', 'quiet', 'standing', 'pause', 'hurt', 'hours'] as const;
export type ExcusedReason = (typeof excusedReasons)[number];

/** An opportunity with its outcome. */
export interface JudgedOpportunity {
  readonly id: number;
  readonly kind: BreakKind;
  readonly day: Day;
  readonly began: WallTime;
  readonly closed: WallTime;
  readonly outcome: Outcome;
  /** From 0 to 1; null if the opportunity does not count. */
  readonly credit: number | null;
}

/** The credit that an outcome earns; `partial` is the credit of a routine that was partly done. */
export function creditOf(outcome: Outcome, partial: number): number | null {
  switch (outcome) {
    case 'completed':
    case 'natural':
    case 'self-reported':
      return 1;
    case 'partial':
      return partial;
    case 'skipped':
    case 'expired':
      return 0;
    case 'excused':
      return null;
    default:
      return assertNever(outcome);
  }
}

/** Whether a whole break was taken: with a routine, by leaving the desk, or as the user said. */
export function isWholeBreak(outcome: Outcome): boolean {
  return outcome === 'completed' || outcome === 'natural' || outcome === 'self-reported';
}
