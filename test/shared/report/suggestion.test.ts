import { describe, expect, test } from 'vitest';
import { adherenceOf } from '../../../shared/core/adherence.ts';
import type { EndedBout } from '../../../shared/core/sitting-bout.ts';
import { addDays } from '../../../shared/core/time.ts';
import type { StoredOpportunity } from '../../../shared/history/records.ts';
import { type SuggestionFacts, suggestionOf } from '../../../shared/report/suggestion.ts';
import { boutOf, opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';

describe('the suggestion', () => {
  const suggest = (
    opportunities: readonly StoredOpportunity[],
    bouts: readonly EndedBout[] = [],
    threshold: SuggestionFacts['threshold'] = { minutes: 30, canBe: () => true },
  ) =>
    suggestionOf({
      opportunities,
      bouts,
      figures: adherenceOf(opportunities, bouts),
      threshold,
    });
  const on = (outcomes: string, time: string) => opportunitiesOn(MONDAY, outcomes, time);

  test('is none where no rule fits', () => {
    expect(suggest([])).toBeNull();
    expect(suggest(on('CCKK', '10:00'))).toBeNull();
  });

  test('most of what was passed over came late', () => {
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

  test('the threshold could be higher or lower, where the person can set that', () => {
    const few = [...on('KKKKKXX', '10:00'), ...on('KCC', '12:00')];
    const most = on('CCCCCCCCCCK', '10:00');
    expect(suggest(few)).toEqual({ key: 'threshold-higher', minutes: 40, now: 30 });
    expect(suggest(few, [], { minutes: 30, canBe: (minutes) => minutes < 40 })).toBeNull();
    expect(suggest(most)).toEqual({ key: 'threshold-lower', minutes: 25, now: 30 });
    expect(suggest(most, [], { minutes: 30, canBe: (minutes) => minutes > 25 })).toBeNull();
    expect(suggest(most.slice(0, 9))).toBeNull();
    expect([suggest(few, [], null), suggest(most, [], null)]).toEqual([null, null]);
  });
});
