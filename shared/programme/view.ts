import type { Day } from '../core/time.ts';
import type { ProgrammeStanding } from './offer.ts';
import type { Programme } from './programme.ts';
import type { TestHistory } from './self-check.ts';

/** What a person can do with the programme. `leave` ends it and forgets its sessions, not its self-checks. */
export const programmeTurns = [
  'start',
  'pause',
  'resume',
  'skip-week',
  'step-back',
  'keep',
  'repeat',
  'leave',
] as const;
export type ProgrammeTurn = (typeof programmeTurns)[number];

export interface ProgrammeView {
  /** Null: not followed. */
  readonly programme: Programme | null;
  readonly standing: ProgrammeStanding | null;
  readonly isSelfCheckDue: boolean;
  readonly checks: readonly TestHistory[];
  /** Something was painful at the newest self-check: ask somebody. */
  readonly hasPain: boolean;
  /** A day whose session has not been rated for the day after. */
  readonly unratedDay: Day | null;
}
