import { expect, test } from 'vitest';
import type { ShowReason } from '../../../shared/core/prompt.ts';
import { FEWEST_ANSWERS, momentFigures } from '../../../shared/report/moments.ts';
import { at } from '../../support/recorded-effects.ts';
import { opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';

/** One showing for each opportunity, and its outcome. */
function shown(letters: string, reasons: readonly (ShowReason | undefined)[]) {
  const opportunities = opportunitiesOn(MONDAY, letters);
  const prompts = reasons.map((reason, index) => ({
    opportunityId: index + 1,
    shown: at(MONDAY, '09:30'),
    ...(reason !== undefined && { reason }),
  }));
  return momentFigures(opportunities, prompts);
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test('counts routines by the moment of the card, the most frequent moment first', () => {
  const letters = `${'C'.repeat(8)}KK${'P'.repeat(2)}${'C'.repeat(3)}${'X'.repeat(9)}`;
  expect(shown(letters, [...times(10, 'call-ended' as const), ...times(14, 'lull' as const)])).toEqual([
    { reason: 'lull', shown: 14, taken: 5 },
    { reason: 'call-ended', shown: 10, taken: 8 },
  ]);
});

test('says nothing below 20 answers; excused breaks and unknown reasons are not counted as answers', () => {
  const enough = times(FEWEST_ANSWERS, 'lull' as const);
  expect(shown('C'.repeat(FEWEST_ANSWERS), enough)).toHaveLength(1);
  expect(shown('C'.repeat(FEWEST_ANSWERS - 1), enough.slice(1))).toEqual([]);
  expect(shown(`${'C'.repeat(FEWEST_ANSWERS - 1)}E`, enough)).toEqual([]);
  expect(shown('C'.repeat(FEWEST_ANSWERS), [undefined, ...enough.slice(1)])).toEqual([]);
});

test('the last showing of a break counts', () => {
  const opportunities = opportunitiesOn(MONDAY, 'C'.repeat(FEWEST_ANSWERS));
  const showing = (opportunityId: number, reason: ShowReason) => ({
    opportunityId,
    shown: at(MONDAY, '09:30'),
    reason,
  });
  const prompts = opportunities.flatMap(({ id }) => [showing(id, 'lull'), showing(id, 'returned')]);
  expect(momentFigures(opportunities, prompts)).toEqual([{ reason: 'returned', shown: 20, taken: 20 }]);
});
