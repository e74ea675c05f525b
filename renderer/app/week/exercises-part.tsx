import type { ExerciseCount } from '../../../shared/report/exercises.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';

/** More than these are counted together, so that the printed page stays one; so are removed exercises. */
const MOST_NAMES = 12;

/** Props of the list of exercises. */
export interface ExercisesPartProps {
  readonly exercises: WeekView['exercises'];
  readonly names: WeekView['exerciseNames'];
}

/** The exercises of the week with their counts, and those that hurt. Nothing in a week without either. */
export function ExercisesPart({ exercises: { done, hurt }, names }: ExercisesPartProps) {
  const { t } = useText();
  if (done.length === 0 && hurt.length === 0) return null;
  return (
    <Section title={t('week.exercises.title')} className="week-exercises">
      <ExerciseList counts={done} names={names} />
      {hurt.length > 0 && (
        <>
          <h3>{t('week.exercises.hurt')}</h3>
          <ExerciseList counts={hurt} names={names} />
        </>
      )}
      <p className="quiet small">{t('week.exercises.note')}</p>
    </Section>
  );
}

interface ExerciseListProps {
  readonly counts: readonly ExerciseCount[];
  readonly names: WeekView['exerciseNames'];
}

function ExerciseList({ counts, names }: ExerciseListProps) {
  const { t, format } = useText();
  const named = counts.flatMap(({ exerciseId, times }) => {
    const name = names[exerciseId];
    return name === undefined ? [] : [{ exerciseId, times, name }];
  });
  const more = counts.length - Math.min(named.length, MOST_NAMES);
  return (
    <ul className="counted">
      {named.slice(0, MOST_NAMES).map(({ exerciseId, times, name }) => (
        <li key={exerciseId}>{t('week.exercises.entry', { name, times: format.number(times) })}</li>
      ))}
      {more > 0 && (
        <li>{t(named.length === 0 ? 'week.exercises.removed' : 'week.exercises.more', { count: more })}</li>
      )}
    </ul>
  );
}
