import { expect, test } from 'vitest';
import { shortLimitOf } from '../../../shared/report/short-limit.ts';
import { weekStrip } from '../../../shared/report/strip.ts';
import { aBout } from '../../support/recorded-effects.ts';
import { noRows } from '../../support/report-rows.ts';

const place = { dayStartsAt: '04:00', zone: 'Europe/Berlin' };
const MONDAY = '2026-11-16';

/** A week with sittings of these lengths in minutes, and whether each was short. */
function stripOf(...sittings: readonly (readonly [number, boolean])[]) {
  const bouts = sittings.map(([minutes, isShort]) => aBout(MONDAY, { deskSeconds: minutes * 60, isShort }));
  return weekStrip({ ...noRows, bouts }, MONDAY, place);
}

test('the limit that divides the sittings of a week is the limit of that week', () => {
  expect(shortLimitOf(stripOf([45, true], [46, false]), 45 * 60)).toBe(45 * 60);
  expect(shortLimitOf(stripOf(), 45 * 60)).toBe(45 * 60);
});

test('a week in which another limit applied has none', () => {
  expect(shortLimitOf(stripOf([60, true], [50, false]), 45 * 60)).toBeNull();
  expect(shortLimitOf(stripOf([40, false]), 45 * 60)).toBeNull();
});
