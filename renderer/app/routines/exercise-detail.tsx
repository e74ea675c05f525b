import { useState } from 'react';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { composedRoutine } from '../../../shared/content/routine-id.ts';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Figure } from '../../figure/figure.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Page } from '../../ui/page.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import type { Setting } from '../settings/use-setting.ts';
import { DetailActions } from './detail-actions.tsx';
import { doseText, stepTexts } from './dose-text.ts';
import { hiddenText, metaText, whyText } from './item-words.ts';
import type { LibraryItem } from './library.ts';
import { MuscleList } from './muscle-list.tsx';

const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];

/** Props of the page of a library item. */
export interface DetailProps<Type extends LibraryItem['type']> {
  readonly item: LibraryItem & { readonly type: Type };
  readonly items: readonly LibraryItem[];
  readonly view: RoutinesView;
  readonly settings: SettingsView;
  readonly favourites: Setting<'favourites'>;
  readonly onOpen: (item: Pick<LibraryItem, 'type' | 'id'>) => void;
  /** Opens the item as a page to print. */
  readonly onSheet: () => void;
  readonly onBack: () => void;
}

/** The page of one exercise. */
export function ExerciseDetail({
  item,
  view,
  settings,
  favourites,
  onSheet,
  onBack,
}: DetailProps<'exercise'>) {
  const text = useText();
  const { t, format } = text;
  const [side, setSide] = useState<Side>('left');
  const { exercise, hiddenBy, isLater, isElsewhere, source } = item.entry;
  const library = { exercises: new Map([[exercise.id, exercise]]), routines: new Map() };
  return (
    <Page title={exercise.name} hasFocus back={{ label: t('routines.back'), go: onBack }}>
      <div className="detail-top">
        <div className="detail-figure">
          <Figure
            key={side}
            exercise={exercise}
            side={exercise.hasSides ? side : null}
            isMoving
            elapsedSeconds={0}
          />
        </div>
        <div className="detail-text">
          <p className="quiet">{metaText(text, item)}</p>
          {source !== null && <p className="quiet">{t('routines.source', { source })}</p>}
          {exercise.otherNames.length > 0 && (
            <p className="quiet small">
              {t('routines.otherNames')}: {format.list(exercise.otherNames)}
            </p>
          )}
          {hiddenBy !== null && <p className="detail-hidden">{hiddenText(text, hiddenBy)}</p>}
          {hiddenBy === null && isLater && <p className="quiet small">{t('routines.later')}</p>}
          {hiddenBy === null && isElsewhere && <p className="quiet small">{t('routines.elsewhere')}</p>}
          {exercise.hasSides && (
            <Choices
              label={t('routines.showSide')}
              choices={sides.map((id) => ({ id, label: t(`side.${id}`) }))}
              value={side}
              onChange={(id) => setSide(id === 'right' ? 'right' : 'left')}
            />
          )}
          <DetailActions
            id={exercise.id}
            routineId={composedRoutine([exercise.id], library).id}
            canStart={hiddenBy === null}
            favourites={favourites}
            onSheet={onSheet}
            exclusions={settings}
          />
        </div>
      </div>
      <section className="section">
        <h2>{t('routines.steps')}</h2>
        <ol className="detail-steps">
          {stepTexts(exercise).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <ExerciseFacts exercise={exercise} />
      <MuscleList parts={item.parts} muscles={view.muscles} />
      <AlwaysLine />
    </Page>
  );
}

function ExerciseFacts({ exercise }: { readonly exercise: Exercise }) {
  const text = useText();
  const { t, format } = text;
  return (
    <dl className="detail-facts">
      <Fact name={t('routines.why')} value={whyText(text, exercise)} />
      <Fact name={t('routines.dose')} value={doseText(text, exercise)} />
      <Fact
        name={t('routines.bothSides')}
        value={t(exercise.hasSides ? 'routines.eachSide' : 'routines.oneWay')}
      />
      <Fact name={t('routines.easier')} value={exercise.easier} />
      <Fact name={t('routines.harder')} value={exercise.harder} />
      {exercise.needs.length > 0 && (
        <Fact
          name={t('routines.needs')}
          value={format.list(exercise.needs.map((need) => t(`routines.needNames.${need}`)))}
        />
      )}
      <Fact name={t('routines.skipIf')} value={exercise.skipIf} isWarning />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly isWarning?: boolean;
}

function Fact({ name, value, isWarning = false }: FactProps) {
  return (
    <div className={isWarning ? 'detail-fact detail-skip' : 'detail-fact'}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
