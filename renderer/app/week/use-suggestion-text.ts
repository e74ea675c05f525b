import type { Suggestion } from '../../../shared/report/suggestion.ts';
import type { Format, Translate } from '../../../shared/strings/format.ts';
import { useText } from '../../bridge/text.ts';

/** Returns a function that words a suggestion with the numbers behind it. */
export function useSuggestionText(): (suggestion: Suggestion) => string {
  const { t, format } = useText();
  return (suggestion) => t(`week.suggestion.${suggestion.key}`, valuesOf(suggestion, format, t));
}

function valuesOf(suggestion: Suggestion, format: Format, t: Translate): Readonly<Record<string, string>> {
  const share = (percent: number) => format.percent(percent / 100);
  const time = 'hour' in suggestion ? format.clockTime(`${suggestion.hour}:00`) : '';
  switch (suggestion.key) {
    case 'passed-over-late':
      return { count: format.number(suggestion.count), of: format.number(suggestion.of), time };
    case 'taken-early':
      return { early: share(suggestion.early), later: share(suggestion.later), time };
    case 'after-calls':
      return {
        taken: format.number(suggestion.taken),
        of: format.number(suggestion.of),
        lullTaken: format.number(suggestion.lullTaken),
        lullOf: format.number(suggestion.lullOf),
      };
    case 'long-weekday':
      return { weekday: t(`weekday.${suggestion.weekday}`), share: share(suggestion.percent) };
    case 'threshold-higher':
    case 'threshold-lower':
      return { minutes: format.number(suggestion.minutes), now: format.number(suggestion.now) };
    default:
      return suggestion satisfies never;
  }
}
