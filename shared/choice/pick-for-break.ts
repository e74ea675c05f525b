import { kindOf, type Routine } from '../content/exercise-schema.ts';
import { scalesTo } from './candidates.ts';
import type { Choice, PickedRoutine } from './choice.ts';
import { pickRoutine } from './pick-routine.ts';

/** The routine of a break whose length gives way to the programme. */
export interface PickedBreak extends PickedRoutine {
  /** Length of the break, seconds. */
  readonly seconds: number;
}

/**
 * Chooses the routine of a break as `pickRoutine` does, but for one thing: a routine that the programme asks for today
 * may make a short break as long as it is itself. Otherwise a person with breaks of one minute would never be offered
 * the two minutes of the later weeks. What was offered longest ago comes first.
 */
export function pickForBreak(choice: Choice): PickedBreak {
  for (const routine of wantedByProgramme(choice)) {
    const seconds = scalesTo(routine, choice.seconds) ? choice.seconds : routine.seconds;
    const picked = pickRoutine({ ...choice, seconds, programme: [routine.id] });
    if (picked.origin === routine.id) return { ...picked, seconds };
  }
  return { ...pickRoutine(choice), seconds: choice.seconds };
}

/**
 * The programme's routines that may come in a short break, the one that did not come for longest first. One that would
 * make the break longer or shorter is offered once a day: whoever passed it over is not asked for more again.
 */
function wantedByProgramme(choice: Choice): readonly Routine[] {
  const { library, kind, seconds, programme, dayStartMs, routines: past } = choice;
  if (kind !== 'micro') return [];
  const lastMs = ({ id }: Routine) =>
    Math.max(0, ...past.filter(({ routineId }) => routineId === id).map(({ atMs }) => atMs));
  return programme
    .flatMap((id) => library.routines.get(id) ?? [])
    .filter((routine) => routine.offered === 'breaks' && kindOf(routine) === kind)
    .filter((routine) => scalesTo(routine, seconds) || lastMs(routine) < dayStartMs)
    .sort((one, other) => lastMs(one) - lastMs(other));
}
