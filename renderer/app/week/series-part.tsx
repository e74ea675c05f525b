import { type Adherence, FEWEST_FOR_A_SHARE } from '../../../shared/core/adherence.ts';
import type { SeriesWeek } from '../../../shared/report/series.ts';
import type { SeriesView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { Plot } from '../../ui/plot.tsx';
import { FoldedTable } from '../../ui/table.tsx';

const figures = [
  ['adherence', 'breakAdherence'],
  ['routines', 'routineFollowThrough'],
  ['sitting', 'shortSittingShare'],
] as const;

/** A share that may be shown: with too few breaks there is none. */
function shareOf(week: Adherence, name: (typeof figures)[number][1]): number | null {
  return week.rated < FEWEST_FOR_A_SHARE ? null : week[name];
}

interface SeriesPartProps {
  readonly series: SeriesView;
  /** Whether they end with the current week. */
  readonly isThisWeek: boolean;
}

/** The three figures over the twelve weeks up to this one; nothing if there is only one. */
export function SeriesPart({ series: { weeks }, isThisWeek }: SeriesPartProps) {
  const { t, format } = useText();
  const known = weeks.filter((week) => figures.some(([, name]) => shareOf(week.figures, name) !== null));
  const first = weeks[0];
  const now = weeks.at(-1);
  if (known.length < 2 || first === undefined || now === undefined) return null;
  const percent = (share: number | null) => (share === null ? '–' : format.percent(share));
  const last = isThisWeek ? t('week.thisWeek') : format.shortDay(now.weekOf);
  return (
    <Section title={t('week.series.title')} className="week-series">
      <div className="series">
        {figures.map(([id, name]) => (
          <figure key={id}>
            <figcaption>
              {t(`week.${id}`)} <span className="quiet">{percent(shareOf(now.figures, name))}</span>
            </figcaption>
            <Line
              label={t('week.series.label', { figure: t(`week.${id}`) })}
              shares={weeks.map((week) => shareOf(week.figures, name))}
            />
            <p className="series-ends quiet small" aria-hidden>
              <span>{format.shortDay(first.weekOf)}</span>
              <span>{last}</span>
            </p>
          </figure>
        ))}
      </div>
      <p className="quiet small">{t('week.series.few')}</p>
      <FoldedTable
        summary={t('week.tableSummary')}
        caption={t('week.series.table')}
        columns={[t('week.series.columnWeek'), ...figures.map(([id]) => t(`week.${id}`))]}
        rows={weeks.map((week: SeriesWeek) => ({
          id: week.weekOf,
          cells: [
            format.shortDay(week.weekOf),
            ...figures.map(([, name]) => percent(shareOf(week.figures, name))),
          ],
        }))}
      />
    </Section>
  );
}

interface LineProps {
  readonly label: string;
  readonly shares: readonly (number | null)[];
}

/** Points from 0 to 100 %, connected between adjacent weeks. */
function Line({ label, shares }: LineProps) {
  const { format } = useText();
  const x = (index: number) => `${((index + 0.5) / shares.length) * 100}%`;
  return (
    <Plot label={label} domain={[0, 1]} ticks={[0, 0.5, 1]} tickText={format.percent}>
      {(y) => (
        <>
          {shares.map((share, index) => {
            const before = shares[index - 1];
            if (share === null || before == null) return null;
            return (
              <line
                // biome-ignore lint/suspicious/noArrayIndexKey: a week is identified only by its position
                key={index}
                className="series-line"
                x1={x(index - 1)}
                x2={x(index)}
                y1={y(before)}
                y2={y(share)}
              />
            );
          })}
          {shares.map(
            (share, index) =>
              share !== null && (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: a week is identified only by its position
                  key={index}
                  className={index === shares.length - 1 ? 'series-point series-now' : 'series-point'}
                  cx={x(index)}
                  cy={y(share)}
                  r="4"
                />
              ),
          )}
        </>
      )}
    </Plot>
  );
}
