import { canSet, type ResolvedSettings } from '../../shared/policy/policy.ts';
import type { ThresholdChoice } from '../../shared/report/suggestion.ts';

/** The threshold as it is set, and the others that the user can set. */
export function thresholdChoiceOf(settings: ResolvedSettings): ThresholdChoice {
  return {
    minutes: settings.values.sittingThresholdMinutes,
    canBe: (minutes) => canSet(settings, 'sittingThresholdMinutes', minutes),
  };
}
