import fc from 'fast-check';
import { addDays } from '../../shared/core/time.ts';
import { allOutcomeLetters } from '../../shared/history/outcome-letters.ts';
import { atOnce } from '../../shared/history/slices.ts';
import { parseSliced } from '../../shared/transfer/history-document.ts';

const moment = fc.record({
  wallMs: fc.integer({ min: 1_700_000_000_000, max: 1_700_100_000_000 }),
  zone: fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'UTC'),
});
const day = fc.integer({ min: 0, max: 9 }).map((offset) => addDays('2026-11-16', offset));
const seconds = fc.double({ min: 0, max: 20_000, noNaN: true }).map(Math.abs);
const outcome = fc.constantFrom(...allOutcomeLetters);
const judged = fc
  .record({ closed: moment, outcome, credit: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs) })
  .map(({ closed, ...each }) => {
    const isExcused = each.outcome === 'E';
    return {
      closed,
      outcome: each.outcome,
      credit: isExcused ? null : each.credit,
      excuse: isExcused ? 'call' : null,
    };
  });
const side = fc.constantFrom('left', 'right');
const ids = { minLength: 1, maxLength: 12 };

/** Any history that a file may hold. */
export const anyDocument = fc
  .record({
    bouts: fc.uniqueArray(
      fc.record({
        day,
        started: moment,
        ended: moment,
        endedBy: fc.constantFrom('natural', 'completed', 'self-reported', 'hours', 'end-of-trace'),
        deskSeconds: seconds,
        standingSeconds: seconds,
        isShort: fc.boolean(),
      }),
      { selector: (bout) => `${bout.day} ${bout.started.wallMs} ${bout.ended.wallMs}` },
    ),
    opportunities: fc.array(
      fc.record({
        day,
        kind: fc.constantFrom('micro', 'long'),
        began: moment,
        judged: fc.option(judged),
        shown: fc.uniqueArray(moment, { selector: ({ wallMs }) => wallMs, maxLength: 3 }),
      }),
    ),
    routines: fc.array(
      fc.record({
        opportunityId: fc.option(fc.nat(20)),
        routineId: fc.string(ids),
        day,
        started: moment,
        ended: fc.option(fc.record({ ...{ by: fc.constantFrom('player', 'absence', 'edge') }, at: moment })),
        doneSeconds: seconds,
        plannedSeconds: fc.integer({ min: 1, max: 600 }),
        verdict: fc.constantFrom('completed', 'partial', 'barely'),
        steps: fc.array(fc.record({ exerciseId: fc.string(ids), side: fc.option(side), seconds })),
      }),
    ),
    selfChecks: fc.uniqueArray(
      fc.record({
        at: moment,
        day,
        programmeWeek: fc.integer({ min: 1, max: 8 }),
        test: fc.constantFrom('turn', 'side-bend'),
        side,
        reach: fc.integer({ min: 0, max: 10 }),
        feel: fc.constantFrom('easy', 'stiff', 'painful'),
      }),
      { selector: (check) => `${check.at.wallMs}` },
    ),
    hurts: fc.uniqueArray(
      fc.record({ at: moment, day, exerciseId: fc.string(ids), routineRun: fc.option(fc.nat(20)) }),
      { selector: (hurt) => `${hurt.at.wallMs}` },
    ),
    comfort: fc.uniqueArray(fc.record({ day, value: fc.integer({ min: 0, max: 10 }) }), {
      selector: (each) => each.day,
    }),
    coverage: fc.uniqueArray(fc.record({ day, seconds, trackedSeconds: seconds }), {
      selector: (each) => each.day,
    }),
  })
  .map(({ opportunities, routines, comfort, coverage, ...rest }) => {
    const byDay = (one: { day: string }, other: { day: string }) => (one.day < other.day ? -1 : 1);
    const document = {
      format: 'unhunch-history',
      version: 1,
      ...rest,
      opportunities: opportunities.map((row, index) => ({ id: index + 1, ...row })),
      routines: routines.map(({ ended, ...row }, index) => ({
        id: index + 1,
        ...row,
        opportunityId: (row.opportunityId ?? 0) in opportunities ? (row.opportunityId ?? 0) + 1 : null,
        ended: ended && { ...ended.at, by: ended.by },
      })),
      hurts: rest.hurts.map((hurt) => ({
        ...hurt,
        routineRun: (hurt.routineRun ?? 0) in routines ? (hurt.routineRun ?? 0) + 1 : null,
      })),
      comfort: comfort.toSorted(byDay),
      coverage: coverage.toSorted(byDay),
    };
    const parsed = atOnce(parseSliced(JSON.stringify(document)));
    if (!parsed.ok) throw new Error(parsed.reason);
    return parsed.document;
  });
