import type { ThresholdProposal } from '../report/proposal.ts';
import type { WhatIf } from '../report/what-if.ts';

/** The threshold proposed after the workdays without cards, until the user answers. */
export interface ProposalView extends ThresholdProposal {
  /** The organisation has set the threshold: `minutes` is that one. */
  readonly isLocked: boolean;
  /** The organisation limits the threshold: `minutes` lies inside that range. */
  readonly isLimited: boolean;
}

/** The breaks of another threshold or of other hours, over this week and the four before. */
export interface WhatIfView extends WhatIf {
  /** The threshold as it is set, minutes. */
  readonly minutesNow: number;
  /** Whether the user can set the other threshold, which is not the one that is set. */
  readonly canTake: boolean;
}
