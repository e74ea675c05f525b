import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import type { Suggestion } from '../../../shared/report/suggestion.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { type SuggestedChange, suggestedChange } from './suggested-change.ts';
import { useSuggestionText } from './use-suggestion-text.ts';

/** One suggestion with its reason, and a button if one click is enough; nothing if no rule applies. */
export function SuggestionNote({ suggestion }: { readonly suggestion: Suggestion | null }) {
  const { t } = useText();
  const textOf = useSuggestionText();
  // A change that was made leaves nothing to suggest, but its "Undo" stays.
  const [made, setMade] = useState<SuggestedChange | null>(null);
  const [refusal, run] = useAttempt();
  const change = made ?? (suggestion === null ? null : suggestedChange(suggestion));
  const words = (what: string, { name, value }: SuggestedChange) =>
    t(`week.suggestion.${what}.${name}`, { minutes: value });
  useAnnouncement(made === null ? '' : words('done', made));
  if (suggestion === null && made === null) return null;
  const set = (value: SuggestedChange['value'], next: SuggestedChange | null) => {
    if (change === null) return;
    const reply = attempt('settings:set', { key: change.key, value });
    run(reply);
    reply.then(({ ok }) => ok && setMade(next));
  };
  return (
    <Callout title={t('week.suggestion.title')} icon={<Lightbulb size={20} aria-hidden />}>
      <p>{made !== null ? words('done', made) : suggestion !== null && textOf(suggestion)}</p>
      {change !== null && (
        <div className="note-actions">
          <Button
            isSmall
            onPress={() => (made === null ? set(change.value, change) : set(change.before, null))}
          >
            {made === null ? words('act', change) : t('week.suggestion.undo')}
          </Button>
        </div>
      )}
      <Refusal problem={refusal} />
    </Callout>
  );
}
