import {
  type Choice,
  type DoneStep,
  deskSurroundings,
  type PastRoutine,
  type PickedRoutine,
} from '../../shared/choice/choice.ts';
import { noExclusions } from '../../shared/choice/exclusions.ts';
import { type PickedBreak, pickForBreak } from '../../shared/choice/pick-for-break.ts';
import type { Library } from '../../shared/content/exercise-schema.ts';
import { LAST_PHASE, weekPlanOf } from '../../shared/programme/weeks.ts';
import { seededRandom } from './seeded-random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday, 5 January 2026, midnight UTC. */
export const FIRST_MONDAY = Date.UTC(2026, 0, 5);

/** A prompt that a simulated user gets. */
export interface SimulatedPrompt {
  readonly week: number;
  readonly atMs: number;
  readonly choice: Choice;
  readonly picked: PickedBreak;
  /** The part of it that was done, from 0 to 1. */
  readonly done: number;
}

/** A simulated user. */
export interface Simulated {
  readonly library: Library;
  readonly seed: number;
  readonly weeks: number;
  /** Seconds of a short and of a long break. */
  readonly lengths?: { readonly micro: number; readonly long: number };
  /** The share of prompts that are long. */
  readonly longShare?: number;
  /** The share of prompts that are skipped or ended early. */
  readonly brokenShare?: number;
  readonly fields?: Partial<Choice>;
  /** The week of the programme that the user follows: one routine of it is asked for each day. */
  readonly programmeWeek?: number;
}

/** Workdays of about eight prompts from 09:00 to 17:00 UTC, some after a call, some skipped or ended early. */
export function simulate(person: Simulated): readonly SimulatedPrompt[] {
  const { library, seed, weeks, longShare = 0.3, brokenShare = 0, fields } = person;
  const { lengths = { micro: 60, long: 300 } } = person;
  const { next: random } = seededRandom(seed);
  const prompts: SimulatedPrompt[] = [];
  let steps: DoneStep[] = [];
  let routines: PastRoutine[] = [];
  const week = person.programmeWeek === undefined ? null : weekPlanOf(person.programmeWeek);
  /** When a routine of the week was done, including with swaps. */
  const sessions: number[] = [];
  const isDone = (sinceMs: number) => sessions.some((atMs) => atMs >= sinceMs);
  for (let day = 0; day < weeks * 7; day += 1) {
    if (day % 7 > 4) continue;
    const dayStartMs = FIRST_MONDAY + day * DAY + 4 * HOUR;
    let atMs = FIRST_MONDAY + day * DAY + 9 * HOUR + random() * HOUR;
    while (atMs < FIRST_MONDAY + day * DAY + 17.5 * HOUR) {
      const kind = random() < longShare ? 'long' : 'micro';
      const choice: Choice = {
        library,
        kind,
        seconds: lengths[kind],
        nowMs: atMs,
        dayStartMs,
        steps,
        routines,
        exclusions: noExclusions,
        hidden: [],
        favourites: [],
        programme: [],
        wantedBy: 'programme',
        phase: LAST_PHASE,
        surroundings: deskSurroundings,
        isAfterCall: random() < 0.1,
        deskSeconds: 0,
        mode: 'full',
        seed: prompts.length + seed,
        ...fields,
        ...(week !== null && { phase: week.phase, programme: isDone(dayStartMs) ? [] : week.routines }),
      };
      const picked = pickForBreak(choice);
      const done = random() >= brokenShare ? 1 : random() < 0.5 ? 0 : random();
      prompts.push({ week: Math.floor(day / 7), atMs, choice, picked, done });
      const doneSteps = firstPart(picked.steps, done * picked.seconds, atMs);
      steps = [...steps, ...doneSteps].filter((step) => step.atMs > atMs - 14 * DAY);
      if (done === 1 && week?.routines.includes(picked.origin ?? '')) sessions.push(atMs);
      routines = [...routines, { routineId: picked.routine.id, atMs }].slice(-20);
      atMs += (35 + random() * 45) * 60_000;
    }
  }
  return prompts;
}

/** The part of the steps that is done after this many seconds. */
export function firstPart(steps: PickedRoutine['steps'], seconds: number, atMs: number): readonly DoneStep[] {
  let left = seconds;
  return steps.flatMap((step) => {
    const own = Math.min(left, step.seconds);
    left -= own;
    return own > 0 ? [{ ...step, seconds: own, atMs }] : [];
  });
}
