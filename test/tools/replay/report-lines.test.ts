import { describe, expect, it } from 'vitest';
import { lineOf, weekLines } from '../../../tools/replay/report-lines.ts';
import { tableOf } from '../../../tools/replay/report-table.ts';
import {
  aBout,
  anOpportunity,
  at,
  boutRecorded,
  opportunityBegan,
  outcomeRecorded,
} from '../../support/recorded-effects.ts';

/** 2026-03-02 is a Monday. */
const end = at('2026-03-20', '12:00');

describe('weekLines', () => {
  it('has one line for each week with a bout or an opportunity, in order', () => {
    const lines = weekLines(
      [aBout('2026-03-16'), aBout('2026-03-02')],
      [anOpportunity(1, '2026-03-10', 'completed')],
      end,
    );
    expect(lines.map(({ weekOf }) => weekOf)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16']);
    expect(lines.map(({ at: moment }) => moment)).toEqual(Array(3).fill('2026-03-20T12:00:00.000+01:00'));
  });

  it('counts by the day of the opportunity: a Sunday that lasts until after midnight belongs to the old week', () => {
    const sunday = { ...anOpportunity(1, '2026-03-08', 'expired'), closed: at('2026-03-09', '03:30') };
    const bout = aBout('2026-03-08', { started: at('2026-03-09', '02:00') });
    const [line, ...more] = weekLines([bout], [sunday], end);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ weekOf: '2026-03-02', opportunities: 1, expired: 1, deskSeconds: 2400 });
  });

  it('writes missing data as null, not as 0', () => {
    const [line] = weekLines([aBout('2026-03-02')], [anOpportunity(1, '2026-03-03', 'excused')], end);
    expect(line).toMatchObject({
      opportunities: 1,
      excused: 1,
      breakAdherence: null,
      routineFollowThrough: null,
      shortSittingShare: 1,
    });
    expect(weekLines([], [], end)).toEqual([]);
  });
});

describe('lineOf', () => {
  it('writes times with the offset of their own zone', () => {
    const bout = aBout('2026-03-03');
    const line = lineOf(boutRecorded({ ...bout, ended: { ...bout.ended, zone: 'Asia/Tokyo' } }));
    expect(line).toMatchObject({
      type: 'bout',
      startedAt: '2026-03-03T09:00:00.000+01:00',
      endedAt: '2026-03-03T17:45:00.000+09:00',
    });
  });

  it('prints nothing about closing cards, players and routines', () => {
    const moment = at('2026-03-03', '09:00');
    expect(lineOf({ type: 'closePrompt', at: moment, id: 1 })).toBeNull();
    expect(lineOf({ type: 'openRoutine', at: moment, runId: 1, planId: null })).toBeNull();
    expect(lineOf({ type: 'closeRoutine', at: moment, runId: 1 })).toBeNull();
    expect(lineOf({ type: 'tellLengthened', at: moment, day: '2026-03-03' })).toBeNull();
  });
});

describe('tableOf', () => {
  it('has a row in words for each line', () => {
    const effects = [
      opportunityBegan(7, '2026-03-03', 'long'),
      outcomeRecorded(anOpportunity(7, '2026-03-03', 'partial')),
      boutRecorded(aBout('2026-03-03')),
    ];
    const lines = effects.flatMap((effect) => lineOf(effect) ?? []);
    const weeks = weekLines([aBout('2026-03-03')], [anOpportunity(7, '2026-03-03', 'partial')], end);
    expect(tableOf([...lines, ...weeks]).split('\n')).toEqual([
      '2026-03-03 09:30:00  opportunity  #7 long',
      '2026-03-03 09:40:00  outcome      #7 partly done (credit 0.50)',
      '2026-03-03 09:45:00  bout         40.0 min from 2026-03-03 09:00:00, ended natural',
      '2026-03-20 12:00:00  week         2026-03-02: 1 opportunities (C 0 P 1 N 0 S 0 K 0 X 0 E 0), break adherence 50 %, routine follow-through 50 %, short sitting 100 %, desk time 40.0 min',
    ]);
  });
});
