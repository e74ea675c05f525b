import { limitsOfStarted } from '../../shared/choice/choice.ts';
import { isHarderBarred } from '../../shared/choice/exclusions.ts';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import { type Reader, waitsOf } from '../../shared/content/set-up-time.ts';
import { modeNow } from '../../shared/programme/safety.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import { barredIn } from '../breaks/barred-exercises.ts';
import { limitsOf } from '../breaks/choice-input.ts';
import type { BreakPlan } from '../ports/break-plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { firstWayOf, questionOf } from './programme.ts';
import { shownExercise, shownRoutine } from './wording.ts';

/** The running routine; null if there is none. */
export function routineView(snapshot: Snapshot): RoutineView | null {
  const { run } = snapshot.state;
  const { plan } = snapshot;
  if (run === null || plan === null) return null;
  const ids = [...new Set(plan.steps.map(({ exerciseId }) => exerciseId))];
  const exercises = ids.flatMap((id) => playedExercise(id, snapshot) ?? []);
  const { sounds, spokenCues, playerSize, programme } = snapshot.settings.values;
  return {
    runId: run.id,
    name: shownRoutine(plan.routine, plan.origin, snapshot).name,
    plannedSeconds: run.plannedSeconds,
    doneSeconds: run.doneSeconds,
    steps: plan.steps,
    waits: waitsOf(plan.steps, exercises, readerOf(snapshot)),
    exercises,
    firstWays: firstWaysOf(plan, snapshot),
    isGentle: modeNow(snapshot) === 'gentle',
    leftOut: barredIn(plan.steps, limitsOfStarted(limitsOf(snapshot))),
    sounds,
    spokenCues,
    size: playerSize,
    hasHint: plan.hasHint,
    question: programme === null || plan.session === null ? null : questionOf(programme),
    speed: snapshot.speed,
  };
}

/** A gentle day comes first, then what the user did before the break, then the week of the programme. */
function firstWaysOf(plan: BreakPlan, snapshot: Snapshot): RoutineView['firstWays'] {
  const ids = plan.steps.map(({ exerciseId }) => exerciseId);
  const isGentle = modeNow(snapshot) === 'gentle';
  const variant = isGentle ? 'easier' : firstWayOf(snapshot.settings.values.programme, plan.origin);
  const [first] = plan.isSmallFirst ? ids : [];
  return {
    ...(variant === 'usual' ? {} : Object.fromEntries(ids.map((id) => [id, variant]))),
    ...(first === undefined ? {} : { [first]: 'easier' }),
  };
}

/** Who reads the exercises aloud; a screen reader reads more than the app's voice. */
function readerOf({ hasScreenReader, settings }: Snapshot): Reader {
  if (hasScreenReader) return 'screen-reader';
  return settings.values.spokenCues ? 'voice' : null;
}

/** An exercise without its harder version if that is excluded. */
function playedExercise(id: string, snapshot: Snapshot): Exercise | undefined {
  const exercise = shownExercise(id, snapshot);
  if (exercise === undefined) return undefined;
  const { exclusions } = snapshot.settings.values;
  return { ...exercise, harder: isHarderBarred(exercise, exclusions) ? '' : exercise.harder };
}
