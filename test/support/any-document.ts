import fc from 'fast-check';
import { addDays, instantOf, MINUTE } from '../../shared/core/time.ts';
import { allOutcomeLetters } from '../../shared/history/outcome-letters.ts';
import { atOnce } from '../../shared/history/slices.ts';
import { EXPORT_VERSION } from '../../shared/transfer/exported-history.ts';
import { parseSliced } from '../../shared/transfer/parse-export.ts';

const zone = fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'UTC');
const day = fc.integer({ min: 0, max: 9 }).map((offset) => addDays('2026-11-16', offset));
/** A stretch of time. At most two rows of a list overlap. */
const stretch = fc.record({
  day,
  zone,
  minute: fc.constantFrom(0, 5),
  lengthMs: fc.integer({ min: 0, max: 20 * MINUTE }),
});
type Stretch = {
  readonly day: string;
  readonly zone: string;
  readonly minute: number;
  readonly lengthMs: number;
};

function placed({ day, zone, minute, lengthMs }: Stretch, index: number) {
  const hour = String(7 + Math.floor(index / 2)).padStart(2, '0');
  const wallMs = instantOf(day, `${hour}:${String(minute).padStart(2, '0')}`, zone);
  const started = { wallMs, zone };
  return { started, ended: { wallMs: wallMs + lengthMs, zone } };
}

const noon = (each: { readonly day: string; readonly zone: string }, second: number) => ({
  wallMs: instantOf(each.day, '12:00', each.zone) + second * 1000,
  zone: each.zone,
});
const seconds = fc.double({ min: 0, max: 3000, noNaN: true }).map(Math.abs);
const outcome = fc.constantFrom(...allOutcomeLetters);
const judged = fc
  .record({ outcome, credit: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs) })
  .map((each) => {
    const isExcused = each.outcome === 'E';
    return {
      outcome: each.outcome,
      credit: isExcused ? null : each.credit,
      excuse: isExcused ? 'call' : null,
    };
  });
const side = fc.constantFrom('left', 'right');
const ids = { minLength: 1, maxLength: 12 };

/** Any valid history document. */
export const anyDocument = fc
  .record({
    bouts: fc.array(
      fc.record({
        stretch,
        endedBy: fc.constantFrom('natural', 'completed', 'self-reported', 'hours', 'end-of-trace'),
        deskSeconds: seconds,
        standingSeconds: seconds,
        isShort: fc.boolean(),
      }),
    ),
    opportunities: fc.array(
      fc.record({
        stretch,
        kind: fc.constantFrom('micro', 'long'),
        judged: fc.option(judged),
        shownAfterMs: fc.uniqueArray(fc.nat(20 * MINUTE), { maxLength: 3 }),
      }),
    ),
    routines: fc.array(
      fc.record({
        stretch,
        opportunityId: fc.option(fc.nat(20)),
        routineId: fc.string(ids),
        endedBy: fc.option(fc.constantFrom('player', 'absence', 'edge')),
        doneSeconds: seconds,
        plannedSeconds: fc.integer({ min: 1, max: 600 }),
        verdict: fc.constantFrom('completed', 'partial', 'barely'),
        steps: fc.array(fc.record({ exerciseId: fc.string(ids), side: fc.option(side), seconds })),
      }),
    ),
    selfChecks: fc.array(
      fc.record({
        place: fc.record({ day, zone }),
        programmeWeek: fc.integer({ min: 1, max: 8 }),
        test: fc.constantFrom('turn', 'side-bend'),
        side,
        scale: fc.constantFrom('landmark', 'estimate'),
        reach: fc.integer({ min: 0, max: 10 }),
        feel: fc.constantFrom('easy', 'stiff', 'painful'),
      }),
    ),
    hurts: fc.array(
      fc.record({
        place: fc.record({ day, zone }),
        exerciseId: fc.string(ids),
        routineRun: fc.option(fc.nat(20)),
      }),
    ),
    comfort: fc.uniqueArray(fc.record({ day, value: fc.integer({ min: 0, max: 10 }) }), {
      selector: (each) => each.day,
    }),
    coverage: fc.uniqueArray(fc.record({ day, seconds, trackedSeconds: seconds }), {
      selector: (each) => each.day,
    }),
  })
  .map(({ bouts, opportunities, routines, selfChecks, hurts, comfort, coverage }) => {
    const byDay = (one: { day: string }, other: { day: string }) => (one.day < other.day ? -1 : 1);
    const differing = new Map(
      bouts.map(({ stretch: each, ...bout }, index) => {
        const row = { day: each.day, ...placed(each, index), ...bout };
        return [`${row.day} ${row.started.wallMs} ${row.ended.wallMs}`, row];
      }),
    );
    const document = {
      format: 'unhunch-history',
      version: EXPORT_VERSION,
      bouts: [...differing.values()],
      opportunities: opportunities.map(({ stretch: each, judged: judgement, shownAfterMs, kind }, index) => {
        const { started: began, ended: closed } = placed(each, index);
        return {
          id: index + 1,
          day: each.day,
          kind,
          began,
          judged: judgement && { closed, ...judgement },
          shown: shownAfterMs.map((afterMs) => ({ ...began, wallMs: began.wallMs + afterMs })),
        };
      }),
      routines: routines.map(({ stretch: each, endedBy, ...row }, index) => {
        const { started, ended } = placed(each, index);
        return {
          id: index + 1,
          day: each.day,
          ...row,
          opportunityId: (row.opportunityId ?? 0) in opportunities ? (row.opportunityId ?? 0) + 1 : null,
          started,
          ended: endedBy && { ...ended, by: endedBy },
        };
      }),
      selfChecks: selfChecks.map(({ place, ...row }, index) => ({
        at: noon(place, index),
        day: place.day,
        ...row,
      })),
      hurts: hurts.map(({ place, ...hurt }, index) => ({
        at: noon(place, index),
        day: place.day,
        ...hurt,
        routineRun: (hurt.routineRun ?? 0) in routines ? (hurt.routineRun ?? 0) + 1 : null,
      })),
      comfort: comfort.toSorted(byDay),
      coverage: coverage.toSorted(byDay),
    };
    const parsed = atOnce(parseSliced(JSON.stringify(document), Date.parse('2026-12-31')));
    if (!parsed.ok) throw new Error(parsed.reason);
    if (parsed.leftOut.length > 0) throw new Error(`left out: ${JSON.stringify(parsed.leftOut)}`);
    return parsed.document;
  });
