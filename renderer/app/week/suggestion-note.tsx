import { Lightbulb } from 'lucide-react';
import type { Suggestion } from '../../../shared/report/suggestion.ts';
import { useText } from '../../bridge/text.ts';
import { Callout } from '../../ui/callout.tsx';

/** One suggestion with its reason; nothing if no rule applies. */
export function SuggestionNote({ suggestion }: { readonly suggestion: Suggestion | null }) {
  const { t, format } = useText();
  if (suggestion === null) return null;
  const share = (percent: number) => format.percent(percent / 100);
  const clock = (hour: number) => format.clockTime(`${hour}:00`);
  const values = () => {
    switch (suggestion.key) {
      case 'passed-over-late':
        return {
          count: format.number(suggestion.count),
          of: format.number(suggestion.of),
          time: clock(suggestion.hour),
        };
      case 'taken-early':
        return {
          early: share(suggestion.early),
          later: share(suggestion.later),
          time: clock(suggestion.hour),
        };
      case 'long-weekday':
        return { weekday: t(`weekday.${suggestion.weekday}`), share: share(suggestion.percent) };
      case 'threshold-higher':
      case 'threshold-lower':
        return { minutes: format.number(suggestion.minutes), now: format.number(suggestion.now) };
      default:
        return suggestion satisfies never;
    }
  };
  return (
    <Callout title={t('week.suggestion.title')} icon={<Lightbulb size={20} aria-hidden />}>
      {t(`week.suggestion.${suggestion.key}`, values())}
    </Callout>
  );
}
