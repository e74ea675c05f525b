import type { BreakKind } from './break-scheduler.ts';
import type { ExcusedReason, JudgedOpportunity } from './outcome.ts';
import type { ShowReason } from './prompt.ts';
import type { RoutineRun, RunVerdict } from './routine-run.ts';
import type { EndedBout } from './sitting-bout.ts';
import type { Day, WallTime } from './time.ts';

/** An action for the adapters to perform, with the moment at which its cause became certain. */
export type Effect = { readonly at: WallTime } & (
  | { readonly type: 'recordBout'; readonly bout: EndedBout }
  | {
      readonly type: 'recordOpportunity';
      readonly id: number;
      readonly kind: BreakKind;
      readonly day: Day;
    }
  | {
      readonly type: 'recordOutcome';
      readonly opportunity: JudgedOpportunity;
      /** Why it is not counted; null for any other outcome, or if unknown. */
      readonly excusedReason: ExcusedReason | null;
    }
  | {
      readonly type: 'recordRoutine';
      readonly run: RoutineRun;
      readonly day: Day;
      readonly verdict: RunVerdict;
      /** What ended it: the player (finished or closed), an absence, or the end of the tracked hours or the trace. */
      readonly endedBy: 'player' | 'absence' | 'edge';
    }
  /** Shows the card; counts as a showing. */
  | {
      readonly type: 'openPrompt';
      readonly id: number;
      readonly kind: BreakKind;
      readonly reason: ShowReason;
    }
  | { readonly type: 'closePrompt'; readonly id: number }
  /** The card that opened at `shown` was never seen, so it does not count as a showing. */
  | { readonly type: 'retractPrompt'; readonly id: number; readonly shown: WallTime }
  /** `planId` is that of the request; null if it had none. */
  | { readonly type: 'openRoutine'; readonly runId: number; readonly planId: number | null }
  | { readonly type: 'closeRoutine'; readonly runId: number }
  /** Two cards in a row expired: the user is informed that the thresholds are longer for the rest of the day. */
  | { readonly type: 'tellLengthened'; readonly day: Day }
);
