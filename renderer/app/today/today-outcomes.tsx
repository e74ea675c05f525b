import { outcomes } from '../../../shared/core/outcome.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { MarkIcon, SpanIcon } from '../../ui/strip.tsx';
import { countOf, outcomeShapes } from '../outcomes.ts';
import { useReasonList } from '../use-reason-list.ts';

/** Props of the outcomes. */
export interface TodayOutcomesProps {
  readonly view: TodayView;
  /** Whether the strip is shown above. */
  readonly hasStrip: boolean;
}

/** Today's outcomes in words, each with its mark, as the legend of the strip. An open break comes first. */
export function TodayOutcomes({ view, hasStrip }: TodayOutcomesProps) {
  const { t } = useText();
  const reasons = useReasonList(view.excused);
  const seen = outcomes.filter((outcome) => outcome !== 'excused' && countOf(view.counts, outcome) > 0);
  const isWaiting = view.openBreak !== null;
  const isNone = seen.length === 0 && view.voluntary.length === 0 && view.excused.count === 0 && !isWaiting;
  // The line about the empty strip says it already.
  if (isNone && !hasStrip) return null;
  return (
    <ul className="outcomes">
      {isWaiting && <li>{t('today.outcomesOpen')}</li>}
      {isNone && <li className="quiet">{t('today.outcomesNone')}</li>}
      {hasStrip && (
        <li>
          <SpanIcon />
          {t('today.legendDesk')}
        </li>
      )}
      {seen.map((outcome) => (
        <li key={outcome}>
          <MarkIcon shape={outcomeShapes[outcome]} />
          {t(`outcome.count-${outcome}`, { count: countOf(view.counts, outcome) })}
        </li>
      ))}
      {view.voluntary.length > 0 && (
        <li>
          <MarkIcon shape={outcomeShapes.completed} />
          {t('outcome.count-voluntary', { count: view.voluntary.length })}
        </li>
      )}
      {view.excused.count > 0 && (
        <li>
          <MarkIcon shape={outcomeShapes.excused} />
          {t('week.basis.excused', { count: view.excused.count, reasons })}
        </li>
      )}
    </ul>
  );
}
