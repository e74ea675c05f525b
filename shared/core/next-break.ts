import type { Quiet } from './activity.ts';
import type { BreakKind } from './break-scheduler.ts';

/** What the clock is doing. */
export type ClockState =
  | 'no-bout'
  | 'running'
  | 'undecided'
  | 'away'
  | 'locked'
  | 'standing'
  | 'in-routine'
  | 'untracked';

/** Why no card is on the screen although a break is due. */
export type WaitReason =
  | 'call'
  | Exclude<Quiet, 'none'>
  | 'lull'
  | 'undecided'
  | 'standing'
  | 'locked'
  | 'snoozed'
  | 'withdrawn';

/** The next break. Moments are Unix milliseconds. */
export type NextBreak =
  | { readonly type: 'in'; readonly seconds: number; readonly kind: BreakKind }
  | {
      readonly type: 'due';
      readonly kind: BreakKind;
      readonly wait: WaitReason;
      readonly untilMs: number | null;
    }
  | { readonly type: 'shown'; readonly kind: BreakKind }
  /** `isForCall`: it ends with the call, before `untilMs`. */
  | { readonly type: 'paused'; readonly untilMs: number | null; readonly isForCall: boolean }
  | { readonly type: 'standing' }
  | { readonly type: 'enough-for-today' }
  | { readonly type: 'untracked' }
  | { readonly type: 'none' };

/** A break that fell due and takes an answer. */
export interface OpenBreak {
  readonly opportunityId: number;
  /** 0 to 2. */
  readonly snoozesLeft: number;
}
