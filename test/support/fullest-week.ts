import { openHistory } from '../../main/node/history/history.ts';
import type { RecordedEffect } from '../../main/ports/history.ts';
import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import { creditOf, type ExcusedReason, excusedReasons, type Outcome } from '../../shared/core/outcome.ts';
import { initialState } from '../../shared/core/state.ts';
import { addDays, type Day, instantOf, MINUTE } from '../../shared/core/time.ts';
import { routineRecorded } from './recorded-effects.ts';
import { seededRandom } from './seeded-random.ts';

/** A day of the fullest week: 19 hours with a break every half hour. */
const FULLEST = { bouts: 46, breaks: 38, everyMinutes: 30, startsAt: '04:30' } as const;
/** A day of the weeks before it. */
const USUAL = { bouts: 14, breaks: 9, everyMinutes: 55, startsAt: '08:30' } as const;

/** Exercises of the library that together move in every plane. */
const exercises = [
  'seat-turn',
  'diag-reach',
  'blade-squeeze',
  'doorway',
  'hug',
  'head-tilt',
  'side-reach',
  'rib-breath',
  'walk',
  'row',
  'push-plus',
  'scap-clock',
  'seat-cat-cow',
  'chin-tuck',
];

const outcomes: readonly Outcome[] = [
  'completed',
  'natural',
  'partial',
  'completed',
  'self-reported',
  'skipped',
  'completed',
  'expired',
  'natural',
  'completed',
  'excused',
];

export interface FullestWeek {
  /** The Monday of the fullest week. */
  readonly weekOf: Day;
  readonly zone: string;
}

/**
 * Writes a week with as much of everything as a page may have to show: seven days from before dawn to midnight, 38
 * breaks a day with every outcome and excuse, every plane, both sides, comfort and self-checks. Eleven weeks precede it.
 */
export function writeFullestWeek(file: string, { weekOf, zone }: FullestWeek): void {
  const random = seededRandom(5);
  const history = openHistory(file);
  let id = 0;
  for (let day = addDays(weekOf, -77); day <= addDays(weekOf, 6); day = addDays(day, 1)) {
    const { bouts, breaks, everyMinutes, startsAt } = day < weekOf ? USUAL : FULLEST;
    const startMs = instantOf(day, startsAt, zone);
    const at = (minutes: number) => ({ wallMs: Math.round(startMs + minutes * MINUTE), zone });
    const records: RecordedEffect[] = [];
    const apart = (breaks * everyMinutes) / bouts;
    for (let index = 0; index < bouts; index += 1) {
      const minutes = apart * random.between(0.5, 0.95);
      const [started, ended] = [at(index * apart), at(index * apart + minutes)];
      const isShort = random.happens(0.7);
      const bout = { day, started, ended, deskSeconds: minutes * 60, standingSeconds: 0, isShort } as const;
      records.push({ type: 'recordBout', at: ended, bout: { ...bout, endedBy: 'natural' } });
    }
    for (let index = 0; index < breaks; index += 1) {
      id += 1;
      const outcome = day < weekOf ? random.pick(outcomes) : (outcomes[id % outcomes.length] ?? 'completed');
      const began = at(index * everyMinutes + 10);
      const excusedReason: ExcusedReason = random.pick(excusedReasons);
      records.push(
        { type: 'recordOpportunity', at: began, id, kind: 'micro', day },
        { type: 'openPrompt', at: at(index * everyMinutes + 12), id, kind: 'micro', reason: 'lull' },
        { type: 'openPrompt', at: at(index * everyMinutes + 23), id, kind: 'micro', reason: 'lull' },
        {
          type: 'recordOutcome',
          at: at(index * everyMinutes + 25),
          opportunity: {
            id,
            kind: 'micro',
            day,
            began,
            closed: at(index * everyMinutes + 25),
            outcome,
            credit: creditOf(outcome, 0.45),
          },
          excusedReason: outcome === 'excused' ? excusedReason : null,
        },
      );
      if (outcome === 'completed' || outcome === 'partial')
        records.push(routineOf(id, day, at(index * everyMinutes + 13)));
    }
    history.commit(records, initialState({ firstDay: day, nextOpportunityId: id + 1, nextRunId: id + 1 }));
    history.addCoverage(day, 72_000, 70_000);
    history.setComfort(day, Math.floor(random.between(0, 11)));
  }
  for (const [index, exerciseId] of exercises.entries()) {
    const day = addDays(weekOf, index % 7);
    history.addHurt({ at: { wallMs: instantOf(day, '12:00', zone), zone }, day, exerciseId, runId: null });
  }
  for (const day of [addDays(weekOf, -14), addDays(weekOf, 2)]) {
    for (const test of ['turn', 'side-bend'] as const) {
      for (const side of ['left', 'right'] as const) {
        const reach = side === 'left' ? 7 : 5;
        const atNoon = { wallMs: instantOf(day, '12:00', zone), zone };
        history.addSelfCheck({
          at: atNoon,
          day,
          programmeWeek: 3,
          test,
          side,
          scale: 'landmark',
          reach,
          feel: 'easy',
        });
      }
    }
  }
  history.close();

  function routineOf(runId: number, day: Day, started: { wallMs: number; zone: string }): RecordedEffect {
    const steps: readonly RoutineStep[] = [0, 1, 2].map((offset) => ({
      exerciseId: exercises[(runId + offset) % exercises.length] ?? 'walk',
      side: ([null, 'left', 'right'] as const)[offset] ?? null,
      seconds: 20 + offset,
    }));
    return routineRecorded(runId, day, {
      opportunityId: runId,
      routineId: 'desk-reset',
      steps,
      ended: { ...started, wallMs: started.wallMs + MINUTE },
      run: { started, plannedSeconds: 65, doneSeconds: 65 },
    });
  }
}
