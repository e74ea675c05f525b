import type { DueFigures } from '../../../shared/report/what-if.ts';
import type { WhatIfView } from '../../../shared/views/threshold-views.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { FoldedTable, Table } from '../../ui/table.tsx';

/** Props of the figures. */
export interface WhatIfFiguresProps {
  readonly view: WhatIfView;
  /** The other threshold. */
  readonly minutes: number;
  /** Whether other hours were chosen. */
  readonly hasHours: boolean;
}

const figures = ['usual', 'most', 'total'] as const satisfies readonly (keyof DueFigures)[];

/** Two plans side by side: one sentence, a small table, and a folded one with each day. */
export function WhatIfFigures({ view, minutes, hasHours }: WhatIfFiguresProps) {
  const { t, format } = useText();
  const { now, other, days, minutesNow } = view;
  const result = t('week.whatIf.result', { count: other.usual, now: format.number(now.usual) });
  useAnnouncement(days.length === 0 ? '' : result);
  if (days.length === 0) return <p className="quiet">{t('week.whatIf.none')}</p>;
  const otherName = t(hasHours ? 'week.whatIf.planHours' : 'week.whatIf.plan', { count: minutes });
  const nowName = t('week.whatIf.planNow', { count: minutesNow });
  return (
    <>
      <p>
        <strong>{result}</strong>
      </p>
      <Table
        className="before-now"
        caption={t('week.whatIf.table')}
        columns={['', ...figures.map((id) => t(`week.whatIf.column-${id}`, { count: days.length }))]}
        rows={[
          { id: 'now', cells: [nowName, ...figures.map((id) => format.number(now[id]))] },
          { id: 'other', cells: [otherName, ...figures.map((id) => format.number(other[id]))] },
        ]}
      />
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
