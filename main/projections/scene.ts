import type { Rules } from '../../shared/core/rules.ts';
import type { State } from '../../shared/core/state.ts';
import type { Day, Instant } from '../../shared/core/time.ts';
import type { ResolvedSettings } from '../../shared/policy.ts';
import type { Library } from '../../shared/routine.ts';
import type { BreakPlan } from '../break-plan.ts';
import type { History } from '../ports.ts';

/** All that a projection may look at, at one moment. */
export interface Scene {
  readonly now: Instant;
  readonly state: State;
  readonly rules: Rules;
  readonly settings: ResolvedSettings;
  readonly history: Pick<History, 'bouts' | 'opportunities' | 'routines' | 'firstDay'>;
  readonly library: Library;
  /** The routine chosen for the break that is due or runs. */
  readonly plan: BreakPlan | null;
  readonly speed: number;
}

/** The day of a scene; before the first event the engine knows none. */
export function dayOfScene({ state }: Scene): Day | null {
  return state.calendar?.day.day ?? null;
}
