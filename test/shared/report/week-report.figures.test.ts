import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/core/time.ts';
import { coverageFigures } from '../../../shared/report/coverage.ts';
import { excusedFigures } from '../../../shared/report/excused.ts';
import { bestHours, hourFigures } from '../../../shared/report/hours.ts';
import { movementFigures } from '../../../shared/report/movement.ts';
import { weekSeries } from '../../../shared/report/series.ts';
import { usualFigures } from '../../../shared/report/usual.ts';
import { boutOf, opportunitiesOn } from '../../support/report-rows.ts';

const MONDAY = '2026-11-16';
const back = (weeks: number) => addDays(MONDAY, -7 * weeks);

describe('the usual figures', () => {
  test('are the medians of the weeks before that have five rated opportunities', () => {
    const opportunities = [
      ...opportunitiesOn(back(1), 'CCCCK'),
      ...opportunitiesOn(back(2), 'CCKKKE'),
      ...opportunitiesOn(back(3), 'CCCCE'),
      ...opportunitiesOn(back(4), 'CKKKK'),
      ...opportunitiesOn(back(5), 'CCCCCCCC'),
      ...opportunitiesOn(MONDAY, 'KKKKKKKK'),
    ];
    const bouts = [
      boutOf(back(1), 60),
      boutOf(back(2), 60, false),
      boutOf(back(4), 30),
      boutOf(back(4), 30, false),
    ];
    expect(usualFigures({ opportunities, bouts }, MONDAY)).toEqual({
      breakAdherence: 0.4,
      routineFollowThrough: 0.4,
      shortSittingShare: 0.5,
      weeks: 3,
    });
  });

  test('of two weeks they are the mean, of one there are none', () => {
    const one = opportunitiesOn(back(1), 'CCCCK');
    const two = [...one, ...opportunitiesOn(addDays(back(2), 6), 'KKKKK')];
    expect(usualFigures({ opportunities: two, bouts: [] }, MONDAY)).toMatchObject({
      breakAdherence: 0.4,
      shortSittingShare: null,
      weeks: 2,
    });
    expect(usualFigures({ opportunities: one, bouts: [] }, MONDAY)).toMatchObject({
      breakAdherence: null,
      weeks: 1,
    });
  });
});

describe('hours', () => {
  test('go by the clock of the zone that held then; excused ones do not count', () => {
    const [there] = opportunitiesOn(MONDAY, 'C', '23:30');
    if (!there) throw new Error('no opportunity');
    const inTokyo = { ...there, began: { ...there.began, zone: 'Asia/Tokyo' } };
    const hours = hourFigures([there, inTokyo, ...opportunitiesOn(MONDAY, 'PKE', '09:59')]);
    expect(hours).toEqual([
      { hour: 7, rated: 1, credit: 1, share: 1 },
      { hour: 9, rated: 2, credit: 0.5, share: 0.25 },
      { hour: 23, rated: 1, credit: 1, share: 1 },
    ]);
  });

  test('the best have at least three rated opportunities and something taken', () => {
    const hours = hourFigures([
      ...opportunitiesOn(MONDAY, 'CC', '08:00'),
      ...opportunitiesOn(MONDAY, 'CCK', '09:00'),
      ...opportunitiesOn(MONDAY, 'KKK', '10:00'),
      ...opportunitiesOn(MONDAY, 'CCCKK', '11:00'),
      ...opportunitiesOn(MONDAY, 'CCCCKK', '14:00'),
      ...opportunitiesOn(MONDAY, 'CKKK', '15:00'),
    ]);
    expect(bestHours(hours).map(({ hour }) => hour)).toEqual([14, 9, 11]);
  });
});

describe('movement', () => {
  const step = (exerciseId: string, side: 'left' | 'right' | null, seconds: number) => ({
    runId: 1,
    day: MONDAY,
    exerciseId,
    side,
    seconds,
  });
  const planesOf = (id: string) => ({ turn: ['ROT', 'EXT'] as const, chest: ['CHE'] as const })[id] ?? [];

  test('is shared out between the planes of an exercise; the rest is other', () => {
    const steps = [
      step('turn', 'left', 30),
      step('turn', 'right', 10),
      step('chest', null, 15),
      step('gone', null, 5),
    ];
    const figures = movementFigures([{ doneSeconds: 60 }, { doneSeconds: 40 }], steps, planesOf);
    expect(figures).toEqual({
      routineSeconds: 100,
      planes: [
        { plane: 'ROT', seconds: 20 },
        { plane: 'EXT', seconds: 20 },
        { plane: 'CHE', seconds: 15 },
      ],
      otherSeconds: 45,
      leftSeconds: 30,
      rightSeconds: 10,
      imbalance: 0.5,
    });
  });

  test('without sides there is no balance, and not zero', () => {
    expect(movementFigures([], [], planesOf)).toMatchObject({ planes: [], otherSeconds: 0, imbalance: null });
  });
});

test('the excused are counted by their reason', () => {
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

describe('coverage', () => {
  const tracked = [
    { day: MONDAY, seconds: 4000, trackedSeconds: 3600 },
    { day: addDays(MONDAY, 1), seconds: 100, trackedSeconds: 100 },
  ];
  const zone = 'Europe/Berlin';

  test('has the tracked hours of the week, also over the change of the clock and the ends of the week', () => {
    const trackedHours = { mon: [['09:00', '17:00'] as const], sun: [['01:00', '06:00'] as const] };
    const settings = { trackedHours, dayStartsAt: '04:00', zone };
    expect(coverageFigures(tracked, MONDAY, settings)).toEqual({
      trackedSeconds: 3700,
      hoursSeconds: (8 + 5) * 3600,
    });
    // The last Sunday of October has 25 hours, one of March 23.
    expect(coverageFigures([], '2026-10-19', settings).hoursSeconds).toBe((8 + 6) * 3600);
    expect(coverageFigures([], '2026-03-23', settings).hoursSeconds).toBe((8 + 4) * 3600);
  });

  test('without tracked hours there is nothing to compare with', () => {
    const settings = { trackedHours: null, dayStartsAt: '04:00', zone };
    expect(coverageFigures(tracked, MONDAY, settings)).toEqual({ trackedSeconds: 3700, hoursSeconds: null });
  });
});

test('the longer view has twelve weeks, the empty ones without figures', () => {
  const series = weekSeries(
    {
      opportunities: [...opportunitiesOn(MONDAY, 'CK'), ...opportunitiesOn(back(12), 'CCCC')],
      bouts: [boutOf(back(11), 30), boutOf(addDays(back(10), 6), 20)],
    },
    MONDAY,
  );
  expect(series.map(({ weekOf }) => weekOf)).toEqual(
    Array.from({ length: 12 }, (_, index) => back(11 - index)),
  );
  expect(series[11]?.figures).toMatchObject({ rated: 2, breakAdherence: 0.5, shortSittingShare: null });
  expect(series[0]?.figures).toMatchObject({ rated: 0, breakAdherence: null, shortSittingShare: 1 });
  expect(series[1]?.figures.deskSeconds).toBe(1200);
  expect(series[5]?.figures).toMatchObject({ opportunities: 0, breakAdherence: null });
});
