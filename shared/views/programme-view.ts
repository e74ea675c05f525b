import type { Day } from '../core/time.ts';
import type { ProgrammeStanding } from '../programme/offer.ts';
import type { Programme } from '../programme/programme.ts';
import type { TestHistory } from '../programme/self-check.ts';

/** Actions of the programme. `leave` ends it and deletes its sessions, but not its self-checks. */
export const programmeActions = [
  'start',
  'pause',
  'resume',
  'skip-week',
  'step-back',
  'keep',
  'repeat',
  'leave',
] as const;
export type ProgrammeAction = (typeof programmeActions)[number];

/** What the gate of a week asks about a session in addition to comfort. */
export interface SessionQuestion {
  /** Whether the movement felt under control. */
  readonly control: boolean;
  /** How hard it was. */
  readonly effort: boolean;
}

/** A session that can still be rated. */
export interface UnratedView {
  readonly runId: number;
  readonly day: Day;
  /** The name of the week's routine that was done. */
  readonly name: string;
  readonly question: SessionQuestion;
}

/** The page of the programme. */
export interface ProgrammeView {
  /** Null: not followed. */
  readonly programme: Programme | null;
  readonly standing: ProgrammeStanding | null;
  readonly isSelfCheckDue: boolean;
  readonly checks: readonly TestHistory[];
  /** Something was painful in the latest self-check, so a professional should be asked. */
  readonly hasPain: boolean;
  /** The last session, if it has not been rated yet. */
  readonly unrated: UnratedView | null;
  /** A day whose session has not been rated for the day after. */
  readonly unratedDay: Day | null;
}
