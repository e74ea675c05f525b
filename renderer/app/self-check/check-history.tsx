import { Stethoscope } from 'lucide-react';
import type { TestHistory, TestMark } from '../../../shared/programme/self-check.ts';
import { useText } from '../../bridge/text.ts';
import { Callout } from '../../ui/callout.tsx';
import { FoldedTable } from '../../ui/table.tsx';
import { CheckDrawing } from './check-drawing.tsx';
import { changeText, reachText } from './check-words.ts';

const sides = ['left', 'right'] as const;

/** Props of the self-checks over time. */
export interface CheckHistoryProps {
  readonly checks: readonly TestHistory[];
  /** Whether something was painful the last time. */
  readonly hasPain: boolean;
}

/** Both tests over time, left and right on the figure itself, and as a table. */
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
  const text = useText();
  const { t, format } = text;
  const { test, marks } = history;
  const title = t(`selfCheck.tests.${test}.title`);
  const isMeasured = marks.some(({ scale }) => scale === 'landmark');
  const hasEstimates = marks.some(({ scale }) => scale === 'estimate');
  const cell = (mark: TestMark, side: 'left' | 'right') => {
    const reach = reachText(test, side, mark, text);
    const own = mark[side];
    if (own === null) return reach;
    return t('selfCheck.cell', { reach, feel: t(`selfCheck.feels.${own.feel}`).toLocaleLowerCase() });
  };
  return (
    <section className="check-card">
      <h3>{title}</h3>
      {isMeasured && (
        <>
          <CheckDrawing test={test} marks={marks} label={t('selfCheck.chartLabel', { title })} />
          <p className="small quiet">{t('selfCheck.key')}</p>
          <p>
            {t(`selfCheck.sides.${history.sides}`)}
            {sides.map((side) => {
              const change = history.change[side];
              return change === null ? null : <span key={side}> {changeText(test, side, change, text)}</span>;
            })}
          </p>
        </>
      )}
      {hasEstimates && <p className="small quiet">{t('selfCheck.estimates')}</p>}
      <FoldedTable
        summary={t('selfCheck.tableSummary')}
        caption={title}
        columns={[t('selfCheck.columnDay'), t('side.left'), t('side.right')]}
        rows={marks.map((mark) => ({
          id: `${mark.day} ${mark.scale}`,
          cells: [format.shortDay(mark.day), cell(mark, 'left'), cell(mark, 'right')],
        }))}
      />
    </section>
  );
}
