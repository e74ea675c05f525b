import { Button } from 'react-aria-components';
import type { RoutineStep } from '../../../shared/content/exercise-schema.ts';
import { useText } from '../../bridge/text.ts';
import { Figure } from '../../figure/figure.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import { DetailActions } from './detail-actions.tsx';
import type { DetailProps } from './exercise-detail.tsx';
import { metaText } from './item-words.ts';
import { MuscleList } from './muscle-list.tsx';

/** Everything about one routine; each of its exercises links to its own page. */
export function RoutineDetail({ item, view, favourites, onSheet, onOpen, onBack }: DetailProps<'routine'>) {
  const text = useText();
  const { t, format } = text;
  const { routine, steps, source, isElsewhere } = item.entry;
  return (
    <Page title={routine.name} hasFocus back={{ label: t('routines.back'), go: onBack }}>
      <div className="detail-top">
        <div className="detail-figure">
          {item.shown !== null && <Figure exercise={item.shown} side={null} isMoving elapsedSeconds={0} />}
        </div>
        <div className="detail-text">
          <p className="quiet">{metaText(text, item)}</p>
          {source !== null && <p className="quiet">{t('routines.source', { source })}</p>}
          <p className="detail-about">{routine.about}</p>
          {routine.offered !== 'breaks' && (
            <p className="quiet">{t(`routines.offered.${routine.offered}`)}</p>
          )}
          {isElsewhere && <p className="quiet small">{t('routines.elsewhereRoutine')}</p>}
          <DetailActions
            id={routine.id}
            routineId={routine.id}
            canStart={view.mode !== 'limited' || item.parts.every(({ planes }) => planes.length === 0)}
            favourites={favourites}
            onSheet={onSheet}
            exclusions={null}
          />
        </div>
      </div>
      <Section title={t('routines.exercisesOf')}>
        <ol className="detail-parts">
          {partsOf(steps).map(({ exerciseId, seconds, hasSides, place }) => {
            const exercise = item.parts.find(({ id }) => id === exerciseId);
            if (exercise === undefined) return null;
            return (
              <li key={place}>
                <Button className="detail-part" onPress={() => onOpen({ type: 'exercise', id: exercise.id })}>
                  <span className="detail-part-figure" aria-hidden>
                    <Figure exercise={exercise} side={null} isMoving={false} elapsedSeconds={0} />
                  </span>
                  <span>
                    <strong>{exercise.name}</strong>
                    <span className="quiet small">
                      {t(hasSides ? 'routines.partMetaSides' : 'routines.partMeta', {
                        length: format.routineLength(seconds),
                      })}
                    </span>
                    <span className="quiet small">
                      {exercise.skipIf !== '' && t('routines.skipIfLine', { reason: exercise.skipIf })}
                    </span>
                  </span>
                </Button>
              </li>
            );
          })}
        </ol>
      </Section>
      <MuscleList parts={item.parts} muscles={view.muscles} />
      <AlwaysLine />
    </Page>
  );
}

interface Part {
  /** A unique key, because a routine may contain an exercise twice. */
  readonly place: number;
  readonly exerciseId: string;
  readonly seconds: number;
  readonly hasSides: boolean;
}

/** The steps, with the two sides of an exercise combined. */
function partsOf(steps: readonly RoutineStep[]): readonly Part[] {
  const parts: Part[] = [];
  for (const [place, { exerciseId, side, seconds }] of steps.entries()) {
    const last = parts.at(-1);
    if (last?.exerciseId === exerciseId && side !== null) {
      parts[parts.length - 1] = { ...last, seconds: last.seconds + seconds, hasSides: true };
    } else parts.push({ place, exerciseId, seconds, hasSides: false });
  }
  return parts;
}
