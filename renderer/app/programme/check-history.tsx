import { Stethoscope } from 'lucide-react';
import type { SideMark, TestHistory } from '../../../shared/programme/self-check.ts';
import { useText } from '../../bridge/text.ts';
import { Callout } from '../../ui/callout.tsx';
import { FoldedTable } from '../../ui/table.tsx';
import { CheckChart } from './check-chart.tsx';

const sides = ['left', 'right'] as const;

/** Props of the self-checks over time. */
export interface CheckHistoryProps {
  readonly checks: readonly TestHistory[];
  /** Whether something was painful the last time. */
  readonly hasPain: boolean;
}

/** Both tests over time, left and right side by side, as a chart and as a table. */
export function CheckHistory({ checks, hasPain }: CheckHistoryProps) {
  const { t } = useText();
  return (
    <>
      {hasPain && (
        <Callout tone="due" icon={<Stethoscope size={20} aria-hidden />}>
          {t('selfCheck.painHint')}
        </Callout>
      )}
      <div className="checks">
        {checks
          .filter(({ marks }) => marks.length > 0)
          .map((history) => (
            <TestOverTime key={history.test} history={history} />
          ))}
      </div>
    </>
  );
}

function TestOverTime({ history }: { readonly history: TestHistory }) {
  const { t, format } = useText();
  const { test, marks } = history;
  const title = t(`selfCheck.tests.${test}.title`);
  const cell = (mark: SideMark | null) =>
    mark === null
      ? t('selfCheck.leftOut')
      : t('selfCheck.cell', {
          reach: mark.reach,
          feel: t(`selfCheck.feels.${mark.feel}`).toLocaleLowerCase(),
        });
  return (
    <section className="check-card">
      <h3>{title}</h3>
      <CheckChart marks={marks} label={t('selfCheck.chartLabel', { title })} />
      <ul className="check-key small quiet" aria-hidden>
        <li>{t('side.left')}</li>
        <li className="check-key-right">{t('side.right')}</li>
      </ul>
      <p>
        {t(`selfCheck.sides.${history.sides}`)}
        {sides.map((side) => {
          const change = history.change[side];
          if (change === null) return null;
          const way = change === 0 ? 'same' : change > 0 ? 'more' : 'less';
          return (
            <span key={side}>
              {' '}
              {t(`selfCheck.change.${side}-${way}`, { by: format.number(Math.abs(change)) })}
            </span>
          );
        })}
      </p>
      <FoldedTable
        summary={t('selfCheck.tableSummary')}
        caption={title}
        columns={[t('selfCheck.columnDay'), t('selfCheck.columnWeek'), t('side.left'), t('side.right')]}
        rows={marks.map(({ day, programmeWeek, left, right }) => ({
          id: day,
          cells: [format.shortDay(day), format.number(programmeWeek), cell(left), cell(right)],
        }))}
      />
    </section>
  );
}
