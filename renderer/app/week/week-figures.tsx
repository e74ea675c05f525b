import { FEWEST_FOR_A_SHARE } from '../../../shared/core/adherence.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { takenOf } from '../outcomes.ts';

/** The three figures of a week with their counts and what is usual; with few breaks the counts alone. */
export function WeekFigures({ view }: { readonly view: Pick<WeekView, 'figures' | 'usual'> }) {
  const { t, format } = useText();
  const { figures, usual } = view;
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
    { id: 'adherence', share: figures.breakAdherence, usual: usual.breakAdherence, counts: taken },
    {
      id: 'routines',
      share: figures.routineFollowThrough,
      usual: usual.routineFollowThrough,
      counts: guided,
    },
    { id: 'sitting', share: figures.shortSittingShare, usual: usual.shortSittingShare, counts: sitting },
  ];
  const hasUsual = !isFew && rows.some((row) => row.usual !== null);
  return (
    <section aria-label={t('week.figures')}>
      <dl className="stats">
        {rows.map((row) => (
          <div key={row.id} className="stat">
            <dt>{t(`week.${row.id}`)}</dt>
            {row.share === null || isFew ? (
              <dd className="stat-counts">{row.share === null ? t('week.noData') : row.counts}</dd>
            ) : (
              <>
                <dd className="stat-value">{format.percent(row.share)}</dd>
                <dd>{row.counts}</dd>
                {row.usual !== null && (
                  <dd className="quiet">{t('week.usual', { percent: format.percent(row.usual) })}</dd>
                )}
              </>
            )}
            <dd className="quiet small">{t(`week.${row.id}Help`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">
        {isFew && figures.rated > 0 && t('week.few')}
        {hasUsual && t('week.usualHelp', { count: usual.weeks })}
      </p>
    </section>
  );
}
