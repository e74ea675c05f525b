import { FEWEST_FOR_A_SHARE } from '../../../shared/core/adherence.ts';
import type { WeekView } from '../../../shared/views.ts';
import { useText } from '../../text.ts';
import { takenOf } from '../outcomes.ts';

/** The three figures of a week with their counts; with few breaks the counts alone. */
export function WeekFigures({ view }: { readonly view: WeekView }) {
  const { t, format } = useText();
  const { figures } = view;
  const isFew = figures.rated < FEWEST_FOR_A_SHARE;
  const taken = t('week.adherenceShort', {
    taken: format.number(takenOf(figures)),
    rated: format.number(figures.rated),
  });
  const guided = t('week.adherenceShort', {
    taken: format.number(figures.completed + figures.partialCredit),
    rated: format.number(figures.rated - figures.natural - figures.selfReported),
  });
  const sitting = t('week.sittingCounts', {
    short: format.duration(figures.shortDeskSeconds),
    desk: format.duration(figures.deskSeconds),
  });
  const rows = [
    { id: 'adherence', share: figures.breakAdherence, counts: taken },
    { id: 'routines', share: figures.routineFollowThrough, counts: guided },
    { id: 'sitting', share: figures.shortSittingShare, counts: sitting },
  ];
  return (
    <section aria-label={t('week.figures')}>
      <dl className="stats">
        {rows.map(({ id, share, counts }) => (
          <div key={id} className="stat">
            <dt>{t(`week.${id}`)}</dt>
            {share === null || isFew ? (
              <dd className="stat-counts">{share === null ? t('week.noData') : counts}</dd>
            ) : (
              <>
                <dd className="stat-value">{format.percent(share)}</dd>
                <dd>{counts}</dd>
              </>
            )}
            <dd className="quiet small">{t(`week.${id}Help`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">
        {isFew && figures.rated > 0 && t('week.few')}{' '}
        {figures.excused > 0 && t('week.excused', { count: figures.excused })}
      </p>
    </section>
  );
}
