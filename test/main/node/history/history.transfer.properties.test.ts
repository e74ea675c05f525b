import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import type { History } from '../../../../main/ports/history.ts';
import { jsonSliced } from '../../../../main/requests/export-json.ts';
import { importHistory } from '../../../../main/requests/import-json.ts';
import { initialState } from '../../../../shared/core/state.ts';
import { addDays } from '../../../../shared/core/time.ts';
import { atOnce } from '../../../../shared/history/slices.ts';
import { defaultSettings, rulesOf } from '../../../../shared/settings/settings.ts';
import { EXPORT_VERSION, type HistoryDocument } from '../../../../shared/transfer/exported-history.ts';
import { parseSliced } from '../../../../shared/transfer/parse-export.ts';
import { anyDocument } from '../../../support/any-document.ts';
import {
  aBout,
  anOpportunity,
  at,
  boutRecorded,
  cardShown,
  opportunityBegan,
  outcomeRecorded,
  routineRecorded,
} from '../../../support/recorded-effects.ts';
import { simulateMonths } from '../../../support/simulated-months.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

const json = (document: HistoryDocument) => atOnce(jsonSliced(document));
const nowMs = Date.parse('2026-12-31');
const parse = (text: string) => atOnce(parseSliced(text, nowMs));

async function withHistories(run: (...histories: [History, History]) => Promise<void>): Promise<void> {
  const histories = [1, 2].map(() => openHistory(join(tempFolder(), 'history.sqlite')));
  const [one, other] = histories;
  try {
    if (one && other) await run(one, other);
  } finally {
    for (const history of histories) history.close();
  }
}

/** A document without its numbers, which are reassigned: only the connections between rows remain. */
function meaning({ opportunities, routines, hurts, ...rest }: HistoryDocument) {
  const opportunityPlace = new Map(opportunities.map(({ id }, index) => [id, index]));
  const routinePlace = new Map(routines.map(({ id }, index) => [id, index]));
  return {
    ...rest,
    opportunities: opportunities.map(({ id: _id, ...row }) => row),
    routines: routines.map(({ id: _id, opportunityId, ...row }) => ({
      ...row,
      answers: opportunityId === null ? null : (opportunityPlace.get(opportunityId) ?? null),
    })),
    hurts: hurts.map(({ routineRun, ...row }) => ({
      ...row,
      in: routineRun === null ? null : (routinePlace.get(routineRun) ?? null),
    })),
  };
}

describe('export and import', () => {
  test('exported and imported data is the same, and a second import changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        await withHistories(async (one, other) => {
          atOnce(one.addRows(document));
          const exported = one.readAll();
          expect(await importHistory(other, json(exported), { nowMs })).toMatchObject({ ok: true });
          expect(meaning(other.readAll())).toEqual(meaning(exported));
          const before = other.readAll();
          expect(await importHistory(other, json(exported), { nowMs })).toMatchObject({
            ok: true,
            count: { days: 0, bouts: 0, opportunities: 0, routines: 0, selfChecks: 0, hurts: 0, comfort: 0 },
          });
          expect(other.readAll()).toEqual(before);
        });
      }),
      { numRuns: 25 },
    );
  });

  test('a history written by the engine can be transferred completely, and back again unchanged', async () => {
    await withHistories(async (one, other) => {
      simulateMonths(one, {
        seed: 5,
        from: '2026-10-19',
        days: 14,
        rules: { ...rulesOf(defaultSettings), easeIn: false },
        zoneOf: (each) => (each > '2026-10-26' ? 'America/New_York' : 'Europe/Berlin'),
        isDayOff: () => false,
      });
      const exported = one.readAll();
      expect(exported.opportunities.length).toBeGreaterThan(20);
      await importHistory(other, json(exported), { nowMs });
      expect(meaning(other.readAll())).toEqual(meaning(exported));
      expect(other.bouts(FIRST, LAST)).toEqual(one.bouts(FIRST, LAST));
      await importHistory(one, json(other.readAll()), { nowMs });
      expect(one.readAll()).toEqual(exported);
    });
  });

  test('an imported row never takes a number that the engine gives', async () => {
    await withHistories(async (one, other) => {
      const monday = '2026-11-16';
      one.commit(
        [outcomeRecorded(anOpportunity(1, addDays(monday, -7), 'completed')), routineRecorded(1, monday)],
        initialState(),
      );
      const began = { ...anOpportunity(1, monday, 'skipped'), began: at(monday, '15:00') };
      // The engine on the other computer has given 1 to an opportunity and to a routine that is still running.
      other.commit([opportunityBegan(1, monday)], initialState());
      await importHistory(other, json(one.readAll()), { nowMs });
      expect(other.nextIds()).toEqual({ nextOpportunityId: 2, nextRunId: 1 });
      other.commit(
        [outcomeRecorded(began), routineRecorded(1, monday, { opportunityId: 1, routineId: 'own' })],
        initialState(),
      );
      expect(other.opportunities(FIRST, LAST).map(({ outcome: each }) => each)).toEqual([
        'completed',
        'skipped',
      ]);
      expect(other.routines(FIRST, LAST)).toHaveLength(2);
    });
  });

  test('two computers: both keep what they have, an open opportunity gets its outcome, local notes take precedence', async () => {
    await withHistories(async (one, other) => {
      const monday = '2026-11-16';
      for (const history of [one, other]) {
        history.commit([opportunityBegan(1, monday), cardShown(1, monday)], initialState());
      }
      one.commit(
        [boutRecorded(aBout(monday)), outcomeRecorded(anOpportunity(1, monday, 'completed'))],
        initialState(),
      );
      other.commit([boutRecorded(aBout(monday, { started: at(monday, '14:00') }))], initialState());
      one.setComfort(monday, 3);
      other.setComfort(monday, 8);
      one.addCoverage(monday, 3600, 1800);
      other.addCoverage(monday, 600, 2400);
      const result = await importHistory(other, json(one.readAll()), { nowMs });
      expect(result).toMatchObject({ ok: true, count: { days: 1, bouts: 1, opportunities: 0, comfort: 0 } });
      expect(other.bouts(monday, monday)).toHaveLength(2);
      expect(other.opportunities(monday, monday)).toEqual([anOpportunity(1, monday, 'completed')]);
      expect(other.prompts(monday, monday)).toHaveLength(1);
      expect(other.comfort(monday, monday)).toEqual([{ day: monday, value: 8 }]);
      expect(other.coverage(monday, monday)).toEqual([{ day: monday, seconds: 3600, trackedSeconds: 2400 }]);
    });
  });
});

describe('a file that is rejected', () => {
  const moment = at('2026-11-16', '09:00');
  const judgement = { closed: moment, outcome: 'C', credit: 1, excuse: null };
  const text = JSON.stringify({
    format: 'unhunch-history',
    version: EXPORT_VERSION,
    bouts: [
      {
        day: '2026-11-16',
        started: moment,
        ended: moment,
        endedBy: 'natural',
        deskSeconds: 2400,
        standingSeconds: 0,
        isShort: true,
      },
    ],
    opportunities: [
      { id: 1, day: '2026-11-16', kind: 'micro', began: moment, judged: judgement, shown: [moment] },
    ],
    routines: [],
    selfChecks: [],
    hurts: [],
    comfort: [],
    coverage: [],
  });
  const changed = (from: string, to: string) => text.replace(from, to);

  test.each([
    ['cut off', text.slice(0, -40), 'not-json', /not JSON, or is cut off/],
    ['empty', '', 'not-json', /not JSON/],
    ['another JSON', '{"buckets": {}}', 'other-file', /not an export of Unhunch/],
    ['a list', '[]', 'other-file', /not an export/],
    [
      'newer',
      changed(`"version":${EXPORT_VERSION}`, `"version":${EXPORT_VERSION + 1}`),
      'newer',
      /newer program \(version 6, .* up to 5\)/,
    ],
    [
      'a wrong value',
      changed('"deskSeconds":2400', '"deskSeconds":-1'),
      'damaged',
      /bouts\.0\.deskSeconds: /,
    ],
    ['a missing list', changed('"comfort":[],', ''), 'damaged', /comfort: /],
    ['an unknown key', changed('"comfort":', '"more":1,"comfort":'), 'damaged', /more/i],
    ['a day that is none', changed('2026-11-16', '2026-02-30'), 'damaged', /bouts\.0\.day: /],
    [
      'a zone that is none',
      changed('Europe/Berlin', 'Europe/Atlantis'),
      'damaged',
      /no time zone "Europe\/Atlantis"/,
    ],
    [
      'an outcome without its credit',
      changed('"credit":1', '"credit":null'),
      'damaged',
      /opportunities\.0\.judged\.credit: /,
    ],
  ])('%s', async (_name, content, problem, reason) => {
    await withHistories(async (history) => {
      const before = history.readAll();
      expect(await importHistory(history, content, { nowMs })).toEqual({
        ok: false,
        problem,
        reason: expect.stringMatching(reason),
      });
      expect(history.readAll()).toEqual(before);
    });
  });

  test('a file of version 1 is accepted, although it lacks what a card offered', () => {
    const old = parse(changed(`"version":${EXPORT_VERSION}`, '"version":1'));
    expect(old).toMatchObject({
      ok: true,
      document: { opportunities: [{ shown: [{ ...moment, routineId: null }] }] },
    });
  });

  test('a self-check of version 4 is accepted: its reach was estimated', () => {
    const check = { at: moment, day: '2026-11-16', programmeWeek: 1, test: 'turn', side: 'left', reach: 7 };
    const rows = JSON.stringify([{ ...check, feel: 'easy' }]);
    const old = changed(`"version":${EXPORT_VERSION}`, '"version":4').replace(
      '"selfChecks":[]',
      `"selfChecks":${rows}`,
    );
    expect(parse(old)).toMatchObject({
      ok: true,
      leftOut: [],
      document: { selfChecks: [{ ...check, scale: 'estimate' }] },
    });
  });

  test('a byte order mark before it does no harm', () => {
    expect(parse(`\uFEFF${text}`).ok).toBe(true);
  });
});
