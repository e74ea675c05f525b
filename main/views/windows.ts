import { equipmentOf } from '../../shared/content/equipment.ts';
import { figureInWay } from '../../shared/content/way.ts';
import { deskSecondsOf, isEstimated } from '../../shared/core/clock-state.ts';
import { snoozesLeft } from '../../shared/core/prompt.ts';
import { modeNow } from '../../shared/programme/safety.ts';
import { defaultSettings, type SettingKey, settingKeys } from '../../shared/settings/settings.ts';
import type { CardView, SettingsView, SettingView } from '../../shared/views/views.ts';
import type { Snapshot } from '../snapshot.ts';
import { shownExercise, shownRoutine } from './wording.ts';

/** The card of the break that is due; null if none is shown. */
export function cardView(snapshot: Snapshot): CardView | null {
  const { opportunity } = snapshot.state;
  const { plan } = snapshot;
  if (opportunity === null || opportunity.phase.type !== 'shown' || plan === null) return null;
  const exercises = plan.steps.flatMap(({ exerciseId }) => shownExercise(exerciseId, snapshot) ?? []);
  const [exercise] = exercises;
  if (exercise === undefined) return null;
  const isEasier = plan.isSmallFirst || modeNow(snapshot) === 'gentle';
  return {
    opportunityId: opportunity.id,
    kind: opportunity.kind,
    deskSeconds: deskSecondsOf(snapshot),
    routine: {
      id: plan.routine.id,
      name: shownRoutine(plan.routine, plan.origin, snapshot).name,
      seconds: plan.seconds,
      exercise: isEasier ? { ...exercise, figure: figureInWay(exercise.figure, 'easier') } : exercise,
      ...equipmentOf(exercises),
    },
    reason: plan.reason,
    snoozesLeft: snoozesLeft(opportunity),
    isEstimated: isEstimated(snapshot),
  };
}

/** Every setting with its value and where it comes from. */
export function settingsView({ settings }: Snapshot): SettingsView {
  const viewOf = <Key extends SettingKey>(key: Key): SettingView<Key> => ({
    key,
    value: settings.values[key],
    fallback: defaultSettings[key],
    layer: settings.layers[key],
    limit: settings.limits[key] ?? null,
  });
  return Object.fromEntries(settingKeys.map((key) => [key, viewOf(key)])) as SettingsView;
}
