import { openHistory } from '../../main/node/history/history.ts';
import type { RecordedEffect } from '../../main/ports/history.ts';
import { creditOf, type Outcome } from '../../shared/core/outcome.ts';
import { initialState } from '../../shared/core/state.ts';
import { addDays, type Day, daysBetween, instantOf, MINUTE, mondayOf } from '../../shared/core/time.ts';
import { routineRecorded } from './recorded-effects.ts';
import { seededRandom } from './seeded-random.ts';

const BOUTS_A_DAY = 40;
const PROMPTS_A_DAY = 8;
const ZONE = 'Europe/Berlin';
const outcomes: readonly Outcome[] = [
  'completed',
  'completed',
  'partial',
  'natural',
  'natural',
  'self-reported',
  'skipped',
  'expired',
  'excused',
];

/** Writes years of workdays with 40 bouts and 8 prompts each, up to `lastDay`. Returns the number of rows. */
export function writeYears(file: string, lastDay: Day, years: number) {
  const random = seededRandom(7);
  const history = openHistory(file);
  const made = { bouts: 0, opportunities: 0, steps: 0 };
  let id = 0;
  for (let day = addDays(lastDay, -Math.round(years * 365.25)); day <= lastDay; day = addDays(day, 1)) {
    if (daysBetween(mondayOf(day), day) > 4) continue;
    const startMs = instantOf(day, '07:00', ZONE);
    const records: RecordedEffect[] = [];
    for (let index = 0; index < BOUTS_A_DAY; index += 1) {
      const started = { wallMs: startMs + index * 20 * MINUTE, zone: ZONE };
      const deskSeconds = random.between(60, 1150);
      const ended = { wallMs: started.wallMs + Math.round(deskSeconds * 1000), zone: ZONE };
      const isShort = random.happens(0.8);
      const bout = {
        day,
        started,
        ended,
        endedBy: 'natural',
        deskSeconds,
        standingSeconds: 0,
        isShort,
      } as const;
      records.push({ type: 'recordBout', at: ended, bout });
      made.bouts += 1;
    }
    for (let index = 0; index < PROMPTS_A_DAY; index += 1) {
      id += 1;
      made.opportunities += 1;
      const began = { wallMs: startMs + (index * 90 + 30) * MINUTE, zone: ZONE };
      const shown = { ...began, wallMs: began.wallMs + 2 * MINUTE };
      const closed = { ...began, wallMs: began.wallMs + 5 * MINUTE };
      const outcome = random.pick(outcomes);
      const opportunity = {
        id,
        kind: 'micro',
        day,
        began,
        closed,
        outcome,
        credit: creditOf(outcome, 0.5),
      } as const;
      records.push(
        { type: 'recordOpportunity', at: began, id, kind: 'micro', day },
        { type: 'openPrompt', at: shown, id, kind: 'micro', reason: 'lull' },
        { type: 'recordOutcome', at: closed, opportunity, excusedReason: null },
      );
      if (outcome === 'completed' || outcome === 'partial') {
        records.push(routineOf(id, day, shown, closed));
        made.steps += 4;
      }
    }
    history.commit(records, initialState({ firstDay: day, nextOpportunityId: id + 1, nextRunId: id + 1 }));
    history.addCoverage(day, 30_000, 28_000);
    history.setComfort(day, Math.floor(random.between(0, 11)));
  }
  history.close();
  return made;
}

type Moment = { readonly wallMs: number; readonly zone: string };

function routineOf(id: number, day: Day, started: Moment, ended: Moment): RecordedEffect {
  const step = (exerciseId: string, side: 'left' | 'right' | null) => ({ exerciseId, side, seconds: 15 });
  return routineRecorded(id, day, {
    opportunityId: id,
    routineId: 'desk-reset',
    steps: [
      step('chin-tuck', null),
      step('open-book', 'left'),
      step('open-book', 'right'),
      step('shoulder-rolls', null),
    ],
    ended,
    run: { started, doneSeconds: 60 },
  });
}

const [file, lastDay, years] = process.argv.slice(2);
if (import.meta.main && file && lastDay)
  console.log(JSON.stringify(writeYears(file, lastDay, Number(years))));
