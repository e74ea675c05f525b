import { EyeOff, Heart, Play, Printer } from 'lucide-react';
import type { SettingsView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { type Setting, useSetting } from '../settings/use-setting.ts';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { withExercise, withId } from './leave-out.ts';

/** Props of the actions for a library item. */
export interface DetailActionsProps {
  /** The id of the routine or exercise, as a favourite. */
  readonly id: string;
  /** The routine that Start starts. */
  readonly routineId: string;
  readonly canStart: boolean;
  readonly favourites: Setting<'favourites'>;
  /** Set if the item can be excluded on its own. */
  readonly exclusions: SettingsView | null;
  /** Opens the item as a page to print. */
  readonly onSheet: () => void;
}

/** Start, favourite and exclude. */
export function DetailActions(props: DetailActionsProps) {
  const { id, routineId, canStart, favourites, exclusions, onSheet } = props;
  const { t } = useText();
  const [refusal, run] = useAttempt();
  return (
    <div className="detail-actions">
      <Button look="main" isDisabled={!canStart} onPress={() => run(attempt('routine:start', { routineId }))}>
        <Play size={16} aria-hidden />
        {t('routines.start')}
      </Button>
      <Toggle
        isOn={favourites.value.includes(id)}
        isDisabled={favourites.isLocked}
        onChange={(isOn) => favourites.set(withId(favourites.value, id, isOn))}
      >
        <Heart size={16} aria-hidden />
        {t('routines.favourite')}
      </Toggle>
      <Button onPress={onSheet}>
        <Printer size={16} aria-hidden />
        {t('sheet.print')}
      </Button>
      {exclusions !== null && <LeaveOutToggle id={id} settings={exclusions} />}
      <Refusal problem={refusal ?? favourites.refusal} />
    </div>
  );
}

function LeaveOutToggle({ id, settings }: { readonly id: string; readonly settings: SettingsView }) {
  const { t } = useText();
  const { value, set, isLocked } = useSetting(settings, 'exclusions');
  return (
    <Toggle
      isOn={value.exercises.includes(id)}
      isDisabled={isLocked}
      onChange={(isOut) => set(withExercise(value, id, isOut))}
    >
      <EyeOff size={16} aria-hidden />
      {t('routines.leaveOut')}
    </Toggle>
  );
}
