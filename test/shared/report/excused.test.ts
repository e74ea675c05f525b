import { expect, test } from 'vitest';
import { excusedFigures } from '../../../shared/report/excused.ts';
import { opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';

test('excused breaks are counted by reason', () => {
  const [call, pause, other, ...rest] = opportunitiesOn(MONDAY, 'EEECK');
  if (!call || !pause || !other) throw new Error('no opportunities');
  const rows = [{ ...call, excuse: 'call' as const }, { ...pause, excuse: 'pause' as const }, other, ...rest];
  expect(excusedFigures([...rows, { ...call, excuse: 'call' as const }])).toEqual({
    count: 4,
    reasons: [
      { excuse: 'call', count: 2 },
      { excuse: 'pause', count: 1 },
      { excuse: 'unknown', count: 1 },
    ],
  });
});
