import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { useReasonList } from '../use-reason-list.ts';

/** The basis of the figures: how long the app was running, and the breaks that do not count. */
export function WeekBasis({
  view,
}: {
  readonly view: Pick<WeekView, 'coverage' | 'excused' | 'isEstimated' | 'isThisWeek'>;
}) {
  const { t, format } = useText();
  const { trackedSeconds, hoursSeconds } = view.coverage;
  const coverage = () => {
    if (trackedSeconds === 0) return t('week.basis.none');
    const tracked = format.roughLength(trackedSeconds);
    // The time exceeds the tracked hours: they were different in that week.
    if (hoursSeconds === null || trackedSeconds > hoursSeconds) return t('week.basis.tracked', { tracked });
    const hours = format.roughLength(hoursSeconds);
    return t(`week.basis.ofHours-${view.isThisWeek ? 'now' : 'past'}`, { tracked, hours });
  };
  const reasons = useReasonList(view.excused);
  return (
    <section className="week-basis quiet small" aria-label={t('week.basis.title')}>
      <p>
        {coverage()} {t(view.isEstimated ? 'week.estimatedIdle' : 'week.estimated')}
      </p>
      {view.excused.count > 0 && <p>{t('week.basis.excused', { count: view.excused.count, reasons })}</p>}
    </section>
  );
}
