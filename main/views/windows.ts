import { snoozesLeft } from '../../shared/core/prompt.ts';
import { defaultSettings, type SettingKey, settingKeys } from '../../shared/settings/settings.ts';
import type { CardView, SettingsView, SettingView, TrayView } from '../../shared/views/views.ts';
import {
  clockStateOf,
  deskSecondsOf,
  isEstimated,
  nextBreakOf,
  openBreakOf,
  progressOf,
} from './next-break.ts';
import type { Scene } from './scene.ts';
import { shownExercise, shownRoutine } from './wording.ts';

/** The dots of the mark. */
const DOTS = 7;

/** The card of the break that is due; null when none is shown. */
export function cardView(scene: Scene): CardView | null {
  const { opportunity } = scene.state;
  const { plan } = scene;
  if (opportunity === null || opportunity.phase.type !== 'shown' || plan === null) return null;
  const exercises = plan.steps.flatMap(({ exerciseId }) => shownExercise(exerciseId, scene) ?? []);
  const [exercise] = exercises;
  if (exercise === undefined) return null;
  return {
    opportunityId: opportunity.id,
    kind: opportunity.kind,
    deskSeconds: deskSecondsOf(scene),
    routine: {
      id: plan.routine.id,
      name: shownRoutine(plan.routine, plan.origin, scene).name,
      seconds: plan.seconds,
      exercise,
      needs: [...new Set(exercises.flatMap(({ needs }) => needs))],
      isOnFloor: exercises.some(({ place }) => place === 'floor'),
    },
    reason: plan.reason,
    snoozesLeft: snoozesLeft(opportunity),
    isEstimated: isEstimated(scene),
  };
}

/** What the tray shows; minutes only, so that it changes once a minute. */
export function trayView(scene: Scene): TrayView {
  const next = nextBreakOf(scene);
  const isDue = next.type === 'due' || next.type === 'shown';
  return {
    icon: iconOf(next),
    filledDots: isDue ? DOTS : Math.floor(progressOf(scene) * DOTS),
    clock: clockStateOf(scene),
    deskSeconds: wholeMinutes(deskSecondsOf(scene), Math.floor),
    next: next.type === 'in' ? { ...next, seconds: wholeMinutes(next.seconds, Math.ceil) } : next,
    openBreak: openBreakOf(scene),
    isPaused: scene.state.pause !== null,
    isStanding: scene.state.isStanding,
    isEstimated: isEstimated(scene),
    language: scene.language,
  };
}

function wholeMinutes(seconds: number, round: (value: number) => number): number {
  return round(seconds / 60) * 60;
}

function iconOf(next: TrayView['next']): TrayView['icon'] {
  switch (next.type) {
    case 'paused':
      return 'paused';
    case 'shown':
      return 'due';
    case 'due':
      return next.wait === 'lull' || next.wait === 'withdrawn' ? 'due' : 'waiting';
    default:
      return 'counting';
  }
}

/** Every setting with its value and where it comes from. */
export function settingsView({ settings }: Scene): SettingsView {
  const viewOf = <Key extends SettingKey>(key: Key): SettingView<Key> => ({
    key,
    value: settings.values[key],
    fallback: defaultSettings[key],
    layer: settings.layers[key],
    limit: settings.limits[key] ?? null,
  });
  return Object.fromEntries(settingKeys.map((key) => [key, viewOf(key)])) as SettingsView;
}
