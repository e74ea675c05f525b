import { describe, expect, test } from 'vitest';
import { adherenceOf } from '../../../shared/core/adherence.ts';
import type { EndedBout } from '../../../shared/core/sitting-bout.ts';
import { addDays } from '../../../shared/core/time.ts';
import type { StoredOpportunity } from '../../../shared/history/records.ts';
import { type SuggestionFacts, suggestionOf } from '../../../shared/report/suggestion.ts';
import { boutOf, opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';
const noUsual = { breakAdherence: null, routineFollowThrough: null, shortSittingShare: null, weeks: 0 };

describe('the suggestion', () => {
  const suggest = (
    opportunities: readonly StoredOpportunity[],
    bouts: readonly EndedBout[] = [],
    threshold: SuggestionFacts['threshold'] = { minutes: 30, canBe: () => true },
    {
      usual = noUsual,
      before = [1, 0.95],
      moments = [],
      canWaitForCalls = true,
    }: Partial<Pick<SuggestionFacts, 'usual' | 'before' | 'moments' | 'canWaitForCalls'>> = {},
  ) =>
    suggestionOf({
      opportunities,
      bouts,
      figures: adherenceOf(opportunities, bouts),
      threshold,
      usual,
      before,
      moments,
      canWaitForCalls,
    });
  const on = (outcomes: string, time: string) => opportunitiesOn(MONDAY, outcomes, time);

  test('is null if no rule applies', () => {
    expect(suggest([])).toBeNull();
    expect(suggest(on('CCKK', '10:00'))).toBeNull();
  });

  test('most untaken breaks came late', () => {
    expect(suggest([...on('KKXX', '16:00'), ...on('KCC', '09:00')])).toEqual({
      key: 'passed-over-late',
      count: 4,
      of: 5,
      hour: 16,
    });
    expect(suggest([...on('KKX', '16:00'), ...on('KKX', '15:59')])?.key).not.toBe('passed-over-late');
  });

  test('breaks are taken more often early', () => {
    expect(suggest([...on('CCCCK', '10:59'), ...on('CKKCKE', '11:00')])).toEqual({
      key: 'taken-early',
      early: 80,
      later: 40,
      hour: 11,
    });
    expect(suggest([...on('CCCC', '10:59'), ...on('KKKKKK', '11:00')])?.key).not.toBe('taken-early');
  });

  describe('after calls', () => {
    const moments = (taken: number, of: number, lullTaken: number, lullOf: number) => [
      { reason: 'lull' as const, shown: lullOf, taken: lullTaken },
      { reason: 'call-ended' as const, shown: of, taken },
    ];
    const calls = (facts: Parameters<typeof suggest>[3], outcomes = '') =>
      suggest(on(outcomes, '16:30'), [], undefined, facts);

    test('breaks are started clearly more often than in a lull', () => {
      expect(calls({ moments: moments(8, 10, 5, 14) })).toEqual({
        key: 'after-calls',
        taken: 8,
        of: 10,
        lullTaken: 5,
        lullOf: 14,
      });
      expect(calls({ moments: moments(5, 10, 5, 14) })).toBeNull();
    });

    test('too few answers at either moment show nothing', () => {
      expect(calls({ moments: moments(4, 4, 5, 20) })).toBeNull();
      expect(calls({ moments: moments(18, 18, 0, 4) })).toBeNull();
      expect(calls({ moments: moments(8, 10, 5, 14).slice(1) })).toBeNull();
    });

    test('the suggestion comes before those that need a habit, but only if the setting can change', () => {
      expect(calls({ moments: moments(8, 10, 5, 14) }, 'KKKKKX')?.key).toBe('after-calls');
      const facts = { moments: moments(8, 10, 5, 14), canWaitForCalls: false };
      expect(calls(facts, 'KKKKKX')?.key).toBe('passed-over-late');
      expect(calls(facts)).toBeNull();
    });
  });

  test('one weekday has most of the long sitting, and not just once', () => {
    const wednesday = addDays(MONDAY, 2);
    const lastWednesday = addDays(wednesday, -7);
    const long = (day: string, minutes: number) => boutOf(day, minutes, false);
    const once = [long(wednesday, 150), long(MONDAY, 60)];
    expect(suggest([], once)).toBeNull();
    expect(suggest([], [...once, long(lastWednesday, 90), boutOf(MONDAY, 900)])).toEqual({
      key: 'long-weekday',
      weekday: 'wed',
      percent: 80,
    });
  });

  test('the threshold could be higher or lower, if the user can change that', () => {
    const few = [...on('KKKKKXX', '10:00'), ...on('KCC', '12:00')];
    const most = on('CCCCCCCCCCCCCCCCCCCK', '10:00');
    expect(suggest(few)).toEqual({ key: 'threshold-higher', minutes: 40, now: 30 });
    expect(suggest(few, [], { minutes: 30, canBe: (minutes) => minutes < 40 })).toBeNull();
    expect(suggest(most)).toEqual({ key: 'threshold-lower', minutes: 25, now: 30 });
    expect(suggest(most, [], { minutes: 30, canBe: (minutes) => minutes > 25 })).toBeNull();
    expect(suggest(most.slice(0, 9))).toBeNull();
    expect([suggest(few, [], null), suggest(most, [], null)]).toEqual([null, null]);
  });

  test('shorter intervals are suggested only after three weeks in which nearly all breaks were taken', () => {
    const most = on('CCCCCCCCCCCCCCCCCCCK', '10:00');
    const following = (before: SuggestionFacts['before']) => suggest(most, [], undefined, { before });
    expect(following([0.95, 0.95])?.key).toBe('threshold-lower');
    expect([following([0.95, 0.94]), following([0.94, 1]), following([null, 1]), following([1])]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(suggest(on('CCCCCCCCCCK', '10:00'))).toBeNull();
  });

  test('a figure that got worse comes first', () => {
    const wednesday = addDays(MONDAY, 2);
    const long = [boutOf(wednesday, 150, false), boutOf(addDays(wednesday, -7), 90, false)];
    const late = [...on('KKXX', '16:00'), ...on('KCC', '09:00')];
    expect(suggest(late, long)?.key).toBe('passed-over-late');
    const usual = { ...noUsual, shortSittingShare: 0.5, breakAdherence: 0.3 };
    expect(suggest(late, long, undefined, { usual })?.key).toBe('long-weekday');
    const worseBreaks = { ...usual, breakAdherence: 1 };
    expect(suggest(late, long, undefined, { usual: worseBreaks })?.key).toBe('passed-over-late');
  });
});
