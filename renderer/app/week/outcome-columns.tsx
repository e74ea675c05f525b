import { type Adherence, wholeBreaksOf } from '../../../shared/core/adherence.ts';
import { outcomes } from '../../../shared/core/outcome.ts';
import type { ReportDay } from '../../../shared/report/week-report.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { Mark } from '../../ui/strip.tsx';
import { FoldedTable } from '../../ui/table.tsx';
import { countOf, outcomeShapes } from '../outcomes.ts';
import { DayName } from './day-name.tsx';
import { OutcomeKey } from './outcome-key.tsx';

interface OutcomeColumnsProps {
  readonly view: Pick<WeekView, 'days' | 'figures' | 'deskSeconds' | 'voluntary'>;
}

interface DayLengths {
  readonly deskSeconds: number;
  readonly longestSeconds: number;
  readonly voluntary: number;
}

/** The breaks of each day as a column of marks, those that were taken at the bottom. */
export function OutcomeColumns({ view }: OutcomeColumnsProps) {
  const { t, format } = useText();
  const { days, figures, ...whole } = view;
  if (figures.opportunities === 0) return null;
  const cells = (name: string, counts: Adherence, { deskSeconds, longestSeconds, voluntary }: DayLengths) => [
    name,
    deskSeconds === 0 ? '–' : format.duration(deskSeconds),
    longestSeconds === 0 ? '–' : format.duration(longestSeconds),
    format.number(wholeBreaksOf(counts)),
    format.number(counts.rated),
    ...outcomes.map((outcome) => format.number(countOf(counts, outcome))),
    format.number(voluntary),
  ];
  const longest = Math.max(0, ...days.map(({ longestBoutSeconds }) => longestBoutSeconds));
  return (
    <Section title={t('week.outcomes.title')} className="week-outcomes">
      <div className="outcome-columns" role="img" aria-label={t('week.outcomes.label')}>
        {days.map((day) => (
          <DayColumn key={day.day} day={day} />
        ))}
      </div>
      <p className="quiet small outcome-note">{t('week.outcomes.noteHelp')}</p>
      <OutcomeKey figures={figures} />
      <FoldedTable
        summary={t('week.tableSummary')}
        caption={t('week.outcomes.table')}
        columns={[
          ...['Day', 'Desk', 'Longest', 'Taken', 'Due'].map((name) => t(`week.column${name}`)),
          ...outcomes.map((outcome) => t(`outcome.name-${outcome}`)),
          t('outcome.name-voluntary'),
        ]}
        rows={days.map(
          ({ day, figures: counts, deskSeconds, voluntary, longestBoutSeconds: longestSeconds }) => ({
            id: day,
            cells: cells(format.weekday(day), counts, { deskSeconds, voluntary, longestSeconds }),
          }),
        )}
        foot={cells(t('week.total'), figures, { ...whole, longestSeconds: longest })}
      />
    </Section>
  );
}

/** A day that is not a workday stays blank, apart from any breaks that came up. */
function DayColumn({ day }: { readonly day: ReportDay }) {
  const { t, format } = useText();
  const { figures } = day;
  const taken = wholeBreaksOf(figures);
  const marks = outcomes.flatMap((outcome) =>
    Array.from({ length: countOf(figures, outcome) }, (_, index) => ({ id: `${outcome}-${index}`, outcome })),
  );
  return (
    <div className="outcome-column">
      <div className="outcome-stack">
        {marks.map(({ id, outcome }) => (
          <svg key={id} viewBox="-8 -8 16 16" aria-hidden="true">
            <Mark shape={outcomeShapes[outcome]} />
          </svg>
        ))}
      </div>
      <span className="outcome-day">
        <DayName day={day.day} />
      </span>
      <span className="quiet small">
        {day.isWorkday && figures.rated > 0
          ? t('week.outcomes.note', {
              // Only two labels fit under a column; the table has the rest.
              taken: format.number(taken < 10 ? taken : Math.floor(taken)),
              rated: format.number(figures.rated),
            })
          : '\u00a0'}
      </span>
      <span className="quiet small">{day.isWorkday ? format.roughLength(day.deskSeconds) : '\u00a0'}</span>
    </div>
  );
}
