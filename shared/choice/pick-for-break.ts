import { kindOf, type Routine } from '../content/exercise-schema.ts';
import { scalesTo } from './candidates.ts';
import type { Choice, PickedRoutine } from './choice.ts';
import { pickRoutine } from './pick-routine.ts';
import { isVariant } from './variant.ts';

/** The routine of a break whose length the programme can change. */
export interface PickedBreak extends PickedRoutine {
  /** Length of the break, seconds. */
  readonly seconds: number;
}

/** The longest routine of the programme that a short break may become. */
const LONGEST_SECONDS = 180;

/**
 * Chooses the routine of a break as `pickRoutine` does, except that a routine of today's programme can set the length
 * of a short break. Otherwise a user with one-minute breaks would never be offered the two or three minutes of
 * the later weeks. The routine that was offered longest ago comes first.
 */
export function pickForBreak(choice: Choice): PickedBreak {
  for (const routine of wantedByProgramme(choice)) {
    const seconds = scalesTo(routine, choice.seconds) ? choice.seconds : routine.seconds;
    const picked = pickRoutine({ ...choice, kind: kindOf(routine), seconds, programme: [routine.id] });
    if (picked.origin === routine.id) return { ...picked, seconds };
  }
  return { ...pickRoutine(choice), seconds: choice.seconds };
}

/**
 * The programme's routines that are allowed in a short break, the one offered longest ago first. One that would
 * change the length of the break is offered once a day, so that a user who declined it is not asked again.
 */
function wantedByProgramme(choice: Choice): readonly Routine[] {
  const { library, kind, seconds, programme, dayStartMs, routines: past } = choice;
  if (kind !== 'micro') return [];
  const lastMs = (routine: Routine) =>
    Math.max(
      0,
      ...past.filter((each) => isVariant(each.routineId, routine, library)).map(({ atMs }) => atMs),
    );
  const wanted = programme.flatMap((id) => library.routines.get(id) ?? []);
  const hasAsked = wanted.some((routine) => !scalesTo(routine, seconds) && lastMs(routine) >= dayStartMs);
  return wanted
    .filter((routine) => routine.offered === 'breaks' && routine.seconds <= LONGEST_SECONDS)
    .filter((routine) => scalesTo(routine, seconds) || !hasAsked)
    .sort((one, other) => lastMs(one) - lastMs(other));
}
