import { Footprints } from 'lucide-react';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import { useText } from '../../bridge/text.ts';
import { Callout } from '../../ui/callout.tsx';
import { CheckButton } from './check-button.tsx';

/** How many exercises can be started now. */
export function usableOf(exercises: RoutinesView['exercises']): number {
  return exercises.filter(({ hiddenBy }) => hiddenBy === null).length;
}

/** Explains why only standing and walking are offered now, and how to change that. */
export function LimitedNote({ library }: { readonly library: RoutinesView }) {
  const { t } = useText();
  return (
    <Callout tone="due" icon={<Footprints size={20} aria-hidden />} title={t('limited.title')}>
      <div className="limited">
        <p>{t('limited.text')}</p>
        <p>
          {t('limited.usable', {
            routines: t('routines.countRoutines', { count: library.routines.length }),
            exercises: t('routines.countExercises', { count: usableOf(library.exercises) }),
          })}
        </p>
        <CheckButton />
      </div>
    </Callout>
  );
}
