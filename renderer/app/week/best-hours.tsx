import { scaleLinear } from 'd3-scale';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { FoldedTable } from '../../ui/table.tsx';

/** The most names of hours that fit side by side. */
const MOST_NAMES = 5;

/** The least number of breaks at the end of the axis, and roughly how many steps it has. */
const LEAST_TOP = 4;
const STEPS = 2;

/** The hours in which breaks worked best, and a column for each hour: breaks that came up, and those taken. */
export function BestHours({ view }: BestHoursProps) {
  const { t, format } = useText();
  const { hours, bestHours } = view;
  const clock = (hour: number) => format.hour(hour % 24);
  return (
    <Section title={t('week.hours.title')} className="week-hours">
      {bestHours.length === 0 ? (
        <p className="quiet">{t('week.hours.none')}</p>
      ) : (
        <div>
          <p>{t('week.hours.best')}</p>
          <ol className="best-hours">
            {bestHours.map(({ hour, taken, rated }) => (
              <li key={hour}>
                {t('week.hours.entry', {
                  from: clock(hour),
                  until: clock(hour + 1),
                  taken: format.number(taken),
                  rated: format.number(rated),
                })}
              </li>
            ))}
          </ol>
        </div>
      )}
      {hours.length > 0 && (
        <>
          <HourColumns hours={hours} />
          <FoldedTable
            summary={t('week.tableSummary')}
            caption={t('week.hours.table')}
            columns={['Hour', 'Taken', 'Rated'].map((name) => t(`week.hours.column${name}`))}
            rows={hours.map(({ hour, taken, rated }) => ({
              id: String(hour),
              cells: [clock(hour), format.number(taken), format.number(rated)],
            }))}
          />
        </>
      )}
    </Section>
  );
}

interface BestHoursProps {
  readonly view: Pick<WeekView, 'hours' | 'bestHours'>;
}

function HourColumns({ hours }: Pick<WeekView, 'hours'>) {
  const { t, format } = useText();
  const most = Math.max(LEAST_TOP, ...hours.map(({ rated }) => rated));
  const scale = scaleLinear().domain([0, most]).range([0, 100]).nice(STEPS);
  const first = hours[0]?.hour ?? 0;
  const count = (hours.at(-1)?.hour ?? 0) - first + 1;
  const step = [1, 2, 3, 4].find((each) => count / each <= MOST_NAMES) ?? 6;
  const height = (value: number) => `${scale(value)}%`;
  const ticks = scale.ticks(STEPS);
  return (
    <>
      <div className="hour-plot" role="img" aria-label={t('week.hours.label')}>
        <div className="hour-axis quiet small">
          {ticks.map((value) => (
            <span key={value} style={{ insetBlockEnd: height(value) }}>
              {format.number(value)}
            </span>
          ))}
        </div>
        <div className="hour-columns">
          <div className="hour-lines">
            {ticks.map((value) => (
              <span key={value} style={{ insetBlockEnd: height(value) }} />
            ))}
          </div>
          {Array.from({ length: count }, (_, index) => first + index).map((hour) => {
            const figures = hours.find((each) => each.hour === hour);
            return (
              <div key={hour} className="hour-column">
                <div className="hour-room">
                  <div className="hour-rated" style={{ height: height(figures?.rated ?? 0) }} />
                  <div className="hour-taken" style={{ height: height(figures?.taken ?? 0) }} />
                </div>
                <span className={(hour / step) % 2 === 1 ? 'hour-name hour-name-minor' : 'hour-name'}>
                  {hour % step === 0 ? format.hour(hour) : ''}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <p className="quiet small">{t('week.hours.key')}</p>
    </>
  );
}
