import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import { useText } from '../../bridge/text.ts';

/** Props of the muscles of an item. */
export interface MuscleListProps {
  readonly parts: readonly Exercise[];
  readonly muscles: RoutinesView['muscles'];
}

/** Lists the muscles that work, by their plain names, with what each does; empty if there are none. */
export function MuscleList({ parts, muscles }: MuscleListProps) {
  const { t } = useText();
  const ids = [...new Set(parts.flatMap((part) => part.muscles))];
  const known = ids.flatMap((id) => muscles.find((muscle) => muscle.id === id) ?? []);
  if (known.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('routines.muscles')}</h2>
      <dl className="detail-muscles">
        {known.map(({ id, name, properName, does }) => (
          <div key={id}>
            <dt>
              {name} <span className="quiet small">{properName}</span>
            </dt>
            <dd className="quiet">{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
