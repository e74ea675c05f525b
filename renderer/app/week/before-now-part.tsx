import type { SittingFigures } from '../../../shared/report/before-now.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';

/** The workdays before the first card beside this week, as a small table. It shows a difference, not its cause. */
export function BeforeNowPart({ beforeNow }: Pick<WeekView, 'beforeNow'>) {
  const { t, format } = useText();
  if (beforeNow === null) return null;
  const rows: readonly (readonly [string, (figures: SittingFigures) => string])[] = [
    ['share', ({ shortSittingShare }) => format.percent(shortSittingShare)],
    ['median', ({ medianBoutSeconds }) => format.duration(medianBoutSeconds)],
    ['natural', ({ naturalBreaksPerDay }) => format.number(Math.round(naturalBreaksPerDay))],
  ];
  const { before, now } = beforeNow;
  return (
    <Section title={t('week.beforeNow.title')} className="week-before-now">
      <Table
        className="before-now"
        columns={[
          '',
          t('week.beforeNow.before', { count: before.workdays }),
          t('week.beforeNow.now', { count: now.workdays }),
        ]}
        rows={rows.map(([id, text]) => ({
          id,
          cells: [t(`week.beforeNow.${id}`), text(before), <strong key="now">{text(now)}</strong>],
        }))}
      />
      <p className="quiet small">{t('week.beforeNow.note')}</p>
    </Section>
  );
}
