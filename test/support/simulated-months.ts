import type { History, RecordedEffect } from '../../main/ports/history.ts';
import { createCoverageMeter } from '../../main/runtime/coverage-meter.ts';
import { recordedOf } from '../../main/runtime/recorder.ts';
import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import { advance } from '../../shared/core/engine.ts';
import { answerInput, type EventInput, type PromptAnswer } from '../../shared/core/event.ts';
import type { Rules } from '../../shared/core/rules.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import {
  addDays,
  type Day,
  daysBetween,
  instantOf,
  MINUTE,
  mondayOf,
  SECOND,
} from '../../shared/core/time.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** Several weeks in the life of a computer user. */
export interface SimulatedMonths {
  readonly seed: number;
  readonly from: Day;
  readonly days: number;
  readonly rules: Rules;
  /** The time zone of the user on a day. */
  zoneOf(day: Day): string;
  /** Whether the computer stays off all day. */
  isDayOff(day: Day): boolean;
}

const exercises = ['alpha', 'beta', 'gamma', 'walk'] as const;

/** Runs the days through the real engine and writes them to a history, as the app would. */
export function simulateMonths(history: History, months: SimulatedMonths): void {
  const person = new Person(history, months);
  for (let index = 0; index < months.days; index += 1) {
    const day = addDays(months.from, index);
    if (!months.isDayOff(day)) person.spend(day);
  }
}

class Person {
  readonly #history: History;
  readonly #months: SimulatedMonths;
  readonly #random: SeededRandom;
  readonly #coverage;
  readonly #steps = new Map<number, readonly RoutineStep[]>();
  #records: RecordedEffect[] = [];
  #state: State = initialState();
  #wallMs = 0;
  #zone = 'UTC';
  #inputMs = 0;
  #isInCall = false;
  /** When the running routine ends, and how much of it is done by then. */
  #routineEnd: {
    readonly atMs: number;
    readonly doneSeconds: number;
    readonly hasBothSides: boolean;
  } | null = null;

  constructor(history: History, months: SimulatedMonths) {
    this.#history = history;
    this.#months = months;
    this.#random = seededRandom(months.seed);
    this.#coverage = createCoverageMeter(history);
  }

  /** One day: office hours, and sometimes an evening that continues past midnight. */
  spend(day: Day): void {
    const { random, zone } = { random: this.#random, zone: this.#months.zoneOf(day) };
    const isWeekend = daysBetween(mondayOf(day), day) > 4;
    if (!isWeekend || random.happens(0.2)) this.#sit(day, zone, random.between(7, 10), random.between(2, 9));
    if (random.happens(isWeekend ? 0.3 : 0.15))
      this.#sit(day, zone, random.between(20, 23), random.between(2, 9));
    if (random.happens(0.5)) this.#history.setComfort(day, Math.floor(random.between(0, 11)));
    this.#save();
  }

  #sit(day: Day, zone: string, startHour: number, hours: number): void {
    const startMs = instantOf(day, '00:00', zone) + startHour * 60 * MINUTE;
    // An evening that lasted through the night.
    if (startMs <= this.#wallMs) return;
    this.#wallMs = startMs;
    this.#zone = zone;
    this.#send({ type: 'resumed' });
    const untilMs = this.#wallMs + hours * 60 * MINUTE;
    while (this.#wallMs < untilMs) {
      this.#isInCall = this.#random.happens(0.08);
      this.#work(this.#random.between(4, 80), this.#random.between(0, 0.4));
      this.#isInCall = false;
      this.#pauseNowAndThen();
      this.#rest(this.#random.happens(0.5) ? this.#random.between(1, 5) : this.#random.between(5, 35));
    }
    this.#send({ type: 'suspended' });
  }

  #pauseNowAndThen(): void {
    if (this.#random.happens(0.03)) this.#send({ type: 'paused', length: 30 });
    if (this.#random.happens(0.03))
      this.#send({ type: 'standingSet', isStanding: this.#random.happens(0.5) });
    if (this.#random.happens(0.03)) this.#send({ type: 'awayReported', minutesAgo: 3 });
    if (this.#random.happens(0.02)) this.#send({ type: 'breakRequested', opportunityId: null, plan: null });
  }

  /** Types with small lulls: `lulls` is the share of samples without input. */
  #work(minutes: number, lulls: number): void {
    const untilMs = this.#wallMs + minutes * MINUTE;
    while (this.#wallMs < untilMs) this.#sample(!this.#random.happens(lulls));
  }

  #rest(minutes: number): void {
    const untilMs = this.#wallMs + minutes * MINUTE;
    while (this.#wallMs < untilMs) this.#sample(false);
  }

  #sample(hasInput: boolean): void {
    this.#wallMs += 5 * SECOND;
    if (hasInput && this.#routineEnd === null) this.#inputMs = this.#wallMs;
    this.#endRoutine();
    this.#send({
      type: 'sampled',
      sample: {
        idleMs: { known: true, value: this.#wallMs - this.#inputMs },
        isLocked: { known: true, value: false },
        isInCall: { known: true, value: this.#isInCall },
        quiet: { known: true, value: 'none' },
      },
    });
  }

  #endRoutine(): void {
    const { run } = this.#state;
    if (run === null) this.#routineEnd = null;
    else this.#routineEnd ??= this.#plan(run.plannedSeconds);
    const end = this.#routineEnd;
    if (run === null || end === null || this.#wallMs < end.atMs) return;
    this.#steps.set(run.id, this.#stepsOf(end.doneSeconds));
    if (this.#random.happens(0.08)) {
      this.#send({ type: 'hurtReported', runId: run.id });
      const at = { wallMs: this.#wallMs, zone: this.#zone };
      this.#history.addHurt({ at, day: run.day, exerciseId: 'beta', runId: run.id });
    }
    this.#send({ type: 'routineEnded', runId: run.id, ...end });
    this.#routineEnd = null;
  }

  #plan(plannedSeconds: number) {
    const share = this.#random.pick([1, 1, 1, 0.9, 0.6, 0.4, 0.1]);
    const doneSeconds = plannedSeconds * share;
    const hasBothSides = this.#random.happens(0.9);
    return { atMs: this.#wallMs + doneSeconds * SECOND, doneSeconds, hasBothSides };
  }

  #stepsOf(seconds: number): readonly RoutineStep[] {
    const left = this.#random.between(0.2, 0.8);
    const exerciseId = () => this.#random.pick(exercises);
    return [
      { exerciseId: exerciseId(), side: null, seconds: seconds * 0.4 },
      { exerciseId: exerciseId(), side: 'left', seconds: seconds * 0.6 * left },
      { exerciseId: exerciseId(), side: 'right', seconds: seconds * 0.5 * (1 - left) },
    ];
  }

  #send(input: EventInput): void {
    const at = { wallMs: this.#wallMs, monoMs: this.#wallMs, zone: this.#zone };
    if (input.type === 'sampled') this.#coverage.sampled(at, this.#months.rules);
    const { state, effects } = advance(this.#state, { ...input, at }, this.#months.rules);
    this.#state = state;
    this.#records.push(
      ...recordedOf(effects, {
        routineId: 'some-routine',
        offeredId: 'some-routine',
        stepsOf: (runId) => this.#steps.get(runId) ?? [],
      }),
    );
    const shown = effects.find((effect) => effect.type === 'openPrompt');
    if (shown) this.#answer(shown.id);
  }

  #answer(opportunityId: number): void {
    const answers: readonly (PromptAnswer | null)[] = [
      'start',
      'start',
      'skip',
      'already-moved',
      5,
      null,
      null,
    ];
    const answer = this.#random.pick(answers);
    if (answer !== null) this.#send(answerInput(opportunityId, answer));
  }

  /** One transaction a day: flushing each event to the disk would take minutes. */
  #save(): void {
    this.#history.commit(this.#records, this.#state);
    this.#records = [];
    this.#coverage.save();
  }
}
