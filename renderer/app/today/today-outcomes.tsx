import { outcomes } from '../../../shared/core/outcome.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { MarkIcon } from '../../ui/strip.tsx';
import { countOf, outcomeShapes } from '../outcomes.ts';

/** Today's outcomes in words, each with its mark: the key to the strip. */
export function TodayOutcomes({ view }: { readonly view: TodayView }) {
  const { t } = useText();
  const seen = outcomes.filter((outcome) => countOf(view.counts, outcome) > 0);
  if (seen.length === 0) return <p className="quiet">{t('today.outcomesNone')}</p>;
  return (
    <ul className="outcomes">
      {seen.map((outcome) => (
        <li key={outcome}>
          <MarkIcon shape={outcomeShapes[outcome]} />
          {t(`outcome.count-${outcome}`, { count: countOf(view.counts, outcome) })}
        </li>
      ))}
    </ul>
  );
}
