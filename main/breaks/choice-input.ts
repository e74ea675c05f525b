import {
  type Choice,
  type DoneStep,
  deskSurroundings,
  type Limits,
  type PastRoutine,
} from '../../shared/choice/choice.ts';
import { type Exclusions, noExclusions } from '../../shared/choice/exclusions.ts';
import { isVariant } from '../../shared/choice/variant.ts';
import { surroundingsOf } from '../../shared/choice/workplace.ts';
import type { Library } from '../../shared/content/exercise-schema.ts';
import { todaySpanOf } from '../../shared/core/clock-state.ts';
import { addDays, type Day } from '../../shared/core/time.ts';
import { offerOf } from '../../shared/programme/offer.ts';
import { HIDDEN_MS, hiddenBy, modeNow } from '../../shared/programme/safety.ts';
import { LAST_PHASE, strengthRoutines } from '../../shared/programme/weeks.ts';
import type { ChoiceReader } from '../ports/history.ts';
import type { Snapshot } from '../snapshot.ts';

/** How far the choice looks back, days: enough for the weekly shares and for balancing the sides. */
const LOOK_BACK_DAYS = 14;
const LOOK_BACK_ROUTINES = 10;
/** A card is shown a few times at most, so this many showings cover the last ten cards at least. */
const LOOK_BACK_SHOWINGS = 40;

/** The break that a routine is chosen for. */
export interface PlannedBreak
  extends Pick<Choice, 'kind' | 'seconds' | 'seed' | 'isAfterCall' | 'deskSeconds'> {
  readonly nowMs: number;
  /** The current day and its beginning (Unix milliseconds). */
  readonly today: { readonly day: Day; readonly fromMs: number };
  /** The user's settings; missing ones have their defaults. */
  readonly person?: Partial<PersonalRules>;
}

/** The part of a choice that the user sets. */
export interface PersonalRules
  extends Pick<Choice, 'favourites' | 'programme' | 'wantedBy' | 'phase' | 'surroundings' | 'mode'> {
  readonly exclusions: Exclusions;
}

const nothingSet: PersonalRules = {
  exclusions: noExclusions,
  favourites: [],
  programme: [],
  wantedBy: 'programme',
  phase: LAST_PHASE,
  surroundings: deskSurroundings,
  mode: 'full',
};

/** The whole input of a choice: the user's settings and the history. */
export function choiceFor(library: Library, history: ChoiceReader, planned: PlannedBreak): Choice {
  const { kind, seconds, seed, isAfterCall, deskSeconds, nowMs, today, person } = planned;
  return {
    ...nothingSet,
    ...person,
    library,
    kind,
    seconds,
    seed,
    isAfterCall,
    deskSeconds,
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

/** One entry for each prompt: the routine that was done, otherwise the last one that its card offered. */
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

/** The user's settings for the choice of a routine, and what the programme asks for today. */
export function personalRulesOf(snapshot: Snapshot): PersonalRules {
  const { exclusions, favourites, programme, workplace, dailyStrength } = snapshot.settings.values;
  const isPlain = programme === null && !dailyStrength;
  const { phase, routines, wantedBy } = offerOf(programme, {
    doneToday: isPlain ? [] : doneToday(snapshot, programme?.sessions ?? []),
    checks: [],
    hasDailyStrength: dailyStrength,
  });
  return {
    exclusions,
    favourites,
    programme: routines,
    wantedBy,
    phase,
    surroundings: surroundingsOf(workplace),
    mode: modeNow(snapshot),
  };
}

/** A session counts as its routine in the library, even if parts of it were swapped. */
function doneToday(
  snapshot: Snapshot,
  sessions: readonly { readonly day: Day; readonly routineId: string }[],
): readonly string[] {
  const { history, library, unrated } = snapshot;
  const { day: today } = todaySpanOf(snapshot);
  const done = history.routines(today, today).filter(({ verdict }) => verdict !== 'barely');
  const all = [...sessions, ...(unrated === null ? [] : [unrated])].filter(({ day }) => day === today);
  const ids = [...done, ...all].map(({ routineId }) => routineId);
  // Strength has no sessions, so its routines are recognised by their exercises.
  const known = strengthRoutines.flatMap((id) => library.routines.get(id) ?? []);
  const swapped = known.filter((routine) => ids.some((id) => isVariant(id, routine, library)));
  return [...ids, ...swapped.map(({ id }) => id)];
}

/** The hard rules that apply now. */
export function limitsOf(snapshot: Snapshot): Limits {
  const { library, history, now } = snapshot;
  const { exclusions, phase, surroundings, mode } = personalRulesOf(snapshot);
  const hidden = hiddenBy(history.hurts(now.wallMs - HIDDEN_MS), now.wallMs);
  return { library, nowMs: now.wallMs, exclusions, hidden, phase, surroundings, mode };
}
