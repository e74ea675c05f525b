import { Feather } from 'lucide-react';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { CheckButton } from './check-button.tsx';
import { usableOf } from './limited-note.tsx';

/** One line that says that the day is a gentle one, with the check for pain that needs more than that. */
export function GentleLine() {
  const { t } = useText();
  return (
    <div className="limited-line">
      <span>{t('gentle.line')}</span>
      <CheckButton label={t('gentle.check')} />
    </div>
  );
}

/** Explains what is offered on a gentle day, with a true count, and how to end it. */
export function GentleNote({ library }: { readonly library: RoutinesView }) {
  const { t } = useText();
  return (
    <Callout icon={<Feather size={20} aria-hidden />} title={t('gentle.title')}>
      <div className="limited">
        <p>{t('gentle.text')}</p>
        <p>
          {t('limited.usable', {
            routines: t('routines.countRoutines', { count: library.routines.length }),
            exercises: t('routines.countExercises', { count: usableOf(library.exercises) }),
          })}
        </p>
        <GentleActions />
      </div>
    </Callout>
  );
}

function GentleActions() {
  const { t } = useText();
  const [problem, run] = useAttempt();
  return (
    <span className="gentle-actions">
      <Button onPress={() => run(attempt('gentle-day:set', { isGentle: false }))}>{t('gentle.end')}</Button>
      <CheckButton label={t('gentle.check')} />
      <Refusal problem={problem} />
    </span>
  );
}
