import type { Suggestion } from '../../../shared/report/suggestion.ts';

/** A setting that a suggestion would change with one click. */
export type SuggestedChange =
  | {
      readonly name: 'after-calls';
      readonly key: 'waitForCallEnd';
      readonly value: boolean;
      /** The value that undoing restores. */
      readonly before: boolean;
    }
  | {
      readonly name: 'threshold';
      readonly key: 'sittingThresholdMinutes';
      readonly value: number;
      readonly before: number;
    };

/** The change that a suggestion asks for; null if it is up to the user's habits. */
export function suggestedChange(suggestion: Suggestion): SuggestedChange | null {
  switch (suggestion.key) {
    case 'after-calls':
      return { name: 'after-calls', key: 'waitForCallEnd', value: true, before: false };
    case 'threshold-higher':
    case 'threshold-lower': {
      const { minutes, now } = suggestion;
      return { name: 'threshold', key: 'sittingThresholdMinutes', value: minutes, before: now };
    }
    case 'passed-over-late':
    case 'taken-early':
    case 'long-weekday':
      return null;
    default:
      return suggestion satisfies never;
  }
}
