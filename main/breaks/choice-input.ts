import { type Choice, type DoneStep, deskWishes, type PastRoutine } from '../../shared/choice/choice.ts';
import { type Exclusions, noExclusions } from '../../shared/choice/exclusions.ts';
import type { Library } from '../../shared/content/exercise-schema.ts';
import { addDays, type Day } from '../../shared/core/time.ts';
import { HIDDEN_MS, hiddenBy } from '../../shared/programme/safety.ts';
import { PLAIN_PHASE } from '../../shared/programme/weeks.ts';
import type { ChoiceReader } from '../ports/history.ts';

/** How far the choice looks back, days: enough for the weekly shares and for the balance of the sides. */
const LOOK_BACK_DAYS = 14;
const LOOK_BACK_ROUTINES = 10;
/** A card is shown at most a few times; so many showings are those of the last ten at least. */
const LOOK_BACK_SHOWINGS = 40;

/** What a plan is made for. */
export interface PlannedBreak extends Pick<Choice, 'kind' | 'seconds' | 'seed' | 'isAfterCall'> {
  readonly nowMs: number;
  /** The present day and its beginning (Unix milliseconds). */
  readonly today: { readonly day: Day; readonly fromMs: number };
  /** What the person has set; what is missing is as for somebody who has set nothing. */
  readonly person?: Partial<PersonalRules>;
}

/** The part of a choice that the person sets. */
export interface PersonalRules
  extends Pick<Choice, 'favourites' | 'programme' | 'phase' | 'wishes' | 'mode'> {
  readonly exclusions: Exclusions;
}

const nobody: PersonalRules = {
  exclusions: noExclusions,
  favourites: [],
  programme: [],
  phase: PLAIN_PHASE,
  wishes: deskWishes,
  mode: 'full',
};

/** The whole input of a choice: what the person set and what the history tells. */
export function choiceFor(library: Library, history: ChoiceReader, planned: PlannedBreak): Choice {
  const { kind, seconds, seed, isAfterCall, nowMs, today, person } = planned;
  return {
    ...nobody,
    ...person,
    library,
    kind,
    seconds,
    seed,
    isAfterCall,
    nowMs,
    dayStartMs: today.fromMs,
    hidden: hiddenBy(history.hurts(nowMs - HIDDEN_MS), nowMs),
    steps: doneSteps(history, today.day),
    routines: pastRoutines(history),
  };
}

function doneSteps(history: ChoiceReader, today: Day): readonly DoneStep[] {
  const from = addDays(today, -LOOK_BACK_DAYS);
  const startedMs = new Map(history.routines(from, today).map((run) => [run.runId, run.startedMs]));
  return history.steps(from, today).flatMap(({ runId, exerciseId, side, seconds }) => {
    const atMs = startedMs.get(runId);
    return atMs === undefined ? [] : [{ exerciseId, side, seconds, atMs }];
  });
}

/** One entry for each prompt: what was done counts, else what the card offered last. */
function pastRoutines(history: ChoiceReader): readonly PastRoutine[] {
  const runs = history.recentRoutines(LOOK_BACK_ROUTINES);
  const seen = new Set(runs.map(({ opportunityId }) => opportunityId));
  const offered = history.recentPrompts(LOOK_BACK_SHOWINGS).flatMap(({ opportunityId, shown, routineId }) => {
    if (routineId === undefined || seen.has(opportunityId)) return [];
    seen.add(opportunityId);
    return [{ routineId, atMs: shown.wallMs }];
  });
  return [...runs.map(({ routineId, startedMs }) => ({ routineId, atMs: startedMs })), ...offered];
}
