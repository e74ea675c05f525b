import type { DueFigures } from '../../../shared/report/what-if.ts';
import type { WhatIfView } from '../../../shared/views/threshold-views.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { FoldedTable } from '../../ui/table.tsx';

/** Props of the figures. */
export interface WhatIfFiguresProps {
  readonly view: WhatIfView;
  /** The other threshold. */
  readonly minutes: number;
  /** Whether other hours were chosen. */
  readonly hasHours: boolean;
}

const columns = ['usual', 'most', 'total'] as const satisfies readonly (keyof DueFigures)[];

/** Two plans side by side: one sentence, a small table, and a folded one with each day. */
export function WhatIfFigures({ view, minutes, hasHours }: WhatIfFiguresProps) {
  const { t, format } = useText();
  const { now, other, days, minutesNow } = view;
  const result = t('week.whatIf.result', { count: other.usual, now: format.number(now.usual) });
  useAnnouncement(days.length === 0 ? '' : result);
  if (days.length === 0) return <p className="quiet">{t('week.whatIf.none')}</p>;
  const otherName = t(hasHours ? 'week.whatIf.planHours' : 'week.whatIf.plan', { count: minutes });
  const nowName = t('week.whatIf.planNow', { count: minutesNow });
  const rows = [
    { id: 'now', name: nowName, figures: now },
    { id: 'other', name: otherName, figures: other },
  ];
  return (
    <>
      <p>
        <strong>{result}</strong>
      </p>
      <table className="before-now">
        <caption className="only-read-aloud">{t('week.whatIf.table')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((id) => (
              <th key={id} scope="col">
                {t(`week.whatIf.column-${id}`, { count: days.length })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figures }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column}>{format.number(figures[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('week.whatIf.note')}</p>
      <FoldedTable
        summary={t('week.whatIf.byDay')}
        caption={t('week.whatIf.tableDays')}
        columns={[t('week.whatIf.columnDay'), nowName, otherName]}
        rows={days.map(({ day, now: before, other: after }) => ({
          id: day,
          cells: [format.longDay(day), format.number(before), format.number(after)],
        }))}
      />
    </>
  );
}
