import type { MovementFigures } from '../../../shared/report/movement.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { FoldedTable } from '../../ui/table.tsx';

/** Guided movement by kind, and left against right. */
export function Movement({ movement }: { readonly movement: MovementFigures }) {
  const { t, format } = useText();
  const { routineSeconds, planes, otherSeconds, leftSeconds, rightSeconds, imbalance } = movement;
  const kinds = [
    ...planes.map(({ plane, seconds }) => ({ id: plane, name: t(`week.movement.plane.${plane}`), seconds })),
    ...(otherSeconds > 0 ? [{ id: 'other', name: t('week.movement.other'), seconds: otherSeconds }] : []),
  ];
  const most = Math.max(1, ...kinds.map(({ seconds }) => seconds));
  const sides =
    imbalance === null
      ? []
      : [
          { id: 'left', name: t('week.movement.left'), seconds: leftSeconds },
          { id: 'right', name: t('week.movement.right'), seconds: rightSeconds },
        ];
  return (
    <Section title={t('week.movement.title')} className="week-movement">
      {routineSeconds === 0 ? (
        <p className="quiet">{t('week.movement.none')}</p>
      ) : (
        <>
          <p>
            {t('week.movement.total', { length: format.duration(routineSeconds) })}{' '}
            {imbalance !== null && (
              <span>
                {t('week.movement.sides', {
                  left: format.duration(leftSeconds),
                  right: format.duration(rightSeconds),
                })}
                .
              </span>
            )}
          </p>
          <div className="kinds" role="img" aria-label={t('week.movement.label')}>
            {kinds.map(({ id, name, seconds }) => (
              <div key={id} className="kind">
                <span>{name}</span>
                <span className="kind-room">
                  <span className="kind-bar" style={{ width: `${(seconds / most) * 100}%` }} />
                </span>
                <span className="quiet">{format.duration(seconds)}</span>
              </div>
            ))}
          </div>
          <FoldedTable
            summary={t('week.tableSummary')}
            caption={t('week.movement.table')}
            columns={[t('week.movement.columnWhat'), t('week.movement.columnTime')]}
            rows={[...kinds, ...sides].map(({ id, name, seconds }) => ({
              id,
              cells: [name, format.duration(seconds)],
            }))}
          />
        </>
      )}
    </Section>
  );
}
